package org.kardan.suppliers.bods;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import org.kardan.suppliers.bulk.LeftAlone;
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
            if (stake.stated()
                    && entry.getKey().record().equals(header.recordId())
                    && !stated.contains(entry.getKey())) {
                retract(header, entry.getKey(), stake);
            }
        }
    }

    private void retract(Header header, StakeKey key, KnownStake stake) throws SQLException {
        corrections.interest(stake.id(), null, null);
        if (stake.subject() == null) {
            return;
        }
        var why = stake.whyItStays();
        if (why != null) {
            corrections.uncite(List.of(stake.id()));
            leftAlone(header, stake, "the %s is no longer stated, and stays: %s".formatted(key.inWords(), why));
            return;
        }
        corrections.stake(stake.id(), stake.version());
        corrections.close("citations", "fact_id", List.of(stake.id()));
        audit.stakeRetracted(stake.id(), stake.subject(), header);
        counts.stakesRetracted++;
    }

    private void write(Resolved relationship, Interest interest, StakeKey key, @Nullable KnownStake before)
            throws SQLException {
        if (before == null) {
            var id = BodsRows.newId();
            rows.stakeKey(key, id, interest.directness());
            counts.stakesMade++;
            write(relationship, interest, id, 1);
            return;
        }
        var why = before.whyItStays();
        if (why != null) {
            leftAlone(relationship.header(), before, "the %s stays as it is: %s".formatted(key.inWords(), why));
            return;
        }
        corrections.stake(before.id(), before.version());
        corrections.uncite(List.of(before.id()));
        corrections.interest(before.id(), interest.directness(), before.version() + 1);
        counts.stakesCorrected++;
        write(relationship, interest, before.id(), before.version() + 1);
    }

    private void write(Resolved relationship, Interest interest, UUID id, int version) {
        rows.stake(id, version, relationship.owner(), relationship.subject(), interest);
        rows.citation(FactKind.OWNERSHIP_STAKE, id, relationship.header(), 1);
        audit.stake(id, relationship.subject(), relationship.header());
    }

    private void leftAlone(Header header, KnownStake stake, String message) {
        counts.leftAlone.add(
                new LeftAlone(header.number(), header.line(), Objects.requireNonNull(stake.slug()), "owners", message));
    }
}
