package org.kardan.suppliers.bods;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.date.FuzzyDate;
import org.kardan.suppliers.bods.BodsLookup.KnownRecord;
import org.kardan.suppliers.bods.BodsLookup.KnownStake;
import org.kardan.suppliers.bods.BodsLookup.StakeKey;
import org.kardan.suppliers.bods.BodsReport.Counts;
import org.kardan.suppliers.bods.StakesHere.Ends;
import org.kardan.suppliers.bods.Statement.Header;
import org.kardan.suppliers.bods.Statement.Interest;
import org.kardan.suppliers.bods.Statement.Relationship;
import org.kardan.suppliers.bulk.LeftAlone;
import org.kardan.suppliers.evidence.FactKind;
import org.kardan.suppliers.ownership.OwnershipStake.Share;
import org.kardan.suppliers.ownership.graph.InterestType;

/** Turns relationship statements into stakes: made, corrected, or retracted when a later statement no longer has them. */
final class BodsStakes {

    private final BodsLookup lookup;
    private final BodsRows rows;
    private final BodsCorrections corrections;
    private final BodsAudit audit;
    private final Counts counts;
    private StakesHere here = StakesHere.NONE;

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

        Ends ends() {
            return new Ends(owner, subject);
        }

        /** The keys of its interests, in their order. */
        List<StakeKey> keys() {
            var occurrences = new HashMap<InterestType, Integer>();
            return statement.interests().stream()
                    .map(interest -> new StakeKey(
                            header().recordId(),
                            interest.type().name(),
                            occurrences.merge(interest.type(), 1, Integer::sum)))
                    .toList();
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
        here = lookup.stakesHere(relationships.stream()
                .filter(one -> !known.keySet().containsAll(one.keys()))
                .map(Resolved::ends)
                .distinct()
                .toList());
        audit.stakesBefore(Stream.concat(known.values().stream().map(KnownStake::id), here.ids().stream())
                .distinct()
                .toList());
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
        var keys = relationship.keys();
        for (int i = 0; i < keys.size(); i++) {
            write(relationship, relationship.statement().interests().get(i), keys.get(i), known.get(keys.get(i)));
        }
        retract(relationship.header(), known, Set.copyOf(keys));
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
            begin(relationship, interest, key);
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

    /** Takes in an interest that the source has not stated so far. */
    private void begin(Resolved relationship, Interest interest, StakeKey key) {
        var header = relationship.header();
        var same = here.same(relationship.ends(), key.record(), interest);
        if (same != null) {
            if (!same.claimed()) {
                rows.stakeKey(key, same.id(), interest.directness(), same.version());
            }
            if (!same.cited()) {
                rows.citation(FactKind.OWNERSHIP_STAKE, same.id(), header, same.positions() + 1);
            }
            audit.stake(same.id(), relationship.subject(), header);
            counts.stakesFound++;
            return;
        }
        var like = here.like(relationship.ends(), key.record(), interest);
        if (like != null) {
            counts.possibleDuplicates.add(new PossibleDuplicate(
                    header.number(), header.line(), like.slug(), like.id(), unlike(key, interest, like)));
            return;
        }
        var id = BodsRows.newId();
        rows.stakeKey(key, id, interest.directness(), 1);
        counts.stakesMade++;
        write(relationship, interest, id, 1);
    }

    private static String unlike(StakeKey key, Interest interest, StakesHere.Stake like) {
        return "the %s says %s, and the stake that is here %s; cite or correct that one, or record another beside it by hand"
                .formatted(
                        key.inWords(),
                        inWords(interest.share(), interest.from(), interest.to()),
                        inWords(like.share(), like.from(), like.to()));
    }

    private static String inWords(Share share, FuzzyDate from, @Nullable FuzzyDate to) {
        var part = share.min() == null
                ? "no share"
                : share.min().equals(share.max())
                        ? "%s %%".formatted(Shares.percent(share.min()))
                        : "%s to %s %%".formatted(Shares.percent(share.min()), Shares.percent(share.max()));
        return "%s from %s%s".formatted(part, from.stored(), to == null ? "" : " to " + to.stored());
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
