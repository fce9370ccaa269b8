package org.kardan.gateway.http;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import org.kardan.federation.execution.tree.JsonBytes;
import org.kardan.gateway.live.EventSink;

/** Server-sent events: {@code next} with a response, and {@code complete}. A response is one line, since JSON is written so. */
record EventStreamSink(StreamedResponse response) implements EventSink {
    /** A comment, which clients pass over. */
    static final Buffer BEAT = Buffer.buffer(":\n\n");

    private static final Buffer NEXT = Buffer.buffer("event: next\ndata: ");
    private static final Buffer BLANK = Buffer.buffer("\n\n");
    private static final Buffer COMPLETE = Buffer.buffer("event: complete\ndata:\n\n");

    private static Buffer event(JsonBytes json) {
        return Buffer.buffer(json.length() + 32)
                .appendBuffer(NEXT)
                .appendBytes(json.buffer(), 0, json.length())
                .appendBuffer(BLANK);
    }

    @Override
    public Future<Void> next(JsonBytes json) {
        return response.write(event(json));
    }

    @Override
    public void complete() {
        response.end(COMPLETE);
    }

    @Override
    public void cut(JsonBytes why) {
        response.end(event(why));
    }

    @Override
    public void abandon() {
        response.abandon();
    }
}
