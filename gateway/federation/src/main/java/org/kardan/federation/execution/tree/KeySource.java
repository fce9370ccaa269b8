package org.kardan.federation.execution.tree;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/** The bytes of a key in JSON, its closing quote included, made ready to be compared eight at a time. */
final class KeySource {
    private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private final byte[] written;
    private final long[] words;
    /** Of the last word, the bytes that count. */
    private final long mask;

    /** @param written at least the closing quote */
    KeySource(byte[] written) {
        this.written = written;
        words = new long[Math.ceilDiv(written.length, Long.BYTES)];
        var padded = Arrays.copyOf(written, words.length * Long.BYTES);
        for (int i = 0; i < words.length; i++) {
            words[i] = (long) WORDS.get(padded, i * Long.BYTES);
        }
        mask = -1L >>> (padded.length - written.length) * Byte.SIZE;
    }

    int length() {
        return written.length;
    }

    /** Whether these bytes are there. */
    boolean isAt(byte[] json, int start) {
        int last = words.length - 1;
        if (start + words.length * Long.BYTES > json.length) {
            // A word would reach past the end.
            int end = start + written.length;
            return end <= json.length && Arrays.equals(json, start, end, written, 0, written.length);
        }
        for (int i = 0; i < last; i++) {
            if ((long) WORDS.get(json, start + i * Long.BYTES) != words[i]) {
                return false;
            }
        }
        return (((long) WORDS.get(json, start + last * Long.BYTES) ^ words[last]) & mask) == 0;
    }
}
