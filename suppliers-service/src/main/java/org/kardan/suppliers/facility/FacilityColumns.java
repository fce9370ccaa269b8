package org.kardan.suppliers.facility;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.error.BadUserInput;

/** Which column of a list is what, by its header; columns of other names are left alone. */
final class FacilityColumns {

    /** What Open Supply Hub calls them in its downloads, its templates and its older files, and what others do. */
    private static final Map<String, List<String>> NAMES = new LinkedHashMap<>();

    static {
        NAMES.put("name", List.of("name", "facility_name", "factory_name", "facility"));
        NAMES.put("address", List.of("address", "facility_address", "full_address"));
        NAMES.put("country", List.of("country_code", "country", "country_iso", "country_name"));
        NAMES.put("lat", List.of("lat", "latitude"));
        NAMES.put("lon", List.of("lon", "lng", "long", "longitude"));
        NAMES.put("os_id", List.of("os_id", "osid", "oar_id"));
        NAMES.put("same_as", List.of("same_as"));
    }

    private final Map<String, Integer> places = new LinkedHashMap<>();
    private final List<String> header;

    FacilityColumns(List<String> header) {
        this.header = header;
        var normalised = header.stream().map(FacilityColumns::normalised).toList();
        NAMES.forEach((column, names) -> names.stream()
                .filter(normalised::contains)
                .findFirst()
                .ifPresent(name -> places.put(column, normalised.indexOf(name))));
        for (var needed : List.of("name", "country")) {
            if (!places.containsKey(needed)) {
                throw new BadUserInput(
                        "header",
                        "no column is called %s, or %s; there are %s"
                                .formatted(needed, String.join(", ", NAMES.get(needed)), header),
                        "let the first line name the columns: name, address, country, lat, lon");
            }
        }
    }

    /** How many columns a row has. */
    int count() {
        return header.size();
    }

    /** The header of a column, as the file writes it. */
    String called(String column) {
        Integer place = places.get(column);
        return place == null ? column : header.get(place);
    }

    /** The value of a column; null where it is blank, or where there is no such column. */
    @Nullable String value(String column, String[] row) {
        Integer place = places.get(column);
        var value = place == null ? "" : row[place].strip();
        return value.isEmpty() ? null : value;
    }

    private static String normalised(String name) {
        return String.join(
                "_", Arrays.asList(name.strip().toLowerCase(Locale.ROOT).split("[\\s_-]+")));
    }
}
