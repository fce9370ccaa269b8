package org.kardan.suppliers.ownership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.kardan.kit.time.Moment;
import org.kardan.suppliers.fact.Holds;

/**
 * Climbs above organisations that have more above them than is read, to whoever there has a restriction or is the target of a deal.
 * PostgreSQL keeps who was seen, in a table of the transaction, so that the memory of the service does not grow with what is above; it goes
 * up by batches, nearest first, and stops when its time is over.
 */
@ApplicationScoped
class OwnershipClimb {

    /** How long the climbs of one question may take together. */
    static final Duration PATIENCE = Duration.ofSeconds(10);

    /** Of so many organisations the owners are looked up at once; the clock is looked at in between. */
    private static final int BATCH = 1_000;

    /** More than this above one subject are not told. */
    private static final int MOST_FOUND = 10_000;

    private static final List<String> TABLE = List.of(
            "create temporary table climbed (node uuid primary key, step integer not null, stake uuid, below uuid,"
                    + " is_open boolean not null default true) on commit drop",
            "create index on climbed (step, node) where is_open",
            // It has no statistics, without which whole tables would be read for a batch.
            "set local enable_seqscan = off",
            "set local enable_hashjoin = off",
            "set local enable_mergejoin = off");

    private static final String STEP = """
            with batch as (select node, step from climbed where is_open order by step, node limit :batch),
            found as (
                insert into climbed (node, step, stake, below)
                select distinct on (t.owner_id) t.owner_id, b.step + 1, t.row_id, b.node
                from batch b join ownership_stakes t on t.subject_id = b.node
                where %s order by t.owner_id, b.step, t.id
                on conflict (node) do nothing)
            update climbed c set is_open = false from batch b where c.node = b.node
            """.formatted(Holds.sqlAt("ownership_stakes", "t"));

    private static final String FOUND = """
            with recursive marked as (
                select c.node from climbed c where c.stake is not null and (
                    exists (select 1 from restrictions t where t.organisation_id = c.node and %s)
                    or exists (select 1 from deal_targets t where t.organisation_id = c.node and %s))
                order by c.step, c.node limit :most),
            way (top, step, stake, below) as (
                select c.node, c.step, c.stake, c.below from climbed c join marked m on m.node = c.node
                union all
                select w.top, c.step, c.stake, c.below from way w join climbed c on c.node = w.below where c.stake is not null)
            select top, stake from way order by (select c.step from climbed c where c.node = top), top, step
            """.formatted(Holds.sqlAt("restrictions", "t"), Holds.sqlKnown("t"));

    private final EntityManager database;
    private final OwnershipStakeRepository stakes;

    OwnershipClimb(EntityManager database, OwnershipStakeRepository stakes) {
        this.database = database;
        this.stakes = stakes;
    }

    /**
     * What a climb found.
     *
     * @param ways the stakes up to each that has a restriction or is a target, nearest first, from the one the climb began at
     * @param complete whether it came to its end before its time was over
     * @param seen how many organisations it saw
     */
    record Climbed(Map<UUID, List<OwnershipStake>> ways, boolean complete, int seen) {

        /** Nothing had to be climbed. */
        static final Climbed NOTHING = new Climbed(Map.of(), true, 0);

        static final Climbed NOT_BEGUN = new Climbed(Map.of(), false, 0);
    }

    /**
     * Climbs until everybody above was seen, or the time is over.
     *
     * @param from where it begins, with how far up each is already
     * @param patience how long it may take; a batch that has begun is ended
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Climbed climb(Map<UUID, Integer> from, Moment moment, Duration patience) {
        var until = System.nanoTime() + patience.toNanos();
        TABLE.forEach(sql -> database.createNativeQuery(sql).executeUpdate());
        database.createNativeQuery(
                        "insert into climbed (node, step) select f.node, f.step from unnest(:nodes, :steps) f (node, step)")
                .setParameter("nodes", from.keySet().toArray(UUID[]::new))
                .setParameter("steps", from.values().toArray(Integer[]::new))
                .executeUpdate();
        boolean complete = false;
        while (!complete && System.nanoTime() < until) {
            complete = database.createNativeQuery(STEP)
                            .setParameter("batch", BATCH)
                            .setParameter("asOf", moment.asOf())
                            .setParameter("knownAt", moment.knownAt())
                            .executeUpdate()
                    == 0;
        }
        int seen = ((Number) database.createNativeQuery("select count(*) from climbed", Integer.class)
                        .getSingleResult())
                .intValue();
        return new Climbed(ways(moment), complete, seen);
    }

    private Map<UUID, List<OwnershipStake>> ways(Moment moment) {
        var found = database.unwrap(Session.class)
                .createNativeQuery(FOUND, Object[].class)
                .setParameter("most", MOST_FOUND)
                .setParameter("asOf", moment.asOf())
                .setParameter("knownAt", moment.knownAt())
                .getResultList();
        var rows = stakes
                .rows(found.stream().map(row -> (UUID) row[1]).distinct().toList(), moment)
                .stream()
                .collect(Collectors.toMap(OwnershipStake::rowId, Function.identity()));
        Map<UUID, List<OwnershipStake>> ways = new LinkedHashMap<>();
        found.forEach(row ->
                ways.computeIfAbsent((UUID) row[0], top -> new ArrayList<>()).add(rows.get((UUID) row[1])));
        return ways;
    }
}
