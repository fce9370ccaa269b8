package org.kardan.gateway.http;

import io.netty.buffer.Unpooled;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.buffer.impl.BufferImpl;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import org.kardan.federation.execution.tree.JsonBytes;

/**
 * Writes a body without copying it. A large one goes out piece by piece, as fast as the client reads: what a slow client has not read
 * yet is held once, and not a second time in the buffers of its connection.
 */
final class BodyWriter {
    private static final int AT_ONCE = 256 * 1024;
    private static final int PIECE = 64 * 1024;

    private final HttpServerResponse response;
    private final JsonBytes body;
    private final Promise<Void> written = Promise.promise();
    private int at;
    private boolean writing;

    private BodyWriter(HttpServerResponse response, JsonBytes body) {
        this.response = response;
        this.body = body;
    }

    /** The body must not change any more. Never completes where the client goes away in the middle. */
    static Future<Void> write(HttpServerResponse response, JsonBytes body) {
        if (body.length() <= AT_ONCE) {
            return response.end(piece(body, 0, body.length()));
        }
        response.putHeader(HttpHeaders.CONTENT_LENGTH, String.valueOf(body.length()));
        var writer = new BodyWriter(response, body);
        response.drainHandler(_ -> writer.more());
        writer.more();
        return writer.written.future();
    }

    /** A write that empties the queue tells so before it returns: the loop that it came from goes on then, and no second one. */
    private void more() {
        if (writing) {
            return;
        }
        writing = true;
        while (at < body.length() && !response.writeQueueFull() && !response.closed()) {
            int length = Math.min(PIECE, body.length() - at);
            response.write(piece(body, at, length));
            at += length;
        }
        writing = false;
        if (at == body.length() && !response.ended()) {
            response.end().onComplete(written);
        }
    }

    private static Buffer piece(JsonBytes body, int from, int length) {
        return BufferImpl.buffer(Unpooled.wrappedBuffer(body.buffer(), from, length));
    }
}
