package org.kardan.kit.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a stream into lines, holding one at a time, and hashes what it has passed. A line ends with LF; CR before it is no part of
 * it. Of a line that is too long only the beginning is kept: enough to see that it is too long.
 */
public final class LineReader {

    /** The longest line, in bytes. */
    public static final int LONGEST = 256 * 1024;

    private final InputStream in;
    private final MessageDigest digest;
    private final byte[] buffer = new byte[64 * 1024];
    private byte[] line = new byte[1024];
    private int from;
    private int to;
    private long number;

    /** @param passed how many lines lie before the stream */
    public LineReader(InputStream in, long passed) {
        this.in = in;
        this.number = passed;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** The number of the line that was read last. */
    public long number() {
        return number;
    }

    /** The SHA-256 of all bytes up to the end of that line. */
    public byte[] hash() {
        try {
            return ((MessageDigest) digest.clone()).digest();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("the JDK's own SHA-256 can be cloned", e);
        }
    }

    /** The next line, its end left out; one byte longer than {@link #LONGEST} where it is too long; null at the end. */
    public byte @Nullable [] next() throws IOException {
        int length = 0;
        boolean begun = false;
        while (fill()) {
            begun = true;
            int end = indexOfLineFeed();
            int stop = end < 0 ? to : end;
            length = keep(length, stop);
            digest.update(buffer, from, (end < 0 ? to : end + 1) - from);
            from = end < 0 ? to : end + 1;
            if (end >= 0) {
                break;
            }
        }
        if (!begun) {
            return null;
        }
        number++;
        boolean carriage = length > 0 && length <= LONGEST && line[length - 1] == '\r';
        return Arrays.copyOf(line, carriage ? length - 1 : length);
    }

    private boolean fill() throws IOException {
        if (from == to) {
            from = 0;
            to = Math.max(0, in.read(buffer));
        }
        return to > 0;
    }

    private int indexOfLineFeed() {
        for (int i = from; i < to; i++) {
            if (buffer[i] == '\n') {
                return i;
            }
        }
        return -1;
    }

    private int keep(int length, int stop) {
        int added = Math.min(stop - from, LONGEST + 1 - length);
        if (length + added > line.length) {
            line = Arrays.copyOf(line, Math.min(LONGEST + 1, Math.max(length + added, line.length * 2)));
        }
        System.arraycopy(buffer, from, line, length, added);
        return length + added;
    }
}
