package org.kardan.gateway.subgraph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;

/**
 * How much of subgraphs' answers is in memory. Client requests whose answers are large are let in as far as there is room for them;
 * the others wait, their answers unread in the subgraph's connection, until one that is in has been answered. Who is in never waits
 * again, so that they cannot wait for each other; and one is always let in. Safe for threads.
 */
final class LargeAnswers {
    /** Less than this is not counted: most requests never come here. */
    static final int SMALL = 128 * 1024;

    private final long room;
    private final Queue<Share> waiting = new ArrayDeque<>();
    private long taken;

    /** @param room bytes of answers, as they came; what is made of them takes several times as much */
    LargeAnswers(long room) {
        this.room = room;
    }

    /** What one client request holds. */
    final class Share {
        private final List<Runnable> paused = new ArrayList<>(0);
        private long bytes;
        private boolean in;
        private boolean closed;

        /**
         * Counts bytes that have come.
         *
         * @param resume called when there is room again
         * @return false where no more is to be read until then
         */
        boolean add(int more, Runnable resume) {
            synchronized (LargeAnswers.this) {
                if (closed) {
                    return true;
                }
                bytes += more;
                if (in) {
                    taken += more;
                    return true;
                }
                if (bytes <= SMALL || paused.isEmpty() && waiting.isEmpty() && letIn(this)) {
                    return true;
                }
                if (paused.isEmpty()) {
                    waiting.add(this);
                }
                paused.add(resume);
                return false;
            }
        }

        /** The request is answered, or its client gone: what still comes is dropped by whoever reads it, and not counted. */
        void close() {
            var resumed = new ArrayList<Runnable>(0);
            synchronized (LargeAnswers.this) {
                if (closed || bytes <= SMALL) {
                    closed = true;
                    return;
                }
                closed = true;
                waiting.remove(this);
                paused.clear();
                taken -= in ? bytes : 0;
                while (!waiting.isEmpty() && letIn(waiting.peek())) {
                    var next = waiting.remove();
                    resumed.addAll(next.paused);
                    next.paused.clear();
                }
            }
            resumed.forEach(Runnable::run);
        }
    }

    private boolean letIn(Share share) {
        if (taken > 0 && taken + share.bytes > room) {
            return false;
        }
        share.in = true;
        taken += share.bytes;
        return true;
    }

    synchronized long taken() {
        return taken;
    }
}
