package org.kardan.suppliers.merging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Puts back what a merge moved. A fact that was moved, and is still about the survivor, goes back with whatever was corrected in
 * it since; one that was retracted since, or corrected to be about another, stays as it is. What the merge ended is believed
 * again as it was. What was recorded since stays with the survivor.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class MergeUndoing {

    private final EntityManager database;
    private final FactVersions versions;

    MergeUndoing(EntityManager database, FactVersions versions) {
        this.database = database;
        this.versions = versions;
    }

    /** A fact that the merge did something to. */
    private record Logged(UUID fact, int version) {}

    /** The codes of retracted sources on which stood what would be believed again. */
    List<String> retractedSources(OrganisationMerge merge) {
        return Found.texts(database.createNativeQuery("""
                        with cited as (
                            select c.source_id from organisation_merge_moves m join citations c on c.id = m.fact_id
                            where m.merge_id = :merge and m.fact_table = 'citations'
                            union select c.source_id from organisation_merge_moves m join citations c on c.fact_id = m.fact_id
                            where m.merge_id = :merge and m.outcome in ('SAME', 'BETWEEN'))
                        select s.code from cited join sources s on s.id = cited.source_id where s.retracted_at is not null order by 1
                        """, String.class).setParameter("merge", merge.getId()));
    }

    /** The facts of one kind that are moved back, whatever else has become of them. */
    List<UUID> movedBack(Reference reference, OrganisationMerge merge) {
        return ids("""
                select t.id from %s t where t.known_to is null and %s
                and t.id in (select m.fact_id from organisation_merge_moves m where m.merge_id = :merge
                    and m.fact_table = '%s' and m.outcome = 'MOVED') order by t.id for update
                """.formatted(reference.table(), reference.names("t", ":survivor"), reference.table()), merge);
    }

    /** The facts of one kind that are believed again, of those that the merge ended. */
    List<UUID> believedAgain(Reference reference, OrganisationMerge merge) {
        return ended(reference.table(), "m.outcome in ('SAME', 'BETWEEN')", merge).stream()
                .map(Logged::fact)
                .toList();
    }

    void putBack(Reference reference, List<UUID> moved, OrganisationMerge merge, OffsetDateTime at) {
        Map<String, String> changed = new LinkedHashMap<>();
        for (var column : reference.columns()) {
            var wasMoved =
                    "exists (select 1 from organisation_merge_moves m where m.merge_id = '%s' and m.fact_id = t.id"
                                    .formatted(merge.getId())
                            + " and m.fact_column = '%s' and m.outcome = 'MOVED')".formatted(column);
            changed.put(
                    column, "case when t.%1$s = :from and %2$s then :to else t.%1$s end".formatted(column, wasMoved));
        }
        versions.end(reference.table(), moved, at);
        versions.follow(reference.table(), moved, at, changed, merge.getSurvivorId(), merge.getMergedId());
        restore(reference.table(), ended(reference.table(), "m.outcome in ('SAME', 'BETWEEN')", merge), at);
    }

    /** Citations stand again where they stood, whatever has become of the fact that they went over to. */
    void citeAgain(OrganisationMerge merge, OffsetDateTime at) {
        var elsewhere = logged(
                "select fact_id, version from organisation_merge_moves m where m.merge_id = :merge"
                        + " and m.fact_table = 'citations'",
                merge);
        versions.end("citations", elsewhere.stream().map(Logged::fact).toList(), at);
        restore("citations", elsewhere, at);
    }

    /** Everything that stakes of the merge are held in, and the two themselves. */
    List<UUID> subjects(OrganisationMerge merge) {
        List<UUID> subjects = new ArrayList<>(List.of(merge.getMergedId(), merge.getSurvivorId()));
        subjects.addAll(Found.ids(database.createNativeQuery("""
                        select distinct s.subject_id from organisation_merge_moves m join ownership_stakes s on s.id = m.fact_id
                        and s.known_to is null where m.merge_id = :merge and m.fact_table = 'ownership_stakes'
                        """, UUID.class).setParameter("merge", merge.getId())));
        return subjects;
    }

    private void restore(String table, List<Logged> ended, OffsetDateTime at) {
        if (!ended.isEmpty()) {
            versions.restore(
                    table,
                    ended.stream().map(Logged::fact).toList(),
                    ended.stream().map(Logged::version).toList(),
                    at);
        }
    }

    private List<Logged> ended(String table, String which, OrganisationMerge merge) {
        return logged("""
                select m.fact_id, m.version from organisation_merge_moves m where m.merge_id = :merge and m.fact_table = '%1$s'
                and %2$s and not exists (select 1 from %1$s t where t.id = m.fact_id and t.known_to is null) order by m.fact_id
                """.formatted(table, which), merge);
    }

    private List<Logged> logged(String sql, OrganisationMerge merge) {
        var found = new ArrayList<Logged>();
        for (var columns :
                Found.rows(database.createNativeQuery(sql, Object[].class).setParameter("merge", merge.getId()))) {
            found.add(new Logged((UUID) columns[0], ((Number) columns[1]).intValue()));
        }
        return found;
    }

    private List<UUID> ids(String sql, OrganisationMerge merge) {
        return Found.ids(database.createNativeQuery(sql, UUID.class)
                .setParameter("merge", merge.getId())
                .setParameter("survivor", merge.getSurvivorId()));
    }
}
