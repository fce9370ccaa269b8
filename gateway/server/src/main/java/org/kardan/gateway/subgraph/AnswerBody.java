package org.kardan.gateway.subgraph;

import io.vertx.core.buffer.Buffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The bytes of an answer, gathered in one array of the announced size where there is one. */
final class AnswerBody {
    private static final int UNANNOUNCED = 8 * 1024;
    /** More than this is not taken on trust. */
    private static final int AT_ONCE = 1024 * 1024;

    private final long limit;
    private byte[] bytes;
    private int length;

    AnswerBody(@Nullable String contentLength, long limit) {
        this.limit = limit;
        this.bytes = new byte[(int) Math.min(announced(contentLength), AT_ONCE)];
    }

    private static long announced(@Nullable String contentLength) {
        try {
            return contentLength == null ? UNANNOUNCED : Math.max(0, Long.parseLong(contentLength));
        } catch (NumberFormatException e) {
            return UNANNOUNCED;
        }
    }

    /** False where the answer is too large; the chunk is dropped then. */
    boolean add(Buffer chunk) {
        int needed = length + chunk.length();
        if (needed > limit || needed < 0) {
            return false;
        }
        if (needed > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(needed, (int) Math.min(limit, bytes.length * 2L + 16)));
        }
        chunk.getBytes(bytes, length);
        length = needed;
        return true;
    }

    boolean isEmpty() {
        return length == 0;
    }

    byte[] bytes() {
        return length == bytes.length ? bytes : Arrays.copyOf(bytes, length);
    }
}
