package org.kardan.suppliers.bods;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kardan.suppliers.bods.BodsLookup.KnownRecord;
import org.kardan.suppliers.bods.BodsReport.Counts;
import org.kardan.suppliers.bods.Statement.Header;
import org.kardan.suppliers.bods.Statement.Party;
import org.kardan.suppliers.bods.Statement.RecordType;
import org.kardan.suppliers.bods.Statement.Relationship;
import org.kardan.suppliers.bulk.ImportProblem;
import org.kardan.suppliers.ownership.ShareTotals;

/** Takes in one batch of statements, whole or not at all. No record occurs twice in a batch. */
final class BodsBatch {

    private final Connection connection;
    private final BodsLookup lookup;
    private final BodsRows rows;
    private final BodsParties parties;
    private final BodsStakes stakes;
    private final BodsAudit audit;
    private final Counts counts = new Counts();
    private final List<ImportProblem> problems = new ArrayList<>();
    private final Map<String, KnownRecord> records = new HashMap<>();

    BodsBatch(Connection connection, UUID source, String actor, OffsetDateTime now) {
        this.connection = connection;
        this.lookup = new BodsLookup(connection, source);
        this.rows = new BodsRows(source, now);
        var corrections = new BodsCorrections(connection, source, now);
        this.audit = new BodsAudit(connection, actor);
        this.parties = new BodsParties(
                lookup, rows, corrections, new BodsTextRows(connection, source, now), audit, counts, this::refuse);
        this.stakes = new BodsStakes(lookup, rows, corrections, audit, counts);
    }

    /** Writes the batch into the open transaction; what it returns is empty, or why nothing of it may stay. */
    List<ImportProblem> write(List<Statement> batch) throws SQLException {
        var fresh = fresh(batch);
        var newcomers = parties.take(of(fresh, Party.class), records);
        records.putAll(newcomers);
        var resolved = new ArrayList<BodsStakes.Resolved>();
        var nobodys = new ArrayList<Relationship>();
        for (var relationship : of(fresh, Relationship.class)) {
            resolve(relationship, resolved, nobodys);
        }
        if (!problems.isEmpty()) {
            return problems;
        }
        var subjects =
                resolved.stream().map(BodsStakes.Resolved::subject).distinct().toList();
        ShareTotals.lock(connection, subjects);
        stakes.take(resolved, nobodys, records);
        rows.send(connection);
        audit.send();
        for (var excess : ShareTotals.excesses(connection, subjects)) {
            resolved.stream()
                    .filter(one -> one.subject().equals(excess.subject()))
                    .forEach(one -> refuse(one.statement().header(), "recordDetails/interests", excess.inWords()));
        }
        return problems;
    }

    Counts counts() {
        return counts;
    }

    /** The statements that say something new. All of them are remembered. */
    private List<Statement> fresh(List<Statement> batch) throws SQLException {
        var known = lookup.statements(
                batch.stream().map(one -> one.header().statementId()).toList());
        records.putAll(lookup.records(
                batch.stream().flatMap(BodsBatch::named).distinct().toList()));
        var fresh = new ArrayList<Statement>();
        for (var statement : batch) {
            var header = statement.header();
            var before = records.get(header.recordId());
            if (known.contains(header.statementId())) {
                counts.unchanged++;
                continue;
            }
            rows.statement(header);
            counts.taken++;
            if (before != null && before.type() != header.type()) {
                refuse(header, "recordType", "the record is of type %s already".formatted(before.type()));
            } else if (before != null && isOlder(header.date(), before.date())) {
                counts.outdated++;
            } else {
                fresh.add(statement);
            }
        }
        return fresh;
    }

    private void resolve(Relationship relationship, List<BodsStakes.Resolved> resolved, List<Relationship> nobodys) {
        counts.indirectInterests += relationship.indirect();
        var header = relationship.header();
        if (relationship.subject() == null || relationship.interestedParty() == null) {
            counts.unspecifiedRelationships++;
            nobodys.add(relationship);
            return;
        }
        var subject = organisation(header, "subject", relationship.subject());
        var owner = organisation(header, "interestedParty", relationship.interestedParty());
        if (subject != null && owner != null) {
            resolved.add(new BodsStakes.Resolved(relationship, owner, subject));
        }
    }

    private @Nullable UUID organisation(Header header, String field, String record) {
        var known = records.get(record);
        if (known == null || known.organisation() == null) {
            refuse(
                    header,
                    "recordDetails/" + field,
                    "no entity or person has the recordId %s; give its statement before this one".formatted(record));
            return null;
        }
        if (field.equals("subject") && known.type() == RecordType.person) {
            refuse(header, "recordDetails/subject", "is a person; the subject of a relationship is an entity");
            return null;
        }
        return known.organisation();
    }

    private void refuse(Header header, String field, String message) {
        problems.add(new ImportProblem(header.number(), header.line(), field, message));
    }

    private static Stream<String> named(Statement statement) {
        return statement instanceof Relationship one
                ? Stream.of(one.header().recordId(), one.subject(), one.interestedParty())
                        .filter(id -> id != null)
                : Stream.of(statement.header().recordId());
    }

    private static boolean isOlder(@Nullable String date, @Nullable String than) {
        return date != null && than != null && date.compareTo(than) < 0;
    }

    private static <S extends Statement> List<S> of(List<Statement> statements, Class<S> type) {
        return statements.stream().filter(type::isInstance).map(type::cast).toList();
    }
}
