package org.kardan.kit.date;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * The days a date can mean, from the earliest to the latest.
 *
 * @param earliest null when unbounded
 * @param latest null when unbounded
 */
record DaySpan(@Nullable LocalDate earliest, @Nullable LocalDate latest) {

    static final DaySpan UNBOUNDED = new DaySpan(null, null);

    static final String EXAMPLE = "write for example 2026-03-14, 2026-03, 2026~, XXXX-03 or 2026-03/..";

    /** PostgreSQL's dates reach from 4713 BC (astronomical year -4712) to 5874897. */
    private static final int FIRST_YEAR = -4712;

    private static final int LAST_YEAR = 5_874_897;
    private static final String YEARS = "years run from " + FIRST_YEAR + " to " + LAST_YEAR;
    private static final int SPRING = 21;
    private static final int WINTER = 24;

    /** No day fits the parts given; the message says why. */
    static final class Impossible extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Impossible(String message) {
            super(message, null, false, false);
        }
    }

    /** The whole of a year given with more than four digits. */
    static DaySpan ofLongYear(String year) {
        int number = Integer.parseInt(year);
        if (number < FIRST_YEAR || number > LAST_YEAR) {
            throw new Impossible(YEARS);
        }
        return ofYears(new Range(number, number));
    }

    /** What a year, a month or season, and a day can mean, with X for digits that are not specified. */
    static DaySpan ofParts(String year, @Nullable String month, @Nullable String day) {
        var years = years(year);
        if (month == null) {
            return ofYears(years);
        }
        if (!month.equals("XX") && month.indexOf('X') < 0 && Integer.parseInt(month) >= SPRING) {
            return season(years, Integer.parseInt(month), day);
        }
        var months = part(month, 12, "month " + month + " is not 01 to 12, XX, or a season 21 to 24");
        var days = day == null ? new Range(1, 31) : part(day, 31, "day " + day + " is not 01 to 31, or XX");
        return new DaySpan(first(years, months, days), last(years, months, days));
    }

    boolean beginsAfter(DaySpan other) {
        return earliest != null && other.latest != null && earliest.isAfter(other.latest);
    }

    private record Range(int low, int high) {}

    private static DaySpan ofYears(Range years) {
        return new DaySpan(LocalDate.of(years.low(), 1, 1), LocalDate.of(years.high(), 12, 31));
    }

    private static Range years(String year) {
        boolean negative = year.startsWith("-");
        var digits = negative ? year.substring(1) : year;
        if (!digits.matches("[0-9]*X*")) {
            throw new Impossible("unspecified digits of a year stand at its right");
        }
        int low = Integer.parseInt(digits.replace('X', '0'));
        int high = Integer.parseInt(digits.replace('X', '9'));
        if (!negative) {
            return new Range(low, high);
        }
        if (high == 0) {
            throw new Impossible("there is no year -0000; 0000 is 1 BC");
        }
        if (high > -FIRST_YEAR) {
            throw new Impossible(YEARS);
        }
        return new Range(-high, -Math.max(low, 1));
    }

    private static Range part(String digits, int highest, String otherwise) {
        if (digits.equals("XX")) {
            return new Range(1, highest);
        }
        if (digits.indexOf('X') >= 0) {
            throw new Impossible("in a month or day, both digits are given or both are X");
        }
        int number = Integer.parseInt(digits);
        if (number < 1 || number > highest) {
            throw new Impossible(otherwise);
        }
        return new Range(number, number);
    }

    /** Meteorological seasons of the northern hemisphere; winter begins in the December of its year. */
    private static DaySpan season(Range years, int season, @Nullable String day) {
        if (season > WINTER) {
            throw new Impossible("month " + season + " is not 01 to 12, XX, or a season 21 to 24");
        }
        if (day != null) {
            throw new Impossible("a season has no day");
        }
        int firstMonth = (season - SPRING) * 3 + 3;
        var end = YearMonth.of(years.high(), firstMonth).plusMonths(2);
        return new DaySpan(LocalDate.of(years.low(), firstMonth, 1), end.atEndOfMonth());
    }

    private static LocalDate first(Range years, Range months, Range days) {
        for (int year = years.low(); year <= years.high(); year++) {
            for (int month = months.low(); month <= months.high(); month++) {
                if (days.low() <= length(year, month)) {
                    return LocalDate.of(year, month, days.low());
                }
            }
        }
        throw new Impossible("there is no such day in that month");
    }

    private static LocalDate last(Range years, Range months, Range days) {
        for (int year = years.high(); year >= years.low(); year--) {
            for (int month = months.high(); month >= months.low(); month--) {
                int length = length(year, month);
                if (days.low() <= length) {
                    return LocalDate.of(year, month, Math.min(days.high(), length));
                }
            }
        }
        throw new Impossible("there is no such day in that month");
    }

    private static int length(int year, int month) {
        return YearMonth.of(year, month).lengthOfMonth();
    }
}
