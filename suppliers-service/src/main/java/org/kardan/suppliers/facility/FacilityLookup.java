package org.kardan.suppliers.facility;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is here already of the rows of a batch, each in one query for all of them. */
final class FacilityLookup {

    /** Assets of the same country called alike, by any name that is believed of them. */
    private static final String CALLED_ALIKE = """
            select distinct asked.number, a.id, a.slug, a.name, f.name, a.latitude, a.longitude
            from unnest(?::bigint[], ?::text[], ?::text[]) as asked (number, form, country)
            join asset_forms f on f.form = asked.form
            join assets a on a.id = f.asset_id and (a.country = asked.country or a.country is null)
            where a.name = f.name
                or exists (select 1 from asset_names n where n.asset_id = a.id and n.value = f.name and n.known_to is null)
            """;

    /** Assets of the same country within a box around the place; the likeness then counts the true distance. */
    private static final String NEAR = """
            select asked.number, a.id, a.slug, a.name, f.name, a.latitude, a.longitude
            from unnest(?::bigint[], ?::text[], ?::float8[], ?::float8[]) as asked (number, country, latitude, longitude)
            join assets a on a.country = asked.country
                and a.latitude between asked.latitude - 0.05 and asked.latitude + 0.05
                and a.longitude between asked.longitude - 0.05 / greatest(0.01, cosd(asked.latitude))
                    and asked.longitude + 0.05 / greatest(0.01, cosd(asked.latitude))
            join asset_forms f on f.asset_id = a.id
            """;

    private final Connection connection;

    FacilityLookup(Connection connection) {
        this.connection = connection;
    }

    /**
     * A row that was taken in.
     *
     * @param nameStated the name it had last; null where that is not known
     * @param name the name of the asset that it recorded; null where the asset had it already
     * @param said what it said last; null where that is not known
     */
    record Taken(
            UUID asset,
            boolean made,
            String checksum,
            @Nullable String nameStated,
            @Nullable UUID name,
            @Nullable FacilityFields said) {

        /** What it said last of the asset's row; null where that is not the list's to say. */
        @Nullable FacilityFields stated() {
            return made ? said : null;
        }
    }

    /** A name that is believed of an asset, with the place of its last citation (0: it has none). */
    record HeldName(UUID row, UUID id, String value, int lastPosition) {}

    /** An asset that a row may be, by one of its names. */
    record Candidate(
            UUID asset,
            String slug,
            String shown,
            String name,
            @Nullable Point place) {}

    Map<String, Taken> taken(UUID source, Collection<String> keys) throws SQLException {
        var taken = new HashMap<String, Taken>();
        try (var query = connection.prepareStatement(
                "select key, asset_id, made, checksum, name, name_id, country, latitude, longitude, address"
                        + " from facility_rows where source_id = ? and key = any(?)")) {
            query.setObject(1, source);
            query.setArray(2, connection.createArrayOf("text", keys.toArray()));
            var rows = query.executeQuery();
            while (rows.next()) {
                var name = rows.getString(5);
                taken.put(
                        rows.getString(1),
                        new Taken(
                                rows.getObject(2, UUID.class),
                                rows.getBoolean(3),
                                rows.getString(4),
                                name,
                                rows.getObject(6, UUID.class),
                                name == null
                                        ? null
                                        : new FacilityFields(
                                                name, rows.getString(7), point(rows, 8), rows.getString(10))));
            }
        }
        return taken;
    }

    /** The assets with these ids or slugs. */
    Map<String, UUID> assets(Collection<String> keys) throws SQLException {
        var assets = new HashMap<String, UUID>();
        try (var query = connection.prepareStatement(
                "select id, slug from assets where slug = any(?) or cast(id as text) = any(?)")) {
            var array = connection.createArrayOf("text", keys.toArray());
            query.setArray(1, array);
            query.setArray(2, array);
            var rows = query.executeQuery();
            while (rows.next()) {
                var id = rows.getObject(1, UUID.class);
                assets.put(id.toString(), id);
                assets.put(rows.getString(2), id);
            }
        }
        return assets;
    }

