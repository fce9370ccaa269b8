package org.kardan.suppliers.facility;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.kardan.suppliers.bulk.LeftAlone;
import org.kardan.suppliers.evidence.FactKind;
import org.kardan.suppliers.facility.FacilityLookup.HeldName;
import org.kardan.suppliers.facility.FacilityLookup.Taken;

/**
 * Rows that say something else than they did. A list changes what it has recorded itself, as long as nobody else has corrected it
 * or states it too.
 */
final class FacilityUpdates {

    private final Connection connection;
    private final FacilityLookup lookup;
    private final FacilityRows rows;
    private final UUID source;
    private final OffsetDateTime now;
    private final Consumer<LeftAlone> leftAlone;

    FacilityUpdates(
            Connection connection,
            FacilityLookup lookup,
            FacilityRows rows,
            UUID source,
            OffsetDateTime now,
            Consumer<LeftAlone> leftAlone) {
        this.connection = connection;
        this.lookup = lookup;
        this.rows = rows;
        this.source = source;
        this.now = now;
        this.leftAlone = leftAlone;
    }

    /** An asset as it is here. */
    private record Held(String slug, @Nullable String region, FacilityFields fields) {}

    /** Takes in what a row says now. */
    void take(Facility facility, Taken before) throws SQLException {
        var here = here(before.asset());
        var next = FacilityFields.of(facility);
        var followed = here.fields().followed(before.stated(), next);
        if (here.region() != null && !here.region().startsWith(followed.country() + "-")) {
            followed =
                    new FacilityFields(followed.name(), here.fields().country(), followed.place(), followed.address());
        }
        if (!followed.equals(here.fields())) {
            write(before.asset(), followed);
        }
        var why = before.stated() == null ? "was not recorded by this list" : "was corrected here since";
        followed.unlike(next)
                .forEach((field, difference) ->
                        tell(facility, here, field, "stays %s: it %s".formatted(difference, why)));
        remember(facility, next, name(facility, before, here));
        rows.changed(facility, before.asset());
    }

    /** Says in what a row differs from an earlier row of the list about the same, which counts. */
    void contradicts(Facility facility, Facility earlier, UUID asset) throws SQLException {
        var said = FacilityFields.of(earlier);
        var differences = said.unlike(FacilityFields.of(facility.following(said)));
        if (!differences.isEmpty()) {
            var here = here(asset);
            differences.forEach((field, difference) ->
                    tell(facility, here, field, "stays %s: an earlier row of the list says so".formatted(difference)));
        }
    }

    /** Records the name, or cites the one that is here; takes the old one back. Returns the name that is the row's own. */
    private @Nullable UUID name(Facility facility, Taken before, Held asset) throws SQLException {
        var names = lookup.names(List.of(before.asset())).values().stream()
                .flatMap(held -> held.values().stream())
                .toList();
        var own = names.stream()
                .filter(name -> name.id().equals(before.name()))
                .findFirst()
                .orElse(null);
        var same = called(names, facility.name());
        if (same != null && own == same) {
            return own.id();
        }
        if (own != null && facility.name().equals(before.nameStated())) {
            tell(
                    facility,
                    asset,
                    "names",
                    "'%s' was corrected here to '%s', and stays so".formatted(facility.name(), own.value()));
            return own.id();
        }
        var dropped = own == null ? called(names, before.nameStated()) : own;
        if (dropped != null && dropped != same) {
            takeBack(facility, asset, dropped, before);
        }
        if (same == null) {
            return rows.name(facility, before.asset());
        }
        rows.cite(FactKind.ASSET_NAME, same.id(), facility, same.lastPosition() + 1);
        return null;
    }

    private static @Nullable HeldName called(List<HeldName> names, @Nullable String value) {
        return names.stream()
                .filter(name -> name.value().equals(value))
                .findFirst()
                .orElse(null);
    }

    /** What nobody is left to state is believed no more, whoever recorded it; what stays is cited by those who state it. */
    private void takeBack(Facility facility, Held asset, HeldName name, Taken before) throws SQLException {
        if (!name.value().equals(before.nameStated())) {
            tell(
                    facility,
                    asset,
                    "names",
                    "'%s' stays: '%s' was corrected to it here".formatted(name.value(), before.nameStated()));
        } else if (lookup.isInOtherRows(name, source, facility.key())) {
            tell(facility, asset, "names", "'%s' stays: others state it too".formatted(name.value()));
        } else if (lookup.isCitedByOthers(name, source)) {
            execute(
                    "update citations set known_to = ? where fact_id = ? and known_to is null and "
                            + FacilityLookup.LISTED,
                    now,
                    name.id(),
                    source);
            tell(facility, asset, "names", "'%s' stays: others state it too".formatted(name.value()));
        } else {
            execute("update asset_names set known_to = ? where row_id = ? and known_to is null", now, name.row());
            execute("update citations set known_to = ? where fact_id = ? and known_to is null", now, name.id());
        }
    }

    private Held here(UUID asset) throws SQLException {
        try (var query = connection.prepareStatement(
                "select slug, region_code, name, country, latitude, longitude, address from assets where id = ? for update")) {
            query.setObject(1, asset);
            var row = query.executeQuery();
            row.next();
            return new Held(
                    row.getString(1),
                    row.getString(2),
                    new FacilityFields(
                            row.getString(3), row.getString(4), FacilityLookup.point(row, 5), row.getString(7)));
        }
    }

    private void write(UUID asset, FacilityFields fields) throws SQLException {
        execute(
                "update assets set name = ?, country = ?, latitude = ?, longitude = ?, address = ?, version = version + 1,"
                        + " known_from = ? where id = ?",
                fields.name(),
                fields.country(),
                fields.place() == null ? null : fields.place().latitude(),
                fields.place() == null ? null : fields.place().longitude(),
                fields.address(),
                now,
                asset);
    }

    private void remember(Facility facility, FacilityFields stated, @Nullable UUID name) throws SQLException {
        var place = stated.place();
        execute(
                "update facility_rows set checksum = ?, name = ?, country = ?, latitude = ?, longitude = ?, address = ?,"
                        + " name_id = ? where source_id = ? and key = ?",
                facility.checksum(),
                facility.name(),
                stated.country(),
                place == null ? null : place.latitude(),
                place == null ? null : place.longitude(),
                stated.address(),
                name,
                source,
                facility.key());
    }

    private void tell(Facility facility, Held asset, String field, String message) {
        leftAlone.accept(new LeftAlone(facility.number(), facility.line(), asset.slug(), field, message));
    }

    private void execute(String sql, @Nullable Object... values) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}
