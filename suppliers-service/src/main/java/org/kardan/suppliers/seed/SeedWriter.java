package org.kardan.suppliers.seed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.read.KnownRow;
import org.kardan.suppliers.evidence.Citation;
import org.kardan.suppliers.evidence.FactKind;
import org.kardan.suppliers.evidence.Source;
import org.kardan.suppliers.fact.Fact;
import org.kardan.suppliers.seed.SeedFile.CitationEntry;

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

    /** Writes what facts are about. */
    void write(KnownRow row, UUID key, OffsetDateTime now) {
        row.knownSince(now);
        write(row, key);
    }

    private void write(Object row, UUID key) {
        if (entityManager.find(row.getClass(), key) == null) {
            entityManager.persist(row);
        }
    }

    /** Writes a fact that needs no citation of its own. */
    boolean write(Fact fact) {
        if (isKnown(fact.getClass(), fact.getId())) {
            return false;
        }
        entityManager.persist(fact);
        return true;
    }

    /** Writes a fact and its citations. */
    void write(Fact fact, FactKind kind, List<CitationEntry> citations) {
        if (write(fact)) {
            cite(kind, fact.getId(), fact.getKnownFrom(), citations);
        }
    }

    /** Writes the citations of a thing. */
    void cite(FactKind kind, UUID fact, OffsetDateTime knownFrom, @Nullable List<CitationEntry> citations) {
        if (citations == null || citations.isEmpty()) {
            throw new IllegalStateException(kind + " " + fact + " has no citation; nothing is stated without a source");
        }
        int position = 0;
        for (var entry : citations) {
            write(new Citation(entry.id(), knownFrom, kind, fact, ++position, evidence(entry)));
        }
    }

    /** The id of what has this slug or code; null for none. */
    @Nullable UUID idOrNull(Class<?> type, String attribute, @Nullable String value) {
        return value == null ? null : id(type, attribute, value);
    }

    /** The id of what has this slug or code. */
    UUID id(Class<?> type, String attribute, String value) {
        return entityManager
                .createQuery("select id from " + type.getSimpleName() + " where " + attribute + " = :value", UUID.class)
                .setParameter("value", value)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "the seed speaks of " + type.getSimpleName() + " " + value + ", which no seed file describes"));
    }

    private Citation.Evidence evidence(CitationEntry entry) {
        return new Citation.Evidence(
                id(Source.class, "code", entry.source()),
                entry.speaker(),
                entry.modality(),
                entry.judgedReliability(),
                entry.judgedCredibility(),
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
}
