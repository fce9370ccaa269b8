package org.kardan.gateway.subgraph.stream;

import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;
import org.kardan.federation.execution.transport.SubgraphReply;

/** Lets events wait for whoever fetches them, a few; then it holds the source. */
final class BoundedStream implements SubgraphStream {
    /** Events that wait here before the source is held. */
    private static final int MOST = 16;

    private final StreamListener listener;
    private final Queue<SubgraphReply> waiting = new ArrayDeque<>();
    private @Nullable StreamSource source;
    private @Nullable SubgraphReply problem;
    private boolean wanted;
    private boolean held;
    private boolean over;
    private boolean told;

    BoundedStream(StreamListener listener) {
        this.listener = listener;
    }

    /** Another source takes the place of one that came to nothing. */
    void from(StreamSource other) {
        source = other;
        if (told) {
            other.close();
        }
    }

    void arrived(SubgraphReply event) {
        if (over || told) {
            return;
        }
        waiting.add(event);
        if (waiting.size() >= MOST && !held && source != null) {
            held = true;
            source.hold();
        }
        deliver();
    }

    /** The first end counts. {@code why}: null where the stream is complete. */
    void ended(@Nullable SubgraphReply why) {
        if (!over) {
            over = true;
            problem = why;
            deliver();
        }
    }

    @Override
    public void fetch() {
        wanted = true;
        deliver();
    }

    private void deliver() {
        if (!wanted || told) {
            return;
        }
        var event = waiting.poll();
        if (event != null) {
            wanted = false;
            if (held && waiting.size() <= MOST / 2 && source != null) {
                held = false;
                source.release();
            }
            listener.event(event);
        } else if (over) {
            told = true;
            listener.ended(problem);
        }
    }

    @Override
    public void cancel() {
        if (!told) {
            told = true;
            waiting.clear();
            if (source != null && !over) {
                source.close();
            }
        }
    }
}
