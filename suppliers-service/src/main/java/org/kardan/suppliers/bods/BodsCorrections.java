package org.kardan.suppliers.bods;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.search.SearchKeys;
import org.kardan.suppliers.bods.Statement.Header;
import org.kardan.suppliers.bods.Statement.Identifier;
import org.kardan.suppliers.bods.Statement.Party;

/** Closes what a later statement about a record no longer says; nothing is overwritten but the name to show. */
final class BodsCorrections {

    private final Connection connection;
    private final UUID source;
    private final OffsetDateTime now;

    BodsCorrections(Connection connection, UUID source, OffsetDateTime now) {
        this.connection = connection;
        this.source = source;
        this.now = now;
    }

    void record(Header header) throws SQLException {
        execute(
                "update bods_records set statement_date = coalesce(?, statement_date), closed = ? where source_id = ?"
                        + " and record_id = ?",
                header.date(),
                header.closed(),
                source,
                header.recordId());
    }

    void organisation(UUID id, Party party) throws SQLException {
        execute(
                "update organisations set name = ?, kind = ?, legal_form = ?, country = ?, version = version + 1,"
                        + " search = cast(? as integer[]) where id = ?"
                        + " and (name, kind, legal_form, country) is distinct from (?, ?, ?, ?)",
                party.names().getFirst(),
                party.kind().name(),
                party.legalForm(),
                party.country(),
                SearchKeys.literal(List.of(party.names().getFirst())),
                id,
                party.names().getFirst(),
                party.kind().name(),
                party.legalForm(),
                party.country());
        execute(
                "update bods_records set form = ?, unspecified_reason = ? where source_id = ? and record_id = ?",
                party.form(),
                party.unspecifiedReason(),
                source,
                party.header().recordId());
    }

    /** Closes the names that are none of these; returns those that stay. */
    Set<String> names(UUID organisation, List<String> stated) throws SQLException {
        execute(
                "update organisation_names set known_to = ? where organisation_id = ? and known_to is null and value <> all(?)",
                now,
                organisation,
                connection.createArrayOf("text", stated.toArray()));
        return namesOf(organisation);
    }

    Set<String> namesOf(UUID organisation) throws SQLException {
        return texts(
                "select value from organisation_names where organisation_id = ? and known_to is null", organisation);
    }

    /** Closes the identifiers that are none of these. */
    void identifiers(UUID organisation, List<Identifier> stated) throws SQLException {
        execute(
                "update organisation_identifiers set known_to = ? where organisation_id = ? and known_to is null"
                        + " and scheme || ' ' || value <> all(?)",
                now,
                organisation,
                connection.createArrayOf(
                        "text", stated.stream().map(BodsCorrections::text).toArray()));
    }

    /** The identifiers of these that the organisation has. */
    Set<String> identifiersOf(UUID organisation) throws SQLException {
        return texts(
                "select scheme || ' ' || value from organisation_identifiers where organisation_id = ? and known_to is null",
                organisation);
    }

    static String text(Identifier identifier) {
        return identifier.scheme() + " " + identifier.value();
    }

    /** Closes the version of a stake that is believed now, if any; returns the number of its last version. */
    int stake(UUID id) throws SQLException {
        execute("update ownership_stakes set known_to = ? where id = ? and known_to is null", now, id);
        try (var statement = connection.prepareStatement("select max(version) from ownership_stakes where id = ?")) {
            statement.setObject(1, id);
            var rows = statement.executeQuery();
            rows.next();
            return rows.getInt(1);
        }
    }

    /** What the publisher says now of how directly the interest is held. */
    void directness(UUID stake, @Nullable String directness) throws SQLException {
        execute(
                "update bods_stakes set directness = ? where stake_id = ? and source_id = ?",
                directness,
                stake,
                source);
    }

    /** The source no longer says it in the words it did. */
    void citations(UUID fact) throws SQLException {
        execute(
                "update citations set known_to = ? where fact_id = ? and source_id = ? and known_to is null",
                now,
                fact,
                source);
    }

    private Set<String> texts(String query, UUID id) throws SQLException {
        var texts = new HashSet<String>();
        try (var statement = connection.prepareStatement(query)) {
            statement.setObject(1, id);
            var rows = statement.executeQuery();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
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
