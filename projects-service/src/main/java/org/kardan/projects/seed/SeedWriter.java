package org.kardan.projects.seed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.read.KnownRow;
import org.kardan.projects.evidence.Citation;
import org.kardan.projects.evidence.Person;
import org.kardan.projects.evidence.Source;
import org.kardan.projects.fact.Fact;
import org.kardan.projects.seed.SeedFile.CitationEntry;

/**
 * Writes what is not there yet. A fact that is known under its id, in whatever version, stays as it is: somebody may have
 * corrected it since.
 */
@ApplicationScoped
class SeedWriter {

    private final EntityManager entityManager;

    SeedWriter(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Writes a row with a key of its own; true when it was not there. */
    boolean write(KnownRow row, Object key, OffsetDateTime now) {
        if (entityManager.find(row.getClass(), key) != null) {
            return false;
        }
        row.knownSince(now);
        entityManager.persist(row);
        return true;
    }

    /** Writes a row that belongs to one just written. */
    void write(Object row) {
        entityManager.persist(row);
    }

    /** Writes a fact and its citations. */
    void write(Fact fact, List<CitationEntry> citations) {
        if (isKnown(fact.getClass(), fact.getId())) {
            return;
        }
        entityManager.persist(fact);
        cite(fact.getId(), fact.getKnownFrom(), citations);
    }

    /** Writes the citations of a fact that has no table of its own. */
    void cite(UUID fact, OffsetDateTime knownFrom, @Nullable List<CitationEntry> citations) {
        if (citations == null || citations.isEmpty()) {
            throw new IllegalStateException("fact " + fact + " has no citation; nothing is stated without a source");
        }
        for (int i = 0; i < citations.size(); i++) {
            var entry = citations.get(i);
            if (!isKnown(Citation.class, entry.id())) {
                entityManager.persist(new Citation(entry.id(), knownFrom, fact, i + 1, evidence(entry)));
            }
        }
    }

    UUID sourceId(String code) {
        return id(Source.class, "code", code);
    }

    UUID personId(String slug) {
        return id(Person.class, "slug", slug);
    }

    private Citation.Evidence evidence(CitationEntry entry) {
        return new Citation.Evidence(
                sourceId(entry.source()),
                entry.speaker() == null ? null : personId(entry.speaker()),
                entry.modality(),
                entry.reliability(),
                entry.credibility(),
                entry.locator(),
                entry.note());
    }

    private boolean isKnown(Class<?> type, UUID fact) {
        return entityManager
                        .createQuery("select count(*) from " + type.getSimpleName() + " where id = :id", Long.class)
                        .setParameter("id", fact)
                        .getSingleResult()
                > 0;
    }

    private UUID id(Class<?> type, String attribute, String value) {
        return entityManager
                .createQuery("select id from " + type.getSimpleName() + " where " + attribute + " = :value", UUID.class)
                .setParameter("value", value)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "the seed speaks of " + type.getSimpleName() + " " + value + ", which no seed file describes"));
    }
}
