package org.kardan.projects.fact;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.date.FuzzyDate;
import org.kardan.kit.page.Cursor;
import org.kardan.kit.page.PageRequest;

/**
 * The order of facts by a fuzzy date, in SQL and in cursors alike: by earliest possible day, then latest, then id. Unbounded to
 * the past comes first, undisclosed last.
 */
public final class Chronology {

    private static final int KEYS = 3;
    private static final Pattern DAY = Pattern.compile("-?infinity|[0-9]{4,7}-[0-9]{2}-[0-9]{2}( BC)?");

    private Chronology() {}

    /** The sort key of table {@code t} as three SQL expressions. */
    public static List<String> expressions(String date) {
        return List.of(
                ("case when t.%1$s_edtf = '" + FuzzyDate.UNDISCLOSED_TEXT + "' then date 'infinity'"
                                + " else coalesce(t.%1$s_earliest, date '-infinity') end")
                        .formatted(date),
                "coalesce(t.%s_latest, date 'infinity')".formatted(date),
                "t.id");
    }

    static Cursor cursor(FuzzyDate date, UUID id) {
        return Cursor.of(earliest(date), day(date.latest(), "infinity"), id.toString());
    }

    /** The cursor of a list in which one fact has several places of the same date, in this order. */
    public static Cursor cursor(FuzzyDate date, UUID id, int order) {
        return Cursor.of(earliest(date), day(date.latest(), "infinity"), id.toString(), Integer.toString(order));
    }

    private static String earliest(FuzzyDate date) {
        return date.isUndisclosed() ? "infinity" : day(date.earliest(), "-infinity");
    }

    /** The parameters {@code earliest}, {@code latest} and {@code id} of the place a page starts from; none at an end. */
    static Map<String, Object> place(PageRequest request) {
        var cursor = request.cursor(KEYS);
        return cursor == null ? Map.of() : place(cursor, request);
    }

    /** The same of a cursor that has been read: the parameters of its first three keys. */
    public static Map<String, Object> place(Cursor cursor, PageRequest request) {
        var keys = cursor.keys();
        var id = Keys.uuids(keys.subList(2, KEYS)).getFirst();
        if (!DAY.matcher(keys.get(0)).matches() || !DAY.matcher(keys.get(1)).matches() || id == null) {
            throw Cursor.foreign(request.backwards() ? "before" : "after");
        }
        return Map.of("earliest", keys.get(0), "latest", keys.get(1), "id", id);
    }

    /** PostgreSQL writes years before our era with BC, counts them without a year 0, and puts no sign before long ones. */
    private static String day(@Nullable LocalDate day, String otherwise) {
        if (day == null) {
            return otherwise;
        }
        boolean before = day.getYear() <= 0;
        int year = before ? 1 - day.getYear() : day.getYear();
        return "%04d-%02d-%02d%s".formatted(year, day.getMonthValue(), day.getDayOfMonth(), before ? " BC" : "");
    }
}
