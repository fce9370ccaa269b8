package org.kardan.suppliers.merging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Ends and begins versions of many facts at once, in plain SQL: each is the version before it, but for what is said here. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class FactVersions {

    private final EntityManager database;

    FactVersions(EntityManager database) {
        this.database = database;
    }

    /** Ends what is believed of these facts. */
    void end(String table, Collection<UUID> facts, OffsetDateTime at) {
        database.createNativeQuery(
                        "update " + table + " set known_to = :at where id = any(:facts) and known_to is null")
                .setParameter("at", at)
                .setParameter("facts", ids(facts))
                .executeUpdate();
    }

    /**
     * Begins a version of each of these facts that is what ended at this moment, with some columns changed.
     *
     * @param changed column to SQL on the row {@code t}, in which {@code :from} and {@code :to} are organisations
     */
    void follow(
            String table, Collection<UUID> facts, OffsetDateTime at, Map<String, String> changed, UUID from, UUID to) {
        var query = database.createNativeQuery(copy(table, changed) + " where t.id = any(:facts) and t.known_to = :at")
                .setParameter("at", at)
                .setParameter("facts", ids(facts));
        if (!changed.isEmpty()) {
            query.setParameter("from", from).setParameter("to", to);
        }
        query.executeUpdate();
        proposing(table, "join %s w on w.id = t.id and w.known_to = :at".formatted(table), facts, at)
                .executeUpdate();
    }

    /**
     * What nobody has accepted is no more accepted for having been moved.
     *
     * @param said joins the version {@code w} that says the same as {@code t}, which begins now
     */
    private Query proposing(String table, String said, Collection<UUID> facts, OffsetDateTime at) {
        return database.createNativeQuery("""
                        insert into proposals (fact_id, version, proposed_at, proposed_by)
                        select t.id, t.version, p.proposed_at, p.proposed_by from %s t %s
                        join proposals p on p.fact_id = w.id and p.version = w.version and p.accepted_at is null
                        where t.id = any(:facts) and t.known_from = :at
                        """.formatted(table, said))
                .setParameter("facts", ids(facts))
                .setParameter("at", at);
    }

    /** Believes again what a version of a fact said; the numbers of the facts' versions stand in the order of the facts. */
    void restore(String table, List<UUID> facts, List<Integer> versions, OffsetDateTime at) {
        database.createNativeQuery(copy(table, Map.of())
                        + " join unnest(:facts, :versions) w (id, version) on w.id = t.id and w.version = t.version")
                .setParameter("at", at)
                .setParameter("facts", ids(facts))
                .setParameter("versions", versions.toArray(Integer[]::new))
                .executeUpdate();
        proposing(table, "join unnest(:facts, :versions) w (id, version) on w.id = t.id", facts, at)
                .setParameter("versions", versions.toArray(Integer[]::new))
                .executeUpdate();
    }

    private String copy(String table, Map<String, String> changed) {
        var own = List.of("row_id", "known_from", "known_to", "version");
        var kept =
                columns(table).stream().filter(column -> !own.contains(column)).toList();
        var names = String.join(", ", kept);
        var values = kept.stream()
                .map(column -> changed.getOrDefault(column, "t." + column))
                .collect(Collectors.joining(", "));
        return """
                insert into %1$s (row_id, known_from, version, %2$s)
                select uuidv7(), cast(:at as timestamptz), (select max(version) from %1$s v where v.id = t.id) + 1, %3$s
                from %1$s t
                """.formatted(table, names, values);
    }

    /** As the database has them now: other features add some, and a copy that forgot one would lose what it says. */
    private List<String> columns(String table) {
        @SuppressWarnings("unchecked")
        List<String> columns = database.createNativeQuery(
                        "select column_name from information_schema.columns where table_name = :table"
                                + " and table_schema = current_schema() and is_generated = 'NEVER' order by ordinal_position",
                        String.class)
                .setParameter("table", table)
                .getResultList();
        return columns;
    }

    private static UUID[] ids(Collection<UUID> facts) {
        return facts.toArray(UUID[]::new);
    }
}
