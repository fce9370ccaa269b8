package org.kardan.suppliers.merging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** What a merge does to facts, and the record of it. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class MergeMoves {

    private final EntityManager database;
    private final FactVersions versions;

    MergeMoves(EntityManager database, FactVersions versions) {
        this.database = database;
        this.versions = versions;
    }

    /** A fact of the survivor's that says the same as one of the merged organisation's. */
    record Same(UUID fact, UUID as) {}

    /** The facts of one kind that a merge touches. */
    record Touched(List<UUID> moved, List<Same> same, List<UUID> between) {

        List<UUID> all() {
            var all = new ArrayList<>(moved);
            same.forEach(one -> all.add(one.fact()));
            all.addAll(between);
            return all;
        }
    }

    /** What of one kind a merge would touch; nobody else can change it until the transaction ends. */
    Touched touched(Reference reference, OrganisationMerge merge) {
        var all = ids(
                "select t.id from %s t where t.known_to is null and %s order by t.id for update"
                        .formatted(reference.table(), reference.names("t", ":merged")),
                merge);
        var between = reference.columns().size() < 2
                ? List.<UUID>of()
                : ids(
                        "select t.id from %s t where t.known_to is null and %s and %s and t.owner_id <> t.organisation_id"
                                .formatted(
                                        reference.table(),
                                        reference.names("t", ":merged"),
                                        reference.names("t", ":survivor")),
                        merge);
        var same = rows(
                        """
                select distinct on (t.id) t.id, s.id from %1$s t join %1$s s on %2$s = %3$s and s.id <> t.id and s.known_to is null
                where t.known_to is null and %4$s and %5$s and not %6$s order by t.id, s.id
                """.formatted(
                                        reference.table(),
                                        reference.says("t", ":merged", ":survivor"),
                                        reference.says("s", ":merged", ":survivor"),
                                        reference.names("t", ":merged"),
                                        reference.names("s", ":survivor"),
                                        reference.names("s", ":merged")),
                        merge)
                .stream()
                .map(row -> new Same((UUID) row[0], (UUID) row[1]))
                .filter(one -> !between.contains(one.fact()) && !between.contains(one.as()))
                .toList();
        var gone = same.stream().map(Same::fact).collect(Collectors.toSet());
        gone.addAll(between);
        return new Touched(all.stream().filter(id -> !gone.contains(id)).toList(), same, between);
    }

    /** Makes the facts facts about the survivor, and ends those that say nothing new. */
    void move(Reference reference, Touched touched, OrganisationMerge merge) {
        var at = merge.getKnownFrom();
        for (var column : reference.columns()) {
            log(merge, reference.table(), column, "MOVED", touched.moved(), " and t." + column + " = :merged");
        }
        var first = reference.columns().getFirst();
        log(
                merge,
                reference.table(),
                first,
                "SAME",
                touched.same().stream().map(Same::fact).toList(),
                "");
        log(merge, reference.table(), first, "BETWEEN", touched.between(), "");
        versions.end(reference.table(), touched.all(), at);
        Map<String, String> changed = new LinkedHashMap<>();
        reference.columns().forEach(column -> changed.put(column, Reference.replaced("t", column, ":from", ":to")));
        versions.follow(reference.table(), touched.moved(), at, changed, merge.getMergedId(), merge.getSurvivorId());
        touched.same().forEach(one -> cite(merge, one.fact(), one.as()));
        uncite(merge, "BETWEEN", citationsOf(touched.between()));
    }

    /** Lets the citations of one fact, or of the organisation itself, stand behind those of another that says the same. */
    void cite(OrganisationMerge merge, UUID fact, UUID as) {
        var again = citations("""
                select t.id from citations t where t.fact_id = :fact and t.known_to is null and exists (select 1 from citations c
                    where c.fact_id = :as and c.known_to is null and c.source_id = t.source_id and c.modality = t.modality
                    and c.speaker_id is not distinct from t.speaker_id and c.locator is not distinct from t.locator
                    and c.note is not distinct from t.note)
                """, fact, as);
        uncite(merge, "SAME", again);
        var others = citationsOf(List.of(fact));
        log(merge, "citations", "fact_id", "CITED_ELSEWHERE", others, "");
        versions.end("citations", others, merge.getKnownFrom());
        var behind = "t.position + (select coalesce(max(c.position), 0) from citations c where c.fact_id = :to)";
        versions.follow(
                "citations",
                others,
                merge.getKnownFrom(),
                Map.of("fact_id", "case when t.fact_id = :from then :to else t.fact_id end", "position", behind),
                fact,
                as);
    }

    private void uncite(OrganisationMerge merge, String outcome, List<UUID> citations) {
        log(merge, "citations", "fact_id", outcome, citations, "");
        versions.end("citations", citations, merge.getKnownFrom());
    }

    private List<UUID> citationsOf(List<UUID> facts) {
        return Found.ids(database.createNativeQuery(
                        "select id from citations where fact_id = any(:facts) and known_to is null", UUID.class)
                .setParameter("facts", facts.toArray(UUID[]::new)));
    }

    private void log(
            OrganisationMerge merge,
            String table,
            String column,
            String outcome,
            Collection<UUID> facts,
            String which) {
        if (facts.isEmpty()) {
            return;
        }
        var query = database.createNativeQuery("""
                        insert into organisation_merge_moves (merge_id, fact_table, fact_column, fact_id, outcome, version)
                        select :merge, :table, :column, t.id, :outcome, t.version from %s t
                        where t.known_to is null and t.id = any(:facts)
                        """.formatted(table) + which)
                .setParameter("merge", merge.getId())
                .setParameter("table", table)
                .setParameter("column", column)
                .setParameter("outcome", outcome)
                .setParameter("facts", facts.toArray(UUID[]::new));
        if (which.contains(":merged")) {
            query.setParameter("merged", merge.getMergedId());
        }
        query.executeUpdate();
    }

    /** When the youngest version began that is believed of either organisation: whatever ends it ends it later. */
    OffsetDateTime latest(UUID merged, UUID survivor) {
        var begins = Reference.ALL.stream()
                .map(reference -> "select max(known_from) as at from %s t where t.known_to is null and (%s or %s)"
                        .formatted(
                                reference.table(), reference.names("t", ":merged"), reference.names("t", ":survivor")))
                .collect(Collectors.joining(" union all "));
        return (OffsetDateTime) database.createNativeQuery(
                        "select coalesce(max(at), '1970-01-01') from (" + begins + ") b", OffsetDateTime.class)
                .setParameter("merged", merged)
                .setParameter("survivor", survivor)
                .getSingleResult();
    }

    private List<UUID> citations(String sql, UUID fact, UUID as) {
        return Found.ids(database.createNativeQuery(sql, UUID.class)
                .setParameter("fact", fact)
                .setParameter("as", as));
    }

    private List<UUID> ids(String sql, OrganisationMerge merge) {
        var query = database.createNativeQuery(sql, UUID.class).setParameter("merged", merge.getMergedId());
        if (sql.contains(":survivor")) {
            query.setParameter("survivor", merge.getSurvivorId());
        }
        return Found.ids(query);
    }

    private List<Object[]> rows(String sql, OrganisationMerge merge) {
        return Found.rows(database.createNativeQuery(sql, Object[].class)
                .setParameter("merged", merge.getMergedId())
                .setParameter("survivor", merge.getSurvivorId()));
    }
}
