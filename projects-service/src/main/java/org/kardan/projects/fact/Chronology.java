package org.kardan.projects.fact;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.date.FuzzyDate;
import org.kardan.kit.page.Cursor;
import org.kardan.kit.page.PageRequest;
import org.kardan.kit.page.SortKey;

/**
 * The order of facts by a fuzzy date, in SQL and in cursors alike: by earliest possible day, then latest, then id. Unbounded to
 * the past comes first, undisclosed last.
 */
public final class Chronology {

    private static final int LAST_YEAR_OF_FOUR_DIGITS = 9999;

    private Chronology() {}

    /** The sort key of table {@code t} as three SQL expressions. */
    public static List<String> expressions(String date) {
        return Stream.concat(SortKey.date("t." + date).stream().map(SortKey::ascending), Stream.of("t.id"))
                .toList();
    }

    /** The cursor of a list in which one fact has several places of the same date, in this order. */
    public static Cursor cursor(FuzzyDate date, UUID id, int order) {
        var earliest = date.isUndisclosed() ? "infinity" : day(date.earliest(), "-infinity");
        return Cursor.of(earliest, day(date.latest(), "infinity"), id.toString(), Integer.toString(order));
    }

    /** The parameters {@code earliest}, {@code latest} and {@code id} of the place a page starts from: the first three keys. */
    public static Map<String, Object> place(Cursor cursor, PageRequest request) {
        var keys = cursor.keys();
        var earliest = SortKey.Type.DAY.read(keys.get(0));
        var latest = SortKey.Type.DAY.read(keys.get(1));
        var id = SortKey.Type.ID.read(keys.get(2));
        if (earliest == null || latest == null || id == null) {
            throw Cursor.foreign(request.backwards() ? "before" : "after");
        }
        return Map.of("earliest", earliest, "latest", latest, "id", id);
    }

    /** PostgreSQL writes years before our era with BC, counts them without a year 0, and puts no sign before long ones. */
    private static String day(@Nullable LocalDate day, String otherwise) {
        if (day == null) {
            return otherwise;
        }
        if (day.getYear() > 0 && day.getYear() <= LAST_YEAR_OF_FOUR_DIGITS) {
            return day.toString();
        }
        boolean before = day.getYear() <= 0;
        int year = before ? 1 - day.getYear() : day.getYear();
        return "%04d-%02d-%02d%s".formatted(year, day.getMonthValue(), day.getDayOfMonth(), before ? " BC" : "");
    }
}
