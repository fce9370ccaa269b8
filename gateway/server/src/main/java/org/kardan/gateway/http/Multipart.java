package org.kardan.gateway.http;

import io.vertx.core.buffer.Buffer;
import org.kardan.federation.execution.tree.JsonBytes;

/**
 * The parts of a {@code multipart/mixed} body (RFC 2046, section 5.1) of JSON. Each part is followed by the boundary that
 * ends it, since clients take a part only then; the last boundary is left open until it is known whether another part follows.
 */
final class Multipart {
    /** Before the first part. */
    static final Buffer OPENING = Buffer.buffer("--graphql");
    /** After the last one. */
    static final Buffer CLOSING = Buffer.buffer("--\r\n");

    private static final Buffer HEAD = Buffer.buffer("\r\ncontent-type: application/json\r\n\r\n");
    private static final Buffer BOUNDARY = Buffer.buffer("\r\n--graphql");

    private Multipart() {}

    /** One part. */
    static Buffer part(JsonBytes json) {
        return Buffer.buffer(json.length() + 64)
                .appendBuffer(HEAD)
                .appendBytes(json.buffer(), 0, json.length())
                .appendBuffer(BOUNDARY);
    }
}
