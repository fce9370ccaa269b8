package org.kardan.kit.synthetic;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.date.FuzzyDate;
import org.kardan.kit.search.SearchKeys;
import org.postgresql.copy.CopyIn;

/** Rows on their way into a table, in the text format of COPY. Holds one row and a buffer, however many there are. */
public final class CopyRows {

    private static final int BUFFER = 1 << 16;

    /** Takes rows and drops them: for the tables that are not being written. */
    static final CopyRows DROPPED = new CopyRows(null, null);

    private final @Nullable CopyIn copy;
    private final @Nullable MessageDigest digest;
    private final StringBuilder row = new StringBuilder();
    private final byte[] buffer = new byte[BUFFER];
    private int filled;

    CopyRows(@Nullable CopyIn copy, @Nullable MessageDigest digest) {
        this.copy = copy;
        this.digest = digest;
    }

    /** The next column: a text. */
    public CopyRows add(@Nullable String text) {
        if (copy == null) {
            return this;
        }
        if (text == null) {
            return literal("\\N");
        }
        separate();
        for (int i = 0; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '\\' -> row.append("\\\\");
                case '\t' -> row.append("\\t");
                case '\n' -> row.append("\\n");
                case '\r' -> row.append("\\r");
                default -> row.append(text.charAt(i));
            }
        }
        return this;
    }

    /** The next column: a UUID, a number, the name of an enum constant; null for null. */
    public CopyRows add(@Nullable Object value) {
        return copy == null ? this : literal(value == null ? "\\N" : value.toString());
    }

    /** The next column: a UUID. */
    public CopyRows add(@Nullable UUID value) {
        return add((Object) value);
    }

    /** The next three columns: the date, its earliest and its latest day; null where a fact has no end. */
    public CopyRows add(@Nullable FuzzyDate date) {
        return date == null
                ? add((Object) null).add((Object) null).add((Object) null)
                : add(date.stored()).add((Object) date.earliest()).add((Object) date.latest());
    }

    /** The next column: what texts are found by. */
    public CopyRows searched(String... texts) {
        return copy == null ? this : literal(SearchKeys.literal(List.of(texts)));
    }

    /** The row is complete. */
    public void end() {
        if (copy == null) {
            return;
        }
        var bytes = row.append('\n').toString().getBytes(StandardCharsets.UTF_8);
        row.setLength(0);
        if (filled + bytes.length > BUFFER) {
            flush();
        }
        if (bytes.length > BUFFER) {
            throw new IllegalArgumentException("a row of " + bytes.length + " bytes is no synthetic row");
        }
        System.arraycopy(bytes, 0, buffer, filled, bytes.length);
        filled += bytes.length;
    }

    /** Sends what is left. */
    void flush() {
        if (copy == null || digest == null || filled == 0) {
            return;
        }
        try {
            copy.writeToCopy(buffer, 0, filled);
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL refuses synthetic rows: " + e.getMessage(), e);
        }
        digest.update(Arrays.copyOf(buffer, filled));
        filled = 0;
    }

    private CopyRows literal(String text) {
        separate();
        row.append(text);
        return this;
    }

    private void separate() {
        if (!row.isEmpty()) {
            row.append('\t');
        }
    }
}
