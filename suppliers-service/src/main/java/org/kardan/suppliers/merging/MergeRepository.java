package org.kardan.suppliers.merging;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The table of merges. */
@ApplicationScoped
@Transactional
class MergeRepository implements PanacheRepositoryBase<OrganisationMerge, UUID> {

    private static final String STANDING = "knownFrom <= ?2 and (knownTo is null or knownTo > ?2)";

    /** The merges that stood at a moment by which these were merged into others. */
    List<OrganisationMerge> of(Collection<UUID> merged, OffsetDateTime knownAt) {
        return list("mergedId in ?1 and " + STANDING, merged, knownAt);
    }

    /** The merges that stood at a moment by which others were merged into these, oldest first. */
    List<OrganisationMerge> into(Collection<UUID> survivors, OffsetDateTime knownAt) {
        return list("survivorId in ?1 and " + STANDING + " order by knownFrom, id", survivors, knownAt).stream()
                .map(merge -> merge.at(knownAt))
                .toList();
    }

    /** The merge that stands now by which one was merged into another. */
    Optional<OrganisationMerge> standing(UUID merged) {
        return find("mergedId = ?1 and knownTo is null", merged).firstResultOptional();
    }

    /** The last merge into an organisation that stands; null where there is none. */
    @Nullable OrganisationMerge lastInto(UUID survivor) {
        return find("survivorId = ?1 and knownTo is null order by knownFrom desc, id desc", survivor)
                .firstResult();
    }

    /** How many facts came out of each of these merges so, by the merge's id. */
    Map<UUID, Integer> counts(Collection<UUID> merges, List<String> outcomes) {
        var counts = new HashMap<UUID, Integer>();
        for (var columns : Found.rows(getEntityManager()
                .createNativeQuery("""
                        select merge_id, count(distinct fact_id) from organisation_merge_moves
                        where merge_id = any(:merges) and fact_table <> 'citations' and outcome = any(:outcomes)
                        group by merge_id
                        """, Object[].class)
                .setParameter("merges", merges.toArray(UUID[]::new))
                .setParameter("outcomes", outcomes.toArray(String[]::new)))) {
            counts.put((UUID) columns[0], ((Number) columns[1]).intValue());
        }
        return counts;
    }

    /** The stakes of each merged organisation's owners that the merge left side by side with one of the same owner in the same. */
    Map<UUID, List<UUID>> stakesSideBySide(Collection<UUID> merges) {
        var stakes = new HashMap<UUID, List<UUID>>();
        for (var columns : Found.rows(getEntityManager()
                .createNativeQuery("""
                        select distinct m.merge_id, s.id from organisation_merge_moves m
                        join ownership_stakes s on s.id = m.fact_id and s.known_to is null
                        join ownership_stakes other on other.subject_id = s.subject_id and other.owner_id = s.owner_id
                            and other.interest = s.interest and other.id <> s.id and other.known_to is null
                        where m.merge_id = any(:merges) and m.fact_table = 'ownership_stakes' and m.outcome = 'MOVED'
                        order by m.merge_id, s.id
                        """, Object[].class)
                .setParameter("merges", merges.toArray(UUID[]::new)))) {
            stakes.computeIfAbsent((UUID) columns[0], key -> new java.util.ArrayList<>())
                    .add((UUID) columns[1]);
        }
        return stakes;
    }
}
