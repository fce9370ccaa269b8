package org.kardan.suppliers.bods;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.date.FuzzyDate;
import org.kardan.suppliers.bods.Statement.Interest;
import org.kardan.suppliers.ownership.OwnershipStake.Share;
import org.kardan.suppliers.ownership.graph.InterestType;

/**
 * The stakes that are here and that new interests of records may be: what two registers state is one stake, and the sum of both is
 * nobody's statement. Each is found for one interest at most, since a record may hold two of one type that are alike.
 */
final class StakesHere {

    private static final String QUERY = """
            select s.id, s.version, s.owner_id, s.subject_id, s.interest, s.share_min, s.share_max,
                s.valid_from_edtf, s.valid_from_earliest, s.valid_from_latest,
                s.valid_to_edtf, s.valid_to_earliest, s.valid_to_latest,
                (select slug from organisations where id = s.subject_id),
                exists (select from bods_stakes where stake_id = s.id and source_id = ?),
                exists (select from citations where fact_id = s.id and source_id = ? and known_to is null and modality <> 'DENIED'),
                (select coalesce(max(position), 0) from citations where fact_id = s.id)
            from unnest(?, ?) as asked (owner, subject)
                join ownership_stakes s on s.owner_id = asked.owner and s.subject_id = asked.subject and s.known_to is null
            order by s.id
            """;

    static final StakesHere NONE = new StakesHere(Map.of());

    private final Map<Ends, List<Stake>> stakes;
    private final Set<UUID> found = new HashSet<>();

    private StakesHere(Map<Ends, List<Stake>> stakes) {
        this.stakes = stakes;
    }

    /** Whose interest in which organisation. */
    record Ends(UUID owner, UUID subject) {}

    /**
     * A stake that is believed.
     *
     * @param slug of the organisation it is in
     * @param claimed whether an import of the source has it from another record
     * @param cited whether the source is cited for it
     * @param positions the last place among its citations that is taken
     */
    record Stake(
            UUID id,
            int version,
            InterestType interest,
            Share share,
            FuzzyDate from,
            @Nullable FuzzyDate to,
            String slug,
            boolean claimed,
            boolean cited,
            int positions) {

        /** Whether the interest says the same, as far as both say something. */
        private boolean says(Interest stated) {
            return interest == stated.type()
                    && share.equals(stated.share())
                    && mayBeOne(from, stated.from())
                    && (to == null || stated.to() == null ? to == stated.to() : mayBeOne(to, stated.to()));
        }

        /** Whether both may hold on one day. */
        private boolean meets(Interest stated) {
            return interest == stated.type() && !isOverBefore(to, stated.from()) && !isOverBefore(stated.to(), from);
        }

        private static boolean mayBeOne(FuzzyDate one, FuzzyDate other) {
            return !isBefore(one.latest(), other.earliest()) && !isBefore(other.latest(), one.earliest());
        }

        /** What ended on a fuzzy date is over before what began on the same one: one of the two holds. */
        private static boolean isOverBefore(@Nullable FuzzyDate end, FuzzyDate begin) {
            return end != null
                    && end.latest() != null
                    && begin.earliest() != null
                    && (!end.latest().isAfter(begin.earliest()) || end.equals(begin));
        }

        private static boolean isBefore(@Nullable LocalDate one, @Nullable LocalDate other) {
            return one != null && other != null && one.isBefore(other);
        }
    }

    /**
     * Reads the stakes of some ends, in one statement.
     *
     * @param source whose statements are taken in
     */
    static StakesHere read(Connection connection, UUID source, Collection<Ends> ends) throws SQLException {
        var stakes = new HashMap<Ends, List<Stake>>();
        if (ends.isEmpty()) {
            return new StakesHere(stakes);
        }
        try (var query = connection.prepareStatement(QUERY)) {
            query.setObject(1, source);
            query.setObject(2, source);
            query.setArray(
                    3,
                    connection.createArrayOf(
                            "uuid", ends.stream().map(Ends::owner).toArray()));
            query.setArray(
                    4,
                    connection.createArrayOf(
                            "uuid", ends.stream().map(Ends::subject).toArray()));
            var rows = query.executeQuery();
            while (rows.next()) {
                var of = new Ends(rows.getObject(3, UUID.class), rows.getObject(4, UUID.class));
                var stake = new Stake(
                        rows.getObject(1, UUID.class),
                        rows.getInt(2),
                        InterestType.valueOf(rows.getString(5)),
                        new Share(rows.getObject(6, Double.class), rows.getObject(7, Double.class)),
                        HeldStake.from(rows, 8),
                        HeldStake.to(rows, 11),
                        rows.getString(14),
                        rows.getBoolean(15),
                        rows.getBoolean(16),
                        rows.getInt(17));
                stakes.computeIfAbsent(of, key -> new ArrayList<>()).add(stake);
            }
        }
        return new StakesHere(stakes);
    }

    List<UUID> ids() {
        return stakes.values().stream().flatMap(List::stream).map(Stake::id).toList();
    }

    /**
     * The stake that an interest is: the one whose id is the record's, since that is what an export of this service calls it, or one
     * that others have recorded. Null: none says the same.
     */
    @Nullable Stake same(Ends ends, String record, Interest interest) {
        for (var stake : candidates(ends, record)) {
            if (stake.says(interest)) {
                found.add(stake.id());
                return stake;
            }
        }
        return null;
    }

    /** A stake that may be the same and is not said in the same way; null: what is stated is another one. */
    @Nullable Stake like(Ends ends, String record, Interest interest) {
        return candidates(ends, record).stream()
                .filter(stake -> stake.meets(interest))
                .findFirst()
                .orElse(null);
    }

    /** Several records of one source are several stakes: that is the publisher's own word. */
    private List<Stake> candidates(Ends ends, String record) {
        return stakes.getOrDefault(ends, List.of()).stream()
                .filter(stake -> !found.contains(stake.id()))
                .filter(stake -> !stake.claimed() || stake.id().toString().equals(record))
                .sorted((one, other) -> Boolean.compare(
                        other.id().toString().equals(record),
                        one.id().toString().equals(record)))
                .toList();
    }
}
