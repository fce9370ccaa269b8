package org.kardan.suppliers.facility;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kardan.suppliers.bulk.OwnFields;

/** What the row of an asset says of it, of what a facility list has. */
record FacilityFields(
        String name,
        @Nullable String country,
        @Nullable Point place,
        @Nullable String address) {

    /** What a row of a list says. */
    static FacilityFields of(Facility facility) {
        return new FacilityFields(facility.name(), facility.country(), facility.place(), facility.address());
    }

    /** Said in place of this by a list that said {@code last} before; null: nothing of it is the list's to say. */
    FacilityFields followed(@Nullable FacilityFields last, FacilityFields next) {
        return last == null
                ? this
                : new FacilityFields(
                        OwnFields.follow(name, last.name, next.name),
                        OwnFields.follow(country, last.country, next.country),
                        OwnFields.follow(place, last.place, next.place),
                        OwnFields.follow(address, last.address, next.address));
    }

    /** The fields in which this says something else than a list, each with the two values in words. */
    Map<String, String> unlike(FacilityFields said) {
        return OwnFields.unlike(byName(), said.byName());
    }

    private Map<String, @Nullable Object> byName() {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("name", name);
        fields.put("country", country);
        fields.put("place", place == null ? null : place.latitude() + ", " + place.longitude());
        fields.put("address", address);
        return fields;
    }
}
