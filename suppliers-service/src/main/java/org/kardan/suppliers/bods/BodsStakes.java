package org.kardan.suppliers.bods;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kardan.suppliers.bods.BodsLookup.KnownRecord;
import org.kardan.suppliers.bods.BodsLookup.KnownStake;
import org.kardan.suppliers.bods.BodsLookup.StakeKey;
import org.kardan.suppliers.bods.BodsReport.Counts;
import org.kardan.suppliers.bods.Statement.Header;
import org.kardan.suppliers.bods.Statement.Interest;
import org.kardan.suppliers.bods.Statement.Relationship;
import org.kardan.suppliers.evidence.FactKind;
import org.kardan.suppliers.ownership.graph.InterestType;

/** Turns relationship statements into stakes: made, corrected, or retracted when a later statement no longer has them. */
final class BodsStakes {

    private final BodsLookup lookup;
    private final BodsRows rows;
    private final BodsCorrections corrections;
    private final BodsAudit audit;
    private final Counts counts;

    BodsStakes(BodsLookup lookup, BodsRows rows, BodsCorrections corrections, BodsAudit audit, Counts counts) {
        this.lookup = lookup;
        this.rows = rows;
        this.corrections = corrections;
        this.audit = audit;
        this.counts = counts;
    }

    /** A relationship whose ends are organisations here. */
    record Resolved(Relationship statement, UUID owner, UUID subject) {

        Header header() {
            return statement.header();
        }
    }

    /**
     * Takes the relationships in.
     *
     * @param nobodys those of which one end is a reason: what they said before is withdrawn
     */
    void take(List<Resolved> relationships, List<Relationship> nobodys, Map<String, KnownRecord> records)
            throws SQLException {
        var headers = Stream.concat(
                        relationships.stream().map(Resolved::header),
                        nobodys.stream().map(Relationship::header))
                .toList();
        var known = lookup.stakes(headers.stream().map(Header::recordId).toList());
        audit.stakesBefore(known.values().stream().map(KnownStake::id).toList());
        for (var header : headers) {
            remember(header, records);
        }
        for (var relationship : relationships) {
            take(relationship, known);
        }
        for (var relationship : nobodys) {
            retract(relationship.header(), known, Set.of());
        }
    }

    private void remember(Header header, Map<String, KnownRecord> records) throws SQLException {
        if (records.containsKey(header.recordId())) {
            corrections.record(header);
        } else {
            rows.relationship(header);
        }
    }

    private void take(Resolved relationship, Map<StakeKey, KnownStake> known) throws SQLException {
        var stated = new HashSet<StakeKey>();
        var occurrences = new HashMap<InterestType, Integer>();
        for (var interest : relationship.statement().interests()) {
            int occurrence = occurrences.merge(interest.type(), 1, Integer::sum);
            var key = new StakeKey(
                    relationship.header().recordId(), interest.type().name(), occurrence);
            stated.add(key);
            write(relationship, interest, key, known.get(key));
        }
        retract(relationship.header(), known, stated);
    }

    /** Takes back what the record has said before and says no longer. */
    private void retract(Header header, Map<StakeKey, KnownStake> known, Set<StakeKey> stated) throws SQLException {
        for (var entry : known.entrySet()) {
            var stake = entry.getValue();
            if (stake.subject() != null
                    && entry.getKey().record().equals(header.recordId())
                    && !stated.contains(entry.getKey())) {
                corrections.stake(stake.id());
                corrections.citations(stake.id());
                audit.stakeRetracted(stake.id(), stake.subject(), header);
                counts.stakesRetracted++;
            }
        }
    }

    private void write(Resolved relationship, Interest interest, StakeKey key, @Nullable KnownStake before)
            throws SQLException {
        var id = before == null ? BodsRows.newId() : before.id();
        int version = 1;
        if (before == null) {
            rows.stakeKey(key, id, interest.directness());
            counts.stakesMade++;
        } else {
            version = corrections.stake(id) + 1;
            corrections.citations(id);
            corrections.directness(id, interest.directness());
            counts.stakesCorrected++;
        }
        rows.stake(id, version, relationship.owner(), relationship.subject(), interest);
        rows.citation(FactKind.OWNERSHIP_STAKE, id, relationship.header());
        audit.stake(id, relationship.subject(), relationship.header());
    }
}
