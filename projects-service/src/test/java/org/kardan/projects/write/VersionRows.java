package org.kardan.projects.write;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The rows of a project's facts, for tests that need them at other times than those they were written at. */
@ApplicationScoped
@Transactional
class VersionRows {

    private static final List<String> TABLES = List.of("hubs", "parties", "stage_transitions");
    private static final String OF_PROJECT = " t.project_id = (select id from projects where slug = :project)";

    private final EntityManager entityManager;

    VersionRows(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Puts each moment of knowledge in the place of another; those put in come before all that were there. */
    void move(String project, Map<OffsetDateTime, OffsetDateTime> moments) {
        for (var table : TABLES) {
            moments.forEach((from, to) -> {
                set(table, "known_to", project, from, to);
                set(table, "known_from", project, from, to);
            });
        }
    }

    private void set(String table, String column, String project, OffsetDateTime from, OffsetDateTime to) {
        entityManager
                .createNativeQuery(
                        "update %1$s t set %2$s = :to where t.%2$s = :from and".formatted(table, column) + OF_PROJECT)
                .setParameter("project", project)
                .setParameter("from", from)
                .setParameter("to", to)
                .executeUpdate();
    }

    @SuppressWarnings("unchecked")
    Set<String> stored(String project) {
        var stored = new TreeSet<String>();
        for (var table : TABLES) {
            List<Object[]> rows = entityManager
                    .createNativeQuery(
                            "select t.id, t.version, t.known_from, t.known_to from %s t where".formatted(table)
                                    + OF_PROJECT,
                            Object[].class)
                    .setParameter("project", project)
                    .getResultList();
            rows.forEach(row -> stored.add(TwoTimesProperties.text(
                    row[0].toString(),
                    (Integer) row[1],
                    moment((Instant) row[2]),
                    row[3] == null ? null : moment((Instant) row[3]))));
        }
        return stored;
    }

    private static OffsetDateTime moment(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
