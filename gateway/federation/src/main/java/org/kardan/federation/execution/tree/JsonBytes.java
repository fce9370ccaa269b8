package org.kardan.federation.execution.tree;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.kardan.federation.error.PublicApi;

/**
 * JSON being written as UTF-8. What was written last can be taken back, which is how a null travels up. One that is bounded keeps
 * nothing past its bound, and still tells how long all would be; one that hands on keeps a piece at a time.
 */
@PublicApi
public final class JsonBytes {
    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] NULL = {'n', 'u', 'l', 'l'};

    private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
    private static final int WORD = Long.BYTES;
    /** Up to here copying word by word is quicker than what copies any length. */
    private static final int SHORT = 32;

    private static final int WHOLE = Integer.MAX_VALUE;

    private final int most;
    private final @Nullable PieceSink sink;
    private byte[] buffer;
    /** Of what has not been handed on. */
    private int length;
    /** How much has been handed on. */
    private int before;
    /** From where on something is missing, since it would have been too much. */
    private int keptTo = WHOLE;

    public JsonBytes(int capacity) {
        this(capacity, WHOLE, null);
    }

    private JsonBytes(int capacity, int most, @Nullable PieceSink sink) {
        this.buffer = new byte[Math.max(16, capacity)];
        this.most = most;
        this.sink = sink;
    }

    /** @param most about how many bytes to keep; past it only their number is known */
    public static JsonBytes bounded(int capacity, int most) {
        return new JsonBytes(Math.min(capacity, most), most, null);
    }

    /**
     * Hands on what is written, piece by piece and the last one with {@link #handOn}; what was handed on cannot be taken back.
     *
     * @param piece about how many bytes at a time, but for longer values
     */
    public static JsonBytes handingOn(int piece, PieceSink sink) {
        return new JsonBytes(piece, WHOLE, sink);
    }

    /** Takes pieces of what is written. */
    @FunctionalInterface
    public interface PieceSink {
        /** @param bytes the first {@code length} of them; the taker's from now on */
        void take(byte[] bytes, int length);
    }

    /** Whether everything was kept. */
    public boolean isWhole() {
        return keptTo == WHOLE;
    }

    /** Hands on what is left. */
    public void handOn() {
        if (sink != null && length > 0) {
            sink.take(buffer, length);
            before += length;
            length = 0;
            buffer = new byte[buffer.length];
        }
    }

    static JsonBytes of(TreeNode node) {
        var out = new JsonBytes(256);
        out.tree(node);
        return out;
    }

    public int length() {
        return before + length;
    }

    /** The bytes behind this, valid up to {@link #length()} and until the next write. */
    public byte[] buffer() {
        return buffer;
    }

    public byte[] toByteArray() {
        return Arrays.copyOf(buffer, length);
    }

    /** Takes back everything written after this length. */
    public void truncate(int to) {
        if (to < before) {
            throw new IllegalStateException("what was handed on cannot be taken back");
        }
        length = to - before;
        if (length <= keptTo) {
            keptTo = WHOLE;
        }
    }

    public byte last() {
        return buffer[length - 1];
    }

    public void raw(int ascii) {
        if (length >= buffer.length && !grow(1)) {
            length++;
            return;
        }
        buffer[length++] = (byte) ascii;
    }

    public void raw(byte[] json) {
        raw(json, 0, json.length);
    }

    public void raw(byte[] json, int from, int count) {
        if (buffer.length - length < count + WORD && !grow(count + WORD)) {
            length = Math.addExact(length, count);
            return;
        }
        if (count <= SHORT && from + count + WORD <= json.length) {
            // Most slices are short, and a word too much is overwritten by what comes next.
            for (int i = 0; i < count; i += WORD) {
                WORDS.set(buffer, length + i, (long) WORDS.get(json, from + i));
            }
        } else {
            System.arraycopy(json, from, buffer, length, count);
        }
        length += count;
    }

    /**
     * Writes once more what stands there.
     *
     * @param from counted from the beginning
     * @return false where it is not kept, and nothing is written
     */
    public boolean again(int from, int count) {
        if (sink != null || !isWhole()) {
            return false;
        }
        raw(buffer, from, count);
        return true;
    }

    public void nil() {
        raw(NULL);
    }

    public void number(long value) {
        raw(Long.toString(value).getBytes(StandardCharsets.ISO_8859_1));
    }

    /** A key and its colon. */
    public void key(String name) {
        string(name);
        raw(':');
    }

    /** A string in quotes, escaped; a lone surrogate becomes a question mark, since UTF-8 has no form for it. */
    public void string(String value) {
        raw('"');
        for (byte unit : value.getBytes(StandardCharsets.UTF_8)) {
            if (unit == '"' || unit == '\\') {
                raw('\\');
                raw(unit);
            } else if (unit >= 0 && unit < 0x20) {
                control(unit);
            } else {
                raw(unit);
            }
        }
        raw('"');
    }

    private void control(byte unit) {
        raw('\\');
        switch (unit) {
            case '\n' -> raw('n');
            case '\r' -> raw('r');
            case '\t' -> raw('t');
            default -> {
                raw('u');
                raw('0');
                raw('0');
                raw(HEX[unit >> 4]);
                raw(HEX[unit & 15]);
            }
        }
    }

    /** A whole value as it is. A failure is written as null. */
    public void tree(TreeNode node) {
        switch (node) {
            case TreeLeaf leaf -> leaf.writeTo(this);
            case TreeNull _, TreeFailure _ -> nil();
            case TreeObject object -> {
                raw('{');
                for (int i = 0; i < object.size(); i++) {
                    if (i > 0) {
                        raw(',');
                    }
                    key(object.key(i));
                    tree(object.value(i));
                }
                raw('}');
            }
            case TreeList list -> {
                raw('[');
                for (int i = 0; i < list.size(); i++) {
                    if (i > 0) {
                        raw(',');
                    }
                    tree(list.get(i));
                }
                raw(']');
            }
        }
    }

    /** Makes room; false where what is next is not to be kept. */
    private boolean grow(int count) {
        if (sink != null) {
            handOn();
            if (buffer.length < count) {
                buffer = new byte[count];
            }
            return true;
        }
        if (length > most - count) {
            keptTo = Math.min(keptTo, length);
            return false;
        }
        buffer =
                Arrays.copyOf(buffer, Math.max((int) Math.min(buffer.length * 2L, most), Math.addExact(length, count)));
        return true;
    }

    @Override
    public String toString() {
        return new String(buffer, 0, length, StandardCharsets.UTF_8);
    }
}
