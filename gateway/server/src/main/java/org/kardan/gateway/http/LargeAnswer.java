package org.kardan.gateway.http;

import io.netty.buffer.Unpooled;
import io.vertx.core.Context;
import io.vertx.core.buffer.impl.BufferImpl;
import io.vertx.core.http.HttpServerResponse;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.kardan.federation.execution.tree.JsonBytes;

/**
 * Sends an answer while it is written, as fast as the client reads: what writes it has a virtual thread of its own, and waits there
 * while the network has two pieces to take. The answer as a whole is never in memory.
 */
final class LargeAnswer {
    private static final int PIECE = 64 * 1024;
    private static final int AHEAD = 2;

    private final HttpServerResponse response;
    private final Context loop;
    private final Semaphore room = new Semaphore(AHEAD);
    private volatile boolean gone;

    private LargeAnswer(HttpServerResponse response, Context loop) {
        this.response = response;
        this.loop = loop;
    }

    /** The client has gone, so that writing it any further is of no use. */
    private static final class ClientGone extends RuntimeException {
        private static final long serialVersionUID = 1L;

        ClientGone() {
            super("the client has gone", null, false, false);
        }
    }

    /**
     * Begins on the response's event loop and returns.
     *
     * @param answer writes it, on another thread; all it uses is its own by then
     * @param ended on the event loop, when all is handed to the network
     * @param bug on the event loop, where it cannot be written to its end
     */
    static void write(
            HttpServerResponse response,
            Context loop,
            Consumer<JsonBytes> answer,
            Runnable ended,
            Consumer<Throwable> bug) {
        var sent = new LargeAnswer(response, loop);
        Thread.ofVirtual().name("large-answer").start(() -> sent.run(answer, ended, bug));
    }

    private void run(Consumer<JsonBytes> answer, Runnable ended, Consumer<Throwable> bug) {
        try {
            var out = JsonBytes.handingOn(PIECE, this::send);
            answer.accept(out);
            out.handOn();
            loop.runOnContext(_ -> response.end().onComplete(_ -> ended.run()));
        } catch (ClientGone e) {
            // nobody is left to be told
        } catch (RuntimeException | StackOverflowError e) {
            loop.runOnContext(_ -> bug.accept(e));
        }
    }

    private void send(byte[] bytes, int length) {
        room.acquireUninterruptibly();
        if (gone) {
            throw new ClientGone();
        }
        loop.runOnContext(_ -> {
            if (response.closed()) {
                gone = true;
                room.release();
                return;
            }
            response.write(BufferImpl.buffer(Unpooled.wrappedBuffer(bytes, 0, length)))
                    .onComplete(taken -> {
                        gone |= taken.failed();
                        room.release();
                    });
        });
    }
}