    /** The assets that each row may be, by its number; an asset may be there once for each of its names. */
    Map<Long, List<Candidate>> candidates(List<Facility> facilities, Map<Long, String> forms) throws SQLException {
        Map<Long, List<Candidate>> candidates = new LinkedHashMap<>();
        var numbers = facilities.stream().map(Facility::number).toArray();
        try (var query = connection.prepareStatement(CALLED_ALIKE)) {
            query.setArray(1, connection.createArrayOf("bigint", numbers));
            query.setArray(
                    2,
                    connection.createArrayOf(
                            "text",
                            facilities.stream()
                                    .map(one -> forms.get(one.number()))
                                    .toArray()));
            query.setArray(
                    3,
                    connection.createArrayOf(
                            "text", facilities.stream().map(Facility::country).toArray()));
            add(query.executeQuery(), candidates);
        }
        var placed = facilities.stream().filter(one -> one.place() != null).toList();
        try (var query = connection.prepareStatement(NEAR)) {
            query.setArray(
                    1,
                    connection.createArrayOf(
                            "bigint", placed.stream().map(Facility::number).toArray()));
            query.setArray(
                    2,
                    connection.createArrayOf(
                            "text", placed.stream().map(Facility::country).toArray()));
            query.setArray(
                    3,
                    connection.createArrayOf(
                            "float8",
                            placed.stream().map(one -> one.place().latitude()).toArray()));
            query.setArray(
                    4,
                    connection.createArrayOf(
                            "float8",
                            placed.stream().map(one -> one.place().longitude()).toArray()));
            add(query.executeQuery(), candidates);
        }
        return candidates;
    }

    /** The names that are believed of these assets, by their text. */
    Map<UUID, Map<String, HeldName>> names(Collection<UUID> assets) throws SQLException {
        var names = new HashMap<UUID, Map<String, HeldName>>();
        try (var query = connection.prepareStatement("""
                select asset_id, row_id, id, value,
                    (select coalesce(max(position), 0) from citations c where c.fact_id = n.id)
                from asset_names n where asset_id = any(?) and known_to is null
                """)) {
            query.setArray(1, connection.createArrayOf("uuid", assets.toArray()));
            var rows = query.executeQuery();
            while (rows.next()) {
                var name = new HeldName(
                        rows.getObject(2, UUID.class),
                        rows.getObject(3, UUID.class),
                        rows.getString(4),
                        rows.getInt(5));
                names.computeIfAbsent(rows.getObject(1, UUID.class), asset -> new HashMap<>())
                        .put(name.value(), name);
            }
        }
        return names;
    }

    /** A citation that a list of the source wrote, as SQL with the source as its parameter. */
    static final String LISTED =
            "(source_id = ? and locator is not null and (locator like 'OS ID %' or locator like 'row %'))";

    /** Whether any other row of the list has the name. */
    boolean isInOtherRows(HeldName name, UUID source, String key) throws SQLException {
        return exists("""
                select from facility_rows r join asset_names n on n.asset_id = r.asset_id and n.row_id = ?
                where r.name = n.value and r.source_id = ? and r.key <> ?
                """, name.row(), source, key);
    }

    /** Whether a name is affirmed by a citation that no list of the source wrote; other lists speak by theirs. */
    boolean isCitedByOthers(HeldName name, UUID source) throws SQLException {
        return exists(
                "select from citations where fact_id = ? and known_to is null and modality <> 'DENIED' and not "
                        + LISTED,
                name.id(),
                source);
    }

    private boolean exists(String rows, Object... values) throws SQLException {
        try (var query = connection.prepareStatement("select exists (" + rows + ")")) {
            for (int i = 0; i < values.length; i++) {
                query.setObject(i + 1, values[i]);
            }
            var row = query.executeQuery();
            row.next();
            return row.getBoolean(1);
        }
    }

    /** The place in two columns from this one on; null where they are. */
    static @Nullable Point point(ResultSet row, int column) throws SQLException {
        var latitude = row.getObject(column, Double.class);
        var longitude = row.getObject(column + 1, Double.class);
        return latitude == null || longitude == null ? null : new Point(latitude, longitude);
    }

    private static void add(ResultSet rows, Map<Long, List<Candidate>> candidates) throws SQLException {
        while (rows.next()) {
            var candidate = new Candidate(
                    rows.getObject(2, UUID.class),
                    rows.getString(3),
                    rows.getString(4),
                    rows.getString(5),
                    point(rows, 6));
            candidates
                    .computeIfAbsent(rows.getLong(1), number -> new ArrayList<>())
                    .add(candidate);
        }
    }
}
