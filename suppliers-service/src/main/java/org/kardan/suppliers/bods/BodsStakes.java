package org.kardan.suppliers.bods;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kardan.suppliers.bods.BodsLookup.KnownRecord;
import org.kardan.suppliers.bods.BodsLookup.StakeKey;
import org.kardan.suppliers.bods.BodsReport.Counts;
import org.kardan.suppliers.bods.Statement.Interest;
import org.kardan.suppliers.bods.Statement.Relationship;
import org.kardan.suppliers.evidence.FactKind;
import org.kardan.suppliers.ownership.graph.InterestType;

/** Turns relationship statements into stakes: made, corrected, or retracted when a later statement no longer has them. */
final class BodsStakes {

    private final BodsLookup lookup;
    private final BodsRows rows;
    private final BodsCorrections corrections;
    private final Counts counts;

    BodsStakes(BodsLookup lookup, BodsRows rows, BodsCorrections corrections, Counts counts) {
        this.lookup = lookup;
        this.rows = rows;
        this.corrections = corrections;
        this.counts = counts;
    }

    /** A relationship whose ends are organisations here. */
    record Resolved(Relationship statement, UUID owner, UUID subject) {

        String record() {
            return statement.header().recordId();
        }
    }

    void take(List<Resolved> relationships, Map<String, KnownRecord> records) throws SQLException {
        var known = lookup.stakes(relationships.stream().map(Resolved::record).toList());
        for (var relationship : relationships) {
            if (records.containsKey(relationship.record())) {
                corrections.record(relationship.statement().header());
            } else {
                rows.relationship(relationship.statement().header());
            }
            take(relationship, known);
        }
    }

    private void take(Resolved relationship, Map<StakeKey, UUID> known) throws SQLException {
        var stated = new HashSet<StakeKey>();
        var occurrences = new HashMap<InterestType, Integer>();
        for (var interest : relationship.statement().interests()) {
            int occurrence = occurrences.merge(interest.type(), 1, Integer::sum);
            var key = new StakeKey(relationship.record(), interest.type().name(), occurrence);
            stated.add(key);
            write(relationship, interest, key, known.get(key));
        }
        for (var entry : known.entrySet()) {
            if (entry.getKey().record().equals(relationship.record()) && !stated.contains(entry.getKey())) {
                corrections.stake(entry.getValue());
                corrections.citations(entry.getValue());
                counts.stakesRetracted++;
            }
        }
    }

    private void write(Resolved relationship, Interest interest, StakeKey key, @Nullable UUID before)
            throws SQLException {
        var id = before == null ? BodsRows.newId() : before;
        int version = 1;
        if (before == null) {
            rows.stakeKey(key, id);
            counts.stakesMade++;
        } else {
            version = corrections.stake(id) + 1;
            corrections.citations(id);
            counts.stakesCorrected++;
        }
        rows.stake(id, version, relationship.owner(), relationship.subject(), interest);
        rows.citation(FactKind.OWNERSHIP_STAKE, id, relationship.statement().header());
    }
}
