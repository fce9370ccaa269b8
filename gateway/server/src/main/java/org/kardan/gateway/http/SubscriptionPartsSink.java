package org.kardan.gateway.http;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import org.kardan.federation.execution.tree.JsonBytes;
import org.kardan.gateway.live.EventSink;

/** Apollo's multipart protocol for subscriptions: each response in an envelope, an empty object as a sign of life. */
record SubscriptionPartsSink(StreamedResponse response) implements EventSink {
    static final Buffer BEAT = Multipart.part(envelope("{", new JsonBytes(16), "}"));

    private static JsonBytes envelope(String before, JsonBytes json, String after) {
        var out = new JsonBytes(json.length() + 32);
        out.raw(before.getBytes(StandardCharsets.US_ASCII));
        out.raw(json.buffer(), 0, json.length());
        out.raw(after.getBytes(StandardCharsets.US_ASCII));
        return out;
    }

    @Override
    public Future<Void> next(JsonBytes json) {
        return response.write(Multipart.part(envelope("{\"payload\":", json, "}")));
    }

    @Override
    public void complete() {
        response.end(Multipart.CLOSING);
    }

    /** In this protocol errors beside an empty payload say that it is the transport that ends. */
    @Override
    public void cut(JsonBytes why) {
        var errors = new JsonBytes(why.length() + 32);
        errors.raw("{\"payload\":null,".getBytes(StandardCharsets.US_ASCII));
        errors.raw(why.buffer(), 1, why.length() - 1);
        response.end(Multipart.part(errors).appendBuffer(Multipart.CLOSING));
    }

    @Override
    public void abandon() {
        response.abandon();
    }
}
