package org.kardan.kit.write;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Rows for one table, gathered in memory and sent by COPY in its text format: PostgreSQL has no statement to plan and no parameters to
 * unpack, and checks what rows refer to once all of them are there, so that they may refer to one another.
 */
public final class TableCopy {

    private static final int LAST_YEAR_OF_FOUR_DIGITS = 9999;

    private final String statement;
    private final List<@Nullable Object[]> rows = new ArrayList<>();

    /** @param columns their names, with commas between them */
    public TableCopy(String table, String columns) {
        this.statement = "copy %s (%s) from stdin".formatted(table, columns);
    }

    /**
     * Adds a row.
     *
     * @param values one for each column: texts, ids, numbers, truth values, constants of enums by their names, days, moments, arrays and
     *     lists of texts or ids; null is NULL; of a {@link Supplier} what it gives when the row is sent
     */
    public TableCopy add(@Nullable Object... values) {
        rows.add(values);
        return this;
    }

    /** How many rows wait. */
    public int count() {
        return rows.size();
    }

    /**
     * Sends the rows of tables, one table after the other, in the transaction of the connection, and forgets them. While PostgreSQL
     * writes those of one table, those of the next are made ready.
     *
     * @throws SQLException where the database refuses one of them; of that table it has taken none
     */
    public static void send(Connection connection, Collection<TableCopy> tables) throws SQLException {
        var waiting = new ArrayDeque<TableCopy>();
        tables.stream().filter(table -> table.count() > 0).forEach(waiting::add);
        var next = waiting.isEmpty() ? new byte[0] : waiting.peek().text();
        while (!waiting.isEmpty()) {
            var copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(waiting.remove().statement);
            try {
                copy.writeToCopy(next, 0, next.length);
                copy.flushCopy();
                next = waiting.isEmpty() ? next : waiting.peek().text();
                copy.endCopy();
            } finally {
                abandon(copy);
            }
        }
    }

    /** What PostgreSQL has refused it no longer waits for. */
    private static void abandon(CopyIn copy) throws SQLException {
        if (copy.isActive()) {
            copy.cancelCopy();
        }
    }

    private byte[] text() {
        var text = new StringBuilder();
        for (var row : rows) {
            for (int i = 0; i < row.length; i++) {
                if (i > 0) {
                    text.append('\t');
                }
                append(text, row[i]);
            }
            text.append('\n');
        }
        rows.clear();
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void append(StringBuilder to, @Nullable Object value) {
        switch (value) {
            case null -> to.append("\\N");
            case String text -> escape(to, text);
            case Supplier<?> later -> append(to, later.get());
            case Enum<?> constant -> to.append(constant.name());
            case LocalDate day -> to.append(day(day));
            case Object[] array -> escape(to, array(Arrays.asList(array)));
            case Collection<?> array -> escape(to, array(array));
            default -> escape(to, value.toString());
        }
    }

    /** As PostgreSQL writes an array. */
    private static String array(Collection<?> elements) {
        return elements.stream()
                .map(element -> '"' + element.toString().replace("\\", "\\\\").replace("\"", "\\\"") + '"')
                .collect(Collectors.joining(",", "{", "}"));
    }

    /** PostgreSQL has no year 0000, which {@code XXXX-03} begins with: it calls it 1 BC. Java sets a plus before years past 9999. */
    private static String day(LocalDate day) {
        int year = day.getYear();
        if (year > 0 && year <= LAST_YEAR_OF_FOUR_DIGITS) {
            return day.toString();
        }
        return "%04d-%02d-%02d%s"
                .formatted(year > 0 ? year : 1 - year, day.getMonthValue(), day.getDayOfMonth(), year > 0 ? "" : " BC");
    }

    private static void escape(StringBuilder to, String text) {
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            var escaped = escaped(text.charAt(i));
            if (escaped != null) {
                to.append(text, from, i).append(escaped);
                from = i + 1;
            }
        }
        to.append(text, from, text.length());
    }

    private static @Nullable String escaped(char c) {
        if (c > '\\') {
            return null;
        }
        return switch (c) {
            case '\\' -> "\\\\";
            case '\t' -> "\\t";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            // PostgreSQL's text cannot hold it.
            case '\0' -> " ";
            default -> null;
        };
    }
}
