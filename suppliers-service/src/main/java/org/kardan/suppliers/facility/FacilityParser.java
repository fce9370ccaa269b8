package org.kardan.suppliers.facility;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kardan.suppliers.bulk.ImportProblem;

/** Makes a facility of a row, or says what is wrong in it: field and rule. */
final class FacilityParser {

    private static final int LONGEST = 2_000;

    private static final Map<String, String> COUNTRIES = countries();

    private final FacilityColumns columns;

    FacilityParser(FacilityColumns columns) {
        this.columns = columns;
    }

    /**
     * A facility, or why there is none: one of the two.
     *
     * @param endsFile true: nothing after it can be read
     */
    record Parsed(@Nullable Facility facility, List<ImportProblem> problems, boolean endsFile) {}

    Parsed parse(long number, long line, String[] row) {
        var problems = new ArrayList<ImportProblem>();
        if (row.length != columns.count()) {
            problems.add(new ImportProblem(
                    number,
                    line,
                    "row",
                    "has %d fields, the header %d; put quotes around a field that holds the separator"
                            .formatted(row.length, columns.count())));
            return new Parsed(null, problems, false);
        }
        var cell = new Cells(number, line, row, problems);
        var name = cell.text("name", true);
        var country = cell.country();
        var place = cell.place();
        var facility = new Facility(
                number,
                line,
                cell.text("os_id", false),
                name == null ? "" : name,
                cell.text("address", false),
                country,
                place,
                cell.text("same_as", false));
        return new Parsed(problems.isEmpty() ? facility : null, problems, false);
    }

    /** The fields of one row. */
    private final class Cells {

        private final long number;
        private final long line;
        private final String[] row;
        private final List<ImportProblem> problems;

        Cells(long number, long line, String[] row, List<ImportProblem> problems) {
            this.number = number;
            this.line = line;
            this.row = row;
            this.problems = problems;
        }

        @Nullable String text(String column, boolean needed) {
            var value = columns.value(column, row);
            if (value == null && needed) {
                refuse(column, "is empty; every facility has one");
            } else if (value != null && (value.length() > LONGEST || value.indexOf('\0') >= 0)) {
                refuse(column, "is longer than 2 000 characters, or holds a NUL; give a shorter text");
            }
            return value;
        }

        String country() {
            var value = text("country", true);
            if (value == null) {
                return "";
            }
            var code = COUNTRIES.get(value.toLowerCase(Locale.ROOT));
            if (code == null) {
                refuse("country", "'%s' is no country; give an ISO 3166-1 code, for example RU".formatted(value));
                return "";
            }
            return code;
        }

        @Nullable Point place() {
            var latitude = degrees("lat", 90);
            var longitude = degrees("lon", 180);
            if ((columns.value("lat", row) == null) != (columns.value("lon", row) == null)) {
                refuse(
                        columns.value("lat", row) == null ? "lat" : "lon",
                        "is empty, and the other coordinate is not; give both, or neither");
            }
            return latitude == null || longitude == null ? null : new Point(latitude, longitude);
        }

        private @Nullable Double degrees(String column, double most) {
            var value = columns.value(column, row);
            if (value == null) {
                return null;
            }
            try {
                // Java's own parser also takes hexadecimal, NaN and a trailing d.
                if (value.matches("[+-]?\\d+(\\.\\d+)?([eE][+-]?\\d{1,2})?")
                        && Math.abs(Double.parseDouble(value)) <= most) {
                    return Double.parseDouble(value);
                }
            } catch (NumberFormatException e) {
                // Told below.
            }
            refuse(
                    column,
                    "'%s' is no number from -%.0f to %.0f; give degrees with a decimal point"
                            .formatted(value, most, most));
            return null;
        }

        private void refuse(String column, String message) {
            problems.add(new ImportProblem(number, line, columns.called(column), message));
        }
    }

    /** By both codes and by the English name, all in small letters. */
    private static Map<String, String> countries() {
        var countries = new HashMap<String, String>();
        for (var code : Locale.getISOCountries()) {
            var locale = Locale.of("", code);
            countries.put(locale.getDisplayCountry(Locale.ENGLISH).toLowerCase(Locale.ROOT), code);
            countries.put(locale.getISO3Country().toLowerCase(Locale.ROOT), code);
            countries.put(code.toLowerCase(Locale.ROOT), code);
        }
        return countries;
    }
}
