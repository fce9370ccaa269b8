package org.kardan.gateway.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.function.Consumer;
import java.util.function.LongPredicate;

/**
 * Reads a request body up to a limit. What is past the limit is read and dropped, so that the client, which is still sending,
 * gets to read the answer; what is far past it is not.
 */
final class BoundedBody {
    /** How much is dropped before the connection is closed on the client: this costs no memory, only time. */
    private static final long DROPPED_AT_MOST = 64L * 1024 * 1024;

    private final HttpServerRequest request;
    private final int limit;
    private final LongPredicate room;
    private final Consumer<byte[]> whole;
    private final Consumer<HttpRefusal> refused;
    private Buffer body = Buffer.buffer();
    private long length;
    private boolean ended;
    private boolean noRoom;

    private BoundedBody(
            HttpServerRequest request,
            int limit,
            LongPredicate room,
            Consumer<byte[]> whole,
            Consumer<HttpRefusal> refused) {
        this.room = request.getHeader(HttpHeaders.CONTENT_LENGTH) == null ? room : _ -> true;
        this.request = request;
        this.limit = limit;
        this.whole = whole;
        this.refused = refused;
    }

    /**
     * Calls one of the two, unless the client goes away.
     *
     * @param room whether there is room for so many bytes more; asked only where the client does not say how long the body is
     */
    static void read(
            HttpServerRequest request,
            int limit,
            LongPredicate room,
            Consumer<byte[]> whole,
            Consumer<HttpRefusal> refused) {
        new BoundedBody(request, limit, room, whole, refused).read();
    }

    private void read() {
        if ("100-continue".equalsIgnoreCase(request.getHeader(HttpHeaders.EXPECT))) {
            if (announced() > limit) {
                refuse(true);
                return;
            }
            request.response().writeContinue();
        }
        request.handler(this::add);
        request.endHandler(_ -> end());
        request.resume();
    }

    private long announced() {
        try {
            var header = request.getHeader(HttpHeaders.CONTENT_LENGTH);
            return header == null ? 0 : Long.parseLong(header);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private void add(Buffer chunk) {
        length += chunk.length();
        if (length <= limit && !noRoom) {
            noRoom = !room.test(chunk.length());
            if (noRoom) {
                body = Buffer.buffer();
            } else {
                body.appendBuffer(chunk);
            }
        } else if (length > DROPPED_AT_MOST) {
            refuse(true);
        }
    }

    private void end() {
        if (ended) {
            return;
        }
        if (length > limit || noRoom) {
            refuse(false);
        } else {
            ended = true;
            whole.accept(body.getBytes());
        }
    }

    private void refuse(boolean unread) {
        if (!ended) {
            ended = true;
            refused.accept(noRoom ? HttpRefusal.busy() : HttpRefusal.tooLarge(limit, unread));
        }
    }
}
