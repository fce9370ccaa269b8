package org.kardan.suppliers.bods;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.search.SearchKeys;
import org.kardan.suppliers.bods.Statement.Header;
import org.kardan.suppliers.bods.Statement.Party;
import org.kardan.suppliers.organisation.OrganisationKind;

/** Changes what earlier statements wrote; which of it may be changed, others know. */
final class BodsCorrections {

    /** Whether a citation is one that an import of this source wrote, as SQL with the source as its parameter. */
    static final String OURS = "(source_id = ? and locator is not null and locator like 'BODS %')";

    private final Connection connection;
    private final UUID source;
    private final OffsetDateTime now;

    BodsCorrections(Connection connection, UUID source, OffsetDateTime now) {
        this.connection = connection;
        this.source = source;
        this.now = now;
    }

    /** An organisation as it is here. */
    record Held(String slug, PartyFields fields) {}

    /** Organisations as they are here; nobody else can change them until the batch is written. */
    Map<UUID, Held> organisations(Collection<UUID> ids) throws SQLException {
        var held = new HashMap<UUID, Held>();
        try (var query = connection.prepareStatement(
                "select id, slug, name, kind, legal_form, country from organisations where id = any(?) order by id for update")) {
            query.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
            var rows = query.executeQuery();
            while (rows.next()) {
                var fields = new PartyFields(
                        rows.getString(3),
                        OrganisationKind.valueOf(rows.getString(4)),
                        rows.getString(5),
                        rows.getString(6));
                held.put(rows.getObject(1, UUID.class), new Held(rows.getString(2), fields));
            }
        }
        return held;
    }

    /** What a later statement says of a record. */
    void record(Header header) throws SQLException {
        execute(
                "update bods_records set statement_date = coalesce(?, statement_date), closed = ? where source_id = ?"
                        + " and record_id = ?",
                header.date(),
                header.closed(),
                source,
                header.recordId());
    }

    /** What a later statement says of a party; {@code stated} is what it says of the organisation's row, where that is its own. */
    void party(Party party, @Nullable PartyFields stated) throws SQLException {
        record(party.header());
        execute(
                "update bods_records set form = ?, unspecified_reason = ?, stated_name = ?, stated_kind = ?,"
                        + " stated_legal_form = ?, stated_country = ? where source_id = ? and record_id = ?",
                party.form(),
                party.unspecifiedReason(),
                stated == null ? null : stated.name(),
                stated == null ? null : stated.kind().name(),
                stated == null ? null : stated.legalForm(),
                stated == null ? null : stated.country(),
                source,
                party.header().recordId());
    }

    void organisation(UUID id, PartyFields fields) throws SQLException {
        execute(
                "update organisations set name = ?, kind = ?, legal_form = ?, country = ?, version = version + 1,"
                        + " search = cast(? as integer[]), known_from = ? where id = ?",
                fields.name(),
                fields.kind().name(),
                fields.legalForm(),
                fields.country(),
                SearchKeys.literal(List.of(fields.name())),
                now,
                id);
    }

    /** Believes a version of a stake no more; not one that somebody has put in its place at this moment. */
    void stake(UUID id, int version) throws SQLException {
        execute(
                "update ownership_stakes set known_to = ? where id = ? and version = ? and known_to is null",
                now,
                id,
                version);
    }

    /**
     * What the last statement says of an interest.
     *
     * @param version the version of the stake that it wrote; null: it no longer has the interest
     */
    void interest(UUID stake, @Nullable String directness, @Nullable Integer version) throws SQLException {
        execute(
                "update bods_stakes set directness = ?, stated_version = ? where stake_id = ? and source_id = ?",
                directness,
                version,
                stake,
                source);
    }

    /** The source no longer says these in the words it did. */
    void uncite(List<UUID> facts) throws SQLException {
        if (!facts.isEmpty()) {
            execute(
                    "update citations set known_to = ? where fact_id = any(?) and known_to is null and " + OURS,
                    now,
                    connection.createArrayOf("uuid", facts.toArray()),
                    source);
        }
    }

    /** Believes rows no more that are believed, and have one of these ids in a column. */
    void close(String table, String column, List<UUID> ids) throws SQLException {
        if (!ids.isEmpty()) {
            execute(
                    "update %s set known_to = ? where %s = any(?) and known_to is null".formatted(table, column),
                    now,
                    connection.createArrayOf("uuid", ids.toArray()));
        }
    }

    private void execute(String sql, @Nullable Object... values) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                if (values[i] instanceof java.sql.Array array) {
                    statement.setArray(i + 1, array);
                } else {
                    statement.setObject(i + 1, values[i]);
                }
            }
            statement.executeUpdate();
        }
    }
}
