package org.kardan.federation.execution.tree;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.kardan.federation.error.PublicApi;

/** A JSON string, number or Boolean: a slice of the bytes it came in, which must not change any more. */
@PublicApi
public final class TreeLeaf implements TreeNode {
    /** What kind of JSON the slice is. */
    public enum Kind {
        STRING,
        /** A number without fraction or exponent. */
        INTEGER,
        DECIMAL,
        TRUE,
        FALSE
    }

    /** So many digits alone make no number past the range of a double. */
    private static final int SURELY_FINITE = 300;

    private final Kind kind;
    private final byte[] json;
    private final int start;
    private final int end;

    TreeLeaf(Kind kind, byte[] json, int start, int end) {
        this.kind = kind;
        this.json = json;
        this.start = start;
        this.end = end;
    }

    public static TreeLeaf string(String value) {
        var out = new JsonBytes(value.length() + 2);
        out.string(value);
        return new TreeLeaf(Kind.STRING, out.buffer(), 0, out.length());
    }

    public Kind kind() {
        return kind;
    }

    /** Writes the slice as it is, quotes included. */
    public void writeTo(JsonBytes out) {
        out.raw(json, start, end - start);
    }

    /** How many bytes of JSON it is, quotes included. */
    public int length() {
        return end - start;
    }

    /** The characters of a string without quotes and escapes; the JSON itself for any other kind. */
    public String text() {
        return kind == Kind.STRING
                ? JsonText.unescape(json, start + 1, end - 1)
                : new String(json, start, end - start, StandardCharsets.ISO_8859_1);
    }

    /** Whether a number is within the range of a double, as {@code 1e400} is not. */
    public boolean isFinite() {
        return end - start < SURELY_FINITE && !hasExponent() || Double.isFinite(Double.parseDouble(text()));
    }

    private boolean hasExponent() {
        for (int i = start; i < end; i++) {
            if ((json[i] | 0x20) == 'e') {
                return true;
            }
        }
        return false;
    }

    /** A hash of the slice as it is. */
    public int hash() {
        return SliceHash.of(json, start, end);
    }

    /** Whether the other's slice is the same, byte by byte: {@code 1} and {@code 1.0} differ, as do escaped and plain characters. */
    public boolean isWrittenAs(TreeLeaf other) {
        return Arrays.equals(json, start, end, other.json, other.start, other.end);
    }

    /** Whether {@link #text()} equals this, mostly without making it. */
    public boolean textEquals(String other) {
        int length = end - start - 2;
        if (kind != Kind.STRING || length < other.length()) {
            return false;
        }
        for (int i = 0; i < other.length(); i++) {
            byte read = json[start + 1 + i];
            if (read == '\\' || read < 0) {
                return text().equals(other);
            }
            if (read != other.charAt(i)) {
                return false;
            }
        }
        return length == other.length();
    }

    @Override
    public String toString() {
        return new String(json, start, end - start, StandardCharsets.UTF_8);
    }
}
