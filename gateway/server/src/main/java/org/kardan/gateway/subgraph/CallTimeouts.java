package org.kardan.gateway.subgraph;

import io.vertx.core.impl.ContextInternal;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The time limits of all calls of one event loop. They are equally long, so the call that began first is due first: a list and one
 * timer do what a timer for each call would. Only ever touched on that event loop.
 */
final class CallTimeouts {
    private final ContextInternal loop;
    private final long nanos;
    private @Nullable Limit first;
    private @Nullable Limit last;
    private boolean waiting;

    /** @param loop the event loop itself, and no context of a request, since the timer outlives that */
    CallTimeouts(ContextInternal loop, long nanos) {
        this.loop = loop;
        this.nanos = nanos;
    }

    /** The time limit of one call. */
    final class Limit {
        private final Runnable timedOut;
        private final long due = System.nanoTime() + nanos;
        private @Nullable Limit before;
        private @Nullable Limit after;

        private Limit(Runnable timedOut) {
            this.timedOut = timedOut;
        }

        /** The call has ended, and is let go of at once. Called once, and not after it has timed out. */
        void end() {
            var previous = before;
            var next = after;
            if (previous == null) {
                first = next;
            } else {
                previous.after = next;
            }
            if (next == null) {
                last = previous;
            } else {
                next.before = previous;
            }
        }
    }

    /** @param timedOut run when the time is over, unless the call has ended by then; has to end it */
    Limit begin(Runnable timedOut) {
        var limit = new Limit(timedOut);
        var previous = last;
        limit.before = previous;
        if (previous == null) {
            first = limit;
        } else {
            previous.after = limit;
        }
        last = limit;
        if (!waiting) {
            await(limit.due);
        }
        return limit;
    }

    private void await(long due) {
        waiting = true;
        long millis = TimeUnit.NANOSECONDS.toMillis(due - System.nanoTime()) + 1;
        loop.setTimer(Math.max(1, millis), _ -> look());
    }

    private void look() {
        long now = System.nanoTime();
        for (var limit = first; limit != null && limit.due - now <= 0; limit = first) {
            limit.timedOut.run();
        }
        waiting = false;
        var next = first;
        if (next != null) {
            await(next.due);
        }
    }
}
