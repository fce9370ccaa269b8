package org.kardan.federation.execution.tree;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** A hash of some bytes, eight at a time. */
public final class SliceHash {
    private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    /** Odd, and half of its bits set: 2^64 over the golden ratio. */
    private static final long MIX = 0x9e3779b97f4a7c15L;

    private SliceHash() {}

    /** @param end the byte after the last one */
    public static int of(byte[] bytes, int start, int end) {
        long hash = end - start;
        int at = start;
        for (; at + 8 <= end; at += 8) {
            hash = mixed(hash ^ (long) WORDS.get(bytes, at));
        }
        long rest = 0;
        for (; at < end; at++) {
            rest = rest << 8 | bytes[at] & 0xff;
        }
        return (int) mixed(mixed(hash ^ rest));
    }

    /** Multiplying carries upwards only, so what is above is brought down. */
    private static long mixed(long hash) {
        long product = hash * MIX;
        return product ^ product >>> 29;
    }
}
