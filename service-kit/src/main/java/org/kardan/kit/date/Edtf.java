package org.kardan.kit.date;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kardan.kit.error.BadUserInput;

/**
 * The grammar of EDTF, <a href="https://www.loc.gov/standards/datetime/">ISO 8601-2, levels 0 and 1</a>: dates, date-times,
 * intervals, years beyond four digits, seasons, qualification, unspecified digits. Of level 2, a year of unspecified digits
 * before a month or day ({@code XXXX-03}).
 */
final class Edtf {

    private static final int LONGEST = 64;
    private static final Pattern DATE =
            Pattern.compile("(?<year>-?[0-9X]{4})(?:-(?<month>[0-9X]{2})(?:-(?<day>[0-9X]{2}))?)?[?~%]?");
    private static final Pattern LONG_YEAR = Pattern.compile("Y(?<year>-?[1-9][0-9]{4,8})[?~%]?");
    private static final Pattern TIME = Pattern.compile("(?<date>-?[0-9]{4}-[0-9]{2}-[0-9]{2})"
            + "T(?<hour>[0-9]{2}):(?<minute>[0-9]{2}):(?<second>[0-9]{2})(?<zone>Z|[+-][0-9]{2}(?::[0-9]{2})?)?");
    private static final Pattern ZONE = Pattern.compile("[+-](?<hour>[0-9]{2})(?::(?<minute>[0-9]{2}))?");

    private final String argument;
    private final String text;

    private Edtf(String argument, String text) {
        this.argument = argument;
        this.text = text;
    }

    static DaySpan parse(String argument, String text) {
        var reader = new Edtf(argument, text);
        if (text.length() > LONGEST) {
            throw new BadUserInput(
                    argument, "a text of " + text.length() + " characters is no EDTF date", DaySpan.EXAMPLE);
        }
        try {
            int slash = text.indexOf('/');
            return slash < 0
                    ? reader.single(text)
                    : reader.interval(text.substring(0, slash), text.substring(slash + 1));
        } catch (DaySpan.Impossible e) {
            throw reader.wrong(e.getMessage());
        }
    }

    private DaySpan interval(String start, String end) {
        boolean startGiven = isGiven(start);
        boolean endGiven = isGiven(end);
        if (!startGiven && !endGiven) {
            throw wrong("an interval needs a date on at least one side");
        }
        var from = startGiven ? endpoint(start) : DaySpan.UNBOUNDED;
        var to = endGiven ? endpoint(end) : DaySpan.UNBOUNDED;
        if (startGiven && endGiven && from.beginsAfter(to)) {
            throw wrong("the interval ends before it begins");
        }
        return new DaySpan(from.earliest(), to.latest());
    }

    /** Two dots are an open end, nothing is an unknown one; neither bounds the days. */
    private static boolean isGiven(String side) {
        return !side.isEmpty() && !side.equals("..");
    }

    private DaySpan endpoint(String side) {
        if (side.indexOf('T') >= 0) {
            throw wrong("an interval is of dates, without times");
        }
        return single(side);
    }

    private DaySpan single(String part) {
        var longYear = LONG_YEAR.matcher(part);
        if (longYear.matches()) {
            return DaySpan.ofLongYear(longYear.group("year"));
        }
        var time = TIME.matcher(part);
        if (time.matches()) {
            return timed(time);
        }
        var date = DATE.matcher(part);
        if (!date.matches()) {
            throw wrong(hint(part));
        }
        return DaySpan.ofParts(date.group("year"), date.group("month"), date.group("day"));
    }

    /** A date-time means the day it names, in whatever zone: sources are read as they are written. */
    private DaySpan timed(Matcher time) {
        if (number(time, "hour") > 23 || number(time, "minute") > 59 || number(time, "second") > 59) {
            throw wrong("a time runs from 00:00:00 to 23:59:59");
        }
        var zone = time.group("zone");
        if (zone != null && !zone.equals("Z") && !isZone(zone)) {
            throw wrong("a zone is Z, or an offset up to 14:00 such as +03:00");
        }
        return single(time.group("date"));
    }

    private static boolean isZone(String zone) {
        var offset = ZONE.matcher(zone);
        if (!offset.matches()) {
            return false;
        }
        int minutes = offset.group("minute") == null ? 0 : number(offset, "minute");
        return minutes <= 59 && number(offset, "hour") * 60 + minutes <= 14 * 60;
    }

    private static int number(Matcher matcher, String group) {
        return Integer.parseInt(matcher.group(group));
    }

    private static String hint(String part) {
        if (part.isEmpty()) {
            return "it is empty";
        }
        if (part.indexOf('x') >= 0 || part.indexOf('u') >= 0) {
            return "an unspecified digit is a capital X";
        }
        if (part.matches("[?~%].+")) {
            return "a qualifier (? ~ %) stands at the end";
        }
        if (part.startsWith("Y")) {
            return "Y begins a year of five digits or more, without a month";
        }
        if (part.matches("-?[0-9]{5,}")) {
            return "a year of more than four digits begins with Y, and days are set apart by hyphens";
        }
        return "it is not of the form YYYY, YYYY-MM or YYYY-MM-DD";
    }

    private BadUserInput wrong(String what) {
        return new BadUserInput(argument, "\"" + text + "\" is no EDTF date: " + what, DaySpan.EXAMPLE);
    }
}
