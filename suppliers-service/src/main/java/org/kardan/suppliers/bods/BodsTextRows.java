package org.kardan.suppliers.bods;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.kardan.suppliers.bods.Statement.Identifier;
import org.kardan.suppliers.evidence.FactKind;

/** Names and identifiers as the database has them, read and closed in one statement for a whole batch. */
final class BodsTextRows {

    private static final String HELD = """
            with here as (
                select row_id, id, organisation_id, 'ORGANISATION_NAME' as kind, value from organisation_names
                    where organisation_id = any(?) and known_to is null
                union all
                select row_id, id, organisation_id, 'ORGANISATION_IDENTIFIER', scheme || ' ' || value from organisation_identifiers
                    where organisation_id = any(?) and known_to is null)
            select h.row_id, h.id, h.organisation_id, h.kind, h.value, coalesce(f.recorded, false), f.stated_by,
                coalesce(c.here, false), coalesce(c.others, false), coalesce(c.last, 0)
            from here h
            left join lateral (select bool_or(recorded) as recorded, array_agg(record_id) filter (where source_id = ?) as stated_by
                from bods_facts where fact_id = h.id) f on true
            left join lateral (
                select max(position) as last, bool_or(known_to is null and %1$s) as here,
                    bool_or(known_to is null and modality <> 'DENIED' and not %1$s) as others
                from citations where fact_id = h.id) c on true
            """.formatted(BodsCorrections.OURS);

    private final Connection connection;
    private final UUID source;
    private final OffsetDateTime now;
    private final List<String> forgottenRecords = new ArrayList<>();
    private final List<Text> forgotten = new ArrayList<>();

    BodsTextRows(Connection connection, UUID source, OffsetDateTime now) {
        this.connection = connection;
        this.source = source;
        this.now = now;
    }

    /** A name, or an identifier with its scheme before it. */
    record Text(FactKind kind, String value) {

        static Text of(Identifier identifier) {
            return new Text(FactKind.ORGANISATION_IDENTIFIER, identifier.scheme() + " " + identifier.value());
        }

        /** What the graph calls it. */
        String field() {
            return kind == FactKind.ORGANISATION_NAME ? "names" : "identifiers";
        }
    }

    /**
     * A name or identifier that is believed.
     *
     * @param recorded whether an import recorded it
     * @param statedBy the records of this source whose last statement has it
     * @param citedHere whether an import cites this source for it
     * @param citedByOthers whether anything else affirms it. Records of other sources speak by their citations alone: those of a
     *     source that was retracted have none
     * @param lastPosition the place of its last citation; 0 where there is none
     */
    record HeldText(
            UUID row,
            UUID id,
            UUID organisation,
            Text text,
            boolean recorded,
            Set<String> statedBy,
            boolean citedHere,
            boolean citedByOthers,
            int lastPosition) {}

    /** The names and identifiers of these organisations. */
    List<HeldText> held(Collection<UUID> organisations) throws SQLException {
        var held = new ArrayList<HeldText>();
        if (organisations.isEmpty()) {
            return held;
        }
        try (var query = connection.prepareStatement(HELD)) {
            var ids = connection.createArrayOf("uuid", organisations.toArray());
            query.setArray(1, ids);
            query.setArray(2, ids);
            query.setObject(3, source);
            query.setObject(4, source);
            query.setObject(5, source);
            var rows = query.executeQuery();
            while (rows.next()) {
                var statedBy = rows.getArray(7);
                held.add(new HeldText(
                        rows.getObject(1, UUID.class),
                        rows.getObject(2, UUID.class),
                        rows.getObject(3, UUID.class),
                        new Text(FactKind.valueOf(rows.getString(4)), rows.getString(5)),
                        rows.getBoolean(6),
                        new HashSet<>(statedBy == null ? List.of() : Arrays.asList((String[]) statedBy.getArray())),
                        rows.getBoolean(8),
                        rows.getBoolean(9),
                        rows.getInt(10)));
            }
        }
        return held;
    }

    /** What the last statements about these records had, and which fact it was, by record. */
    Map<String, Map<Text, UUID>> stated(Collection<String> records) throws SQLException {
        Map<String, Map<Text, UUID>> stated = new HashMap<>();
        if (records.isEmpty()) {
            return stated;
        }
        try (var query = connection.prepareStatement(
                "select record_id, fact_kind, value, fact_id from bods_facts where source_id = ? and record_id = any(?)")) {
            query.setObject(1, source);
            query.setArray(2, connection.createArrayOf("text", records.toArray()));
            var rows = query.executeQuery();
            while (rows.next()) {
                stated.computeIfAbsent(rows.getString(1), record -> new HashMap<>())
                        .put(
                                new Text(FactKind.valueOf(rows.getString(2)), rows.getString(3)),
                                rows.getObject(4, UUID.class));
            }
        }
        return stated;
    }

    /** The record's last statement no longer has it. */
    void forget(String record, Text text) {
        forgottenRecords.add(record);
        forgotten.add(text);
    }

    /** Writes what was forgotten, believes the closed ones no more, and ends this source's citations of the uncited. */
    void send(Collection<HeldText> closed, List<UUID> uncited) throws SQLException {
        if (!forgotten.isEmpty()) {
            try (var delete = connection.prepareStatement(
                    "delete from bods_facts f using unnest(?, ?, ?) as gone (record_id, fact_kind, value)"
                            + " where f.source_id = ? and f.record_id = gone.record_id and f.fact_kind = gone.fact_kind"
                            + " and f.value = gone.value")) {
                delete.setArray(1, texts(forgottenRecords.stream()));
                delete.setArray(
                        2, texts(forgotten.stream().map(text -> text.kind().name())));
                delete.setArray(3, texts(forgotten.stream().map(Text::value)));
                delete.setObject(4, source);
                delete.executeUpdate();
            }
        }
        var corrections = new BodsCorrections(connection, source, now);
        corrections.uncite(uncited);
        // By row: what somebody corrects at the same moment is another row, and stays.
        var rows = closed.stream().map(HeldText::row).toList();
        corrections.close("organisation_names", "row_id", rows);
        corrections.close("organisation_identifiers", "row_id", rows);
        corrections.close(
                "citations", "fact_id", closed.stream().map(HeldText::id).toList());
    }

    private java.sql.Array texts(Stream<String> texts) throws SQLException {
        return connection.createArrayOf("text", texts.toArray());
    }
}
