package org.kardan.kit.write;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.date.FuzzyDate;
import org.kardan.kit.error.BadUserInput;

/** Checks what a client has given, field by field, and says which field breaks which rule. */
public final class Given {

    private static final int LONGEST_TEXT = 2000;
    private static final Set<String> COUNTRIES = Set.copyOf(Arrays.asList(Locale.getISOCountries()));

    private Given() {}

    /** A value that must be there. */
    public static <T> T required(String field, @Nullable T value) {
        if (value == null) {
            throw new BadUserInput(field, "it is missing", "give one");
        }
        return value;
    }

    /** A text that must be there and say something. */
    public static String text(String field, @Nullable String value) {
        return required(field, optionalText(field, required(field, value)));
    }

    /** A text that says something, or null. */
    public static @Nullable String optionalText(String field, @Nullable String value) {
        if (value != null && value.indexOf('\0') >= 0) {
            throw new BadUserInput(field, "it has U+0000, which no text can keep", "leave that character out");
        }
        if (value != null && (value.isBlank() || value.length() > LONGEST_TEXT)) {
            throw new BadUserInput(
                    field,
                    value.isBlank() ? "it is blank" : "it is too long",
                    "give 1 to 2 000 characters, or leave it out");
        }
        return value;
    }

    /** A text of a stated form. */
    public static String matching(String field, @Nullable String value, String pattern, String right) {
        var text = text(field, value);
        if (!text.matches(pattern)) {
            throw new BadUserInput(field, "'" + text + "' has another form", "give " + right);
        }
        return text;
    }

    /** A slug. */
    public static String slug(String field, @Nullable String value) {
        return matching(field, value, "[a-z0-9]+(-[a-z0-9]+)*", "small letters, digits and single hyphens");
    }

    /** A key that others refer to, and that therefore stays what it was. */
    public static void unchanged(String field, @Nullable String previous, String value) {
        if (previous != null && !previous.equals(value)) {
            throw new BadUserInput(
                    field, "it is %s and cannot become %s".formatted(previous, value), "give " + previous);
        }
    }

    /** An ISO 3166-1 alpha-2 code. */
    public static String country(String field, @Nullable String value) {
        var code = text(field, value);
        if (!COUNTRIES.contains(code)) {
            throw new BadUserInput(
                    field, "'" + code + "' is no country", "give an ISO 3166-1 alpha-2 code, for example IR");
        }
        return code;
    }

    /** An id. */
    public static UUID id(String field, @Nullable String value) {
        var text = text(field, value);
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new BadUserInput(field, "'" + text + "' is no id", "give a UUID");
        }
    }

    /** An id, or null. */
    public static @Nullable UUID optionalId(String field, @Nullable String value) {
        return value == null ? null : id(field, value);
    }

    /** An EDTF date or {@code undisclosed}. */
    public static FuzzyDate date(String field, @Nullable String value) {
        return FuzzyDate.parseOrUndisclosed(field, text(field, value));
    }

    /** The end of an interval, or null; not before its beginning, as far as both are known. */
    public static @Nullable FuzzyDate end(String field, @Nullable String value, FuzzyDate begin) {
        if (value == null) {
            return null;
        }
        var end = date(field, value);
        if (end.latest() != null && begin.earliest() != null && end.latest().isBefore(begin.earliest())) {
            throw new BadUserInput(
                    field, "%s lies before the beginning, %s".formatted(value, begin.stored()), "give a later end");
        }
        return end;
    }

    /** A number within bounds, or null. */
    public static <N extends Number> @Nullable N between(String field, @Nullable N value, double low, double high) {
        if (value != null && !(value.doubleValue() >= low && value.doubleValue() <= high)) {
            throw new BadUserInput(field, value + " is out of bounds", "give %s".formatted(bounds(low, high)));
        }
        return value;
    }

    /** Both bounds of a range, or neither; the upper one is not below the lower one. */
    public static <N extends Number> void range(
            String lowField, @Nullable N low, String highField, @Nullable N high, double least, double most) {
        between(lowField, low, least, most);
        between(highField, high, least, most);
        if ((low == null) != (high == null)) {
            throw new BadUserInput(
                    high == null ? highField : lowField,
                    "one bound alone says little",
                    "give %s and %s, or neither".formatted(lowField, highField));
        }
        if (low != null && high != null && high.doubleValue() < low.doubleValue()) {
            throw new BadUserInput(highField, high + " is below " + lowField + ", " + low, "give " + low + " or more");
        }
    }

    private static String bounds(double low, double high) {
        return "a number from %s to %s".formatted(plain(low), plain(high));
    }

    private static String plain(double number) {
        return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
    }
}
