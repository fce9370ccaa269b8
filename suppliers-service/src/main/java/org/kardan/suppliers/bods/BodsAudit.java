package org.kardan.suppliers.bods;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.kardan.kit.write.AuditAction;
import org.kardan.suppliers.bods.Statement.Header;
import org.kardan.suppliers.bulk.ChangedSubjects;
import org.kardan.suppliers.write.FactRows;

/**
 * The audit entries of one batch: one for each organisation and each stake that a statement made, changed or took back, with the
 * statement as the reason. Names and identifiers, which a statement gives with its organisation, are shown with it.
 */
final class BodsAudit {

    /** What they are found by is most of the row, and nothing that is said. */
    private static final String UNSEARCHED =
            "(select id, slug, name, kind, legal_form, country, version, merged_into_id from organisations)";

    private static final Kind ORGANISATION = new Kind("Organisation", UNSEARCHED, "true", FactRows.SAYS + """
             || jsonb_strip_nulls(jsonb_build_object(
                'names', (select jsonb_agg(n.value order by n.id) from organisation_names n
                    where n.organisation_id = t.id and n.known_to is null),
                'identifiers', (select jsonb_agg(i.scheme || ' ' || i.value order by i.id) from organisation_identifiers i
                    where i.organisation_id = t.id and i.known_to is null)))""");

    private static final Kind STAKE =
            new Kind("OwnershipStake", "ownership_stakes", "t.known_to is null", FactRows.SAYS);

    private static final String BEFORE = "select t.id, cast(%s as text) from %s t where t.id = any(?) and %s";

    private static final String WRITE = """
            insert into audit_entries (actor, action, type, fact_id, subject_id, before, after, reason)
            select ?, c.action, ?, c.id, c.subject, cast(c.before as jsonb), case when t.id is not null then %s end, c.reason
            from unnest(?, ?, ?, ?, ?) with ordinality as c (action, id, subject, before, reason, place)
            left join %s t on t.id = c.id and %s
            order by c.place
            """;

    private final Connection connection;
    private final String actor;
    private final Map<UUID, String> before = new HashMap<>();
    private final Map<Kind, List<Entry>> entries = Map.of(ORGANISATION, new ArrayList<>(), STAKE, new ArrayList<>());

    BodsAudit(Connection connection, String actor) {
        this.connection = connection;
        this.actor = actor;
    }

    private record Kind(String type, String table, String believed, String says) {}

    private record Entry(AuditAction action, UUID id, UUID subject, String reason) {}

    /** Remembers what is said of organisations that are about to change. */
    void organisationsBefore(Collection<UUID> ids) throws SQLException {
        before(ORGANISATION, ids);
    }

    /** Remembers what is said of stakes that are about to change. */
    void stakesBefore(Collection<UUID> ids) throws SQLException {
        before(STAKE, ids);
    }

    /** A statement has made or changed the organisation. */
    void organisation(UUID id, Header header) {
        entries.get(ORGANISATION).add(new Entry(changed(id), id, id, reason(header)));
    }

    /** A statement has made or changed the stake. */
    void stake(UUID id, UUID subject, Header header) {
        entries.get(STAKE).add(new Entry(changed(id), id, subject, reason(header)));
    }

    /** A statement no longer has the stake. */
    void stakeRetracted(UUID id, UUID subject, Header header) {
        entries.get(STAKE).add(new Entry(AuditAction.RETRACT, id, subject, reason(header)));
    }

    /** Writes the entries, once everything else of the batch is written. */
    void send() throws SQLException {
        var subjects = new ChangedSubjects();
        for (var kind : List.of(ORGANISATION, STAKE)) {
            var changes = entries.get(kind);
            if (!changes.isEmpty()) {
                write(kind, changes);
                changes.forEach(entry -> subjects.add(entry.subject()));
            }
        }
        subjects.wake(connection);
    }

    private void before(Kind kind, Collection<UUID> ids) throws SQLException {
        if (ids.isEmpty()) {
            return;
        }
        try (var query = connection.prepareStatement(BEFORE.formatted(kind.says(), kind.table(), kind.believed()))) {
            query.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
            var rows = query.executeQuery();
            while (rows.next()) {
                before.put(rows.getObject(1, UUID.class), rows.getString(2));
            }
        }
    }

    private void write(Kind kind, List<Entry> changes) throws SQLException {
        var sql = WRITE.formatted(kind.says(), kind.table(), kind.believed());
        try (var insert = connection.prepareStatement(sql)) {
            insert.setString(1, actor);
            insert.setString(2, kind.type());
            insert.setArray(
                    3,
                    array("text", changes.stream().map(entry -> entry.action().name())));
            insert.setArray(4, array("uuid", changes.stream().map(Entry::id)));
            insert.setArray(5, array("uuid", changes.stream().map(Entry::subject)));
            insert.setArray(6, array("text", changes.stream().map(entry -> before.get(entry.id()))));
            insert.setArray(7, array("text", changes.stream().map(Entry::reason)));
            insert.executeUpdate();
        }
    }

    private Array array(String type, Stream<?> values) throws SQLException {
        return connection.createArrayOf(type, values.toArray());
    }

    private AuditAction changed(UUID id) {
        return before.containsKey(id) ? AuditAction.CORRECT : AuditAction.CREATE;
    }

    private static String reason(Header header) {
        return "BODS " + header.statementId();
    }
}
