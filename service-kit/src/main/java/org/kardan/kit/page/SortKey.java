package org.kardan.kit.page;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.date.FuzzyDate;

/**
 * One part of what a list is sorted by, in SQL. An expression is never null: what has no value is given one that lies past all
 * others, which is why the two directions have expressions of their own.
 *
 * @param ascending what is sorted by in ascending order
 * @param descending what is sorted by in descending order
 */
public record SortKey(String ascending, String descending, Type type) {

    /** The start of a text that is compared: what a cursor holds is bounded. */
    private static final int LONGEST = 100;

    /** The type of a key, and how a cursor's text is read as one. */
    public enum Type {
        /** A text without NUL, which PostgreSQL has no room for. */
        TEXT("text"),
        /** A whole number. */
        NUMBER("bigint"),
        /** A day as PostgreSQL writes it, {@code infinity} and {@code -infinity} among them. */
        DAY("date"),
        /** A UUID. */
        ID("uuid");

        private static final Pattern WRITTEN = Pattern.compile("([0-9]{4,7})-([0-9]{2})-([0-9]{2})( BC)?");

        /** What a date of PostgreSQL reaches back and forth to: 4713 before our era, and our year 5 874 897. */
        private static final int FIRST_YEAR = 4713;

        private static final int LAST_YEAR = 5_874_897;

        private final String sql;

        Type(String sql) {
            this.sql = sql;
        }

        String sql() {
            return sql;
        }

        /** The value as a parameter of a query; null where the text is none. */
        public @Nullable Object read(String text) {
            try {
                return switch (this) {
                    case TEXT -> text.indexOf('\0') < 0 ? text : null;
                    case NUMBER -> Long.valueOf(text);
                    case DAY -> isDay(text) ? text : null;
                    case ID -> UUID.fromString(text);
                };
            } catch (IllegalArgumentException e) {
                return null;
            }
        }

        private static boolean isDay(String text) {
            var day = WRITTEN.matcher(text);
            if (!day.matches()) {
                return text.equals("infinity") || text.equals("-infinity");
            }
            int year = Integer.parseInt(day.group(1));
            boolean before = day.group(4) != null;
            try {
                LocalDate.of(before ? 1 - year : year, Integer.parseInt(day.group(2)), Integer.parseInt(day.group(3)));
                return year > 0 && year <= (before ? FIRST_YEAR : LAST_YEAR);
            } catch (DateTimeException e) {
                return false;
            }
        }
    }

    /** A key that is the same either way; the expression is never null. */
    public static SortKey of(String expression, Type type) {
        return new SortKey(expression, expression, type);
    }

    /** A text that is never null, by its first 100 characters and without regard to case, in the order of Unicode. */
    public static SortKey text(String expression) {
        return of(
                "left(translate(lower(%s collate \"pg_c_utf8\"), chr(31), ''), %d) collate \"pg_c_utf8\""
                        .formatted(expression, LONGEST),
                Type.TEXT);
    }

    /** A text that may be null, for what has none comes last. */
    public static List<SortKey> optionalText(String expression) {
        var missing = expression + " is null";
        return List.of(
                new SortKey(
                        "case when " + missing + " then 1 else 0 end",
                        "case when " + missing + " then 0 else 1 end",
                        Type.NUMBER),
                text("coalesce(" + expression + ", '')"));
    }

    /** A whole number that may be null. */
    public static SortKey number(String expression) {
        return new SortKey(
                "coalesce(%s, %d)".formatted(expression, Long.MAX_VALUE),
                "coalesce(%s, -%d)".formatted(expression, Long.MAX_VALUE),
                Type.NUMBER);
    }

    /** A name of an enum that may be null, by the order of its values. */
    public static SortKey optionalRank(String expression, Enum<?>[] values) {
        return number(place(expression, values));
    }

    /** A name of an enum that is never null, by the order of its values; one index answers it in both directions. */
    public static SortKey rank(String expression, Enum<?>[] values) {
        return of(place(expression, values), Type.NUMBER);
    }

    private static String place(String expression, Enum<?>[] values) {
        var names = Arrays.stream(values).map(value -> "'" + value.name() + "'").collect(Collectors.joining(", "));
        return "array_position(array[%s], %s)".formatted(names, expression);
    }

    /**
     * A fuzzy date by its earliest possible day, then its latest. Unbounded to the past lies before all others; undisclosed comes
     * last.
     *
     * @param column the column without its {@code _edtf}, {@code _earliest} or {@code _latest}
     */
    public static List<SortKey> date(String column) {
        var undisclosed = "case when %s_edtf = '%s' then date ".formatted(column, FuzzyDate.UNDISCLOSED_TEXT);
        var earliest = "else coalesce(%s_earliest, date '-infinity') end".formatted(column);
        var latest = "coalesce(%s_latest, date 'infinity')".formatted(column);
        return List.of(
                new SortKey(undisclosed + "'infinity' " + earliest, undisclosed + "'-infinity' " + earliest, Type.DAY),
                new SortKey(latest, undisclosed + "'-infinity' else " + latest + " end", Type.DAY));
    }

    /** The same of a day that a query of its own reads; where that finds none it counts as undisclosed. */
    public SortKey through(UnaryOperator<String> query) {
        return new SortKey(
                "coalesce((%s), date 'infinity')".formatted(query.apply(ascending)),
                "coalesce((%s), date '-infinity')".formatted(query.apply(descending)),
                type);
    }

    String expression(boolean isDescending) {
        return isDescending ? descending : ascending;
    }
}
