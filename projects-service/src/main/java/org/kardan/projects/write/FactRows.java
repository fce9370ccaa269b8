package org.kardan.projects.write;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.hibernate.exception.ConstraintViolationException;
import org.kardan.kit.error.Conflict;
import org.kardan.kit.proposal.Proposals;
import org.kardan.kit.read.Among;
import org.kardan.kit.read.KnownRow;
import org.kardan.projects.fact.Fact;
import org.kardan.projects.write.RowJson.Child;

/** Fact tables as the write side sees them. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class FactRows {

    private final EntityManager entityManager;
    private final Proposals proposals;

    FactRows(EntityManager entityManager, Proposals proposals) {
        this.entityManager = entityManager;
        this.proposals = proposals;
    }

    /** A version of a fact that is there. */
    <F extends Fact> F version(Class<F> rows, UUID id, int version) {
        return entityManager
                .createQuery("from " + rows.getSimpleName() + " where id = :id and version = :version", rows)
                .setParameter("id", id)
                .setParameter("version", version)
                .getSingleResult();
    }

    /** The newest version of a fact that is there. */
    <F extends Fact> F newest(Class<F> rows, UUID id) {
        return entityManager
                .createQuery("from " + rows.getSimpleName() + " where id = :id order by version desc", rows)
                .setParameter("id", id)
                .setMaxResults(1)
                .getSingleResult();
    }

    /** A row that facts refer to, and that is there. */
    <R> R byKey(Class<R> rows, Object key) {
        return entityManager.find(rows, key);
    }

    /** The same, locked until the transaction ends. */
    <R> R lock(Class<R> rows, Object key) {
        return entityManager.find(rows, key, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Which of these tables knows a fact, in whatever version. */
    Optional<String> tableOf(UUID id, Collection<String> tables) {
        var sql = tables.stream()
                .map(table -> "select '%1$s' from %1$s where id = :id".formatted(table))
                .collect(Collectors.joining(" union all "));
        List<?> found = entityManager
                .createNativeQuery(sql + " limit 1", String.class)
                .setParameter("id", id)
                .getResultList();
        return found.stream().findFirst().map(String.class::cast);
    }

    /** Which of these tables knows facts that are believed, and which facts. */
    Map<String, List<UUID>> tablesOf(Collection<UUID> ids, Collection<String> tables) {
        var sql = tables.stream()
                .sorted()
                .map(table -> "select '%1$s', id from %1$s where id = any(:ids) and known_to is null".formatted(table))
                .collect(Collectors.joining(" union all "));
        return entityManager
                .unwrap(Session.class)
                .createNativeQuery(sql, Object[].class)
                .setParameter("ids", Among.ids(ids))
                .getResultStream()
                .collect(Collectors.groupingBy(
                        row -> (String) row[0],
                        TreeMap::new,
                        Collectors.mapping(row -> (UUID) row[1], Collectors.toList())));
    }

    /** The versions of facts that are believed. */
    <F extends Fact> List<F> believed(Class<F> rows, Collection<UUID> ids) {
        return entityManager
                .createQuery("from " + rows.getSimpleName() + " where among(id, :ids) and knownTo is null", rows)
                .setParameter("ids", Among.ids(ids))
                .getResultList();
    }

    /** Writes rows at once, so that what does not fit shows here and not at the commit. */
    void insert(List<?> rows) {
        try {
            rows.forEach(entityManager::persist);
            entityManager.flush();
            propose(rows);
        } catch (PersistenceException e) {
            throw refusal(e);
        }
    }

    /** What of them is a version of a fact is proposed, where the caller may do no more. */
    void propose(List<?> rows) {
        for (var row : rows) {
            if (row instanceof Fact fact) {
                proposals.note(List.of(version(fact)), fact.getKnownFrom());
            }
        }
    }

    /** So are facts that share the versions of a row. */
    void propose(Fact row, Collection<UUID> parts) {
        var versions = parts.stream()
                .map(part -> new Proposals.Version(part, row.versionNumber()))
                .toList();
        proposals.note(versions, row.getKnownFrom());
    }

    /** Rows that lose a part and say the rest as before stay proposed where they were. */
    void stayProposed(List<? extends Fact> rows) {
        proposals.follow(rows.stream().map(FactRows::version).toList());
    }

    /** So do parts of a row that its next version says nothing of. */
    void stayProposed(Fact row, Collection<UUID> parts) {
        proposals.follow(parts.stream()
                .map(part -> new Proposals.Version(part, row.versionNumber()))
                .toList());
    }

    /** What the caller writes of a row that facts refer to is proposed like a fact, where it has an id of its own. */
    void propose(KnownRow row, Object key, OffsetDateTime at) {
        if (key instanceof UUID id) {
            proposals.note(List.of(new Proposals.Version(id, row.versionNumber())), at);
        }
    }

    /** Whether something denies one of these facts. */
    boolean areDenied(Collection<UUID> facts) {
        return entityManager
                .createQuery(
                        "select count(*) > 0 from Citation where among(factId, :facts) and knownTo is null and modality = DENIED",
                        Boolean.class)
                .setParameter("facts", Among.ids(facts))
                .getSingleResult();
    }

    private static Proposals.Version version(Fact fact) {
        return new Proposals.Version(fact.getId(), fact.versionNumber());
    }

    /** Replaces a row whose version has been counted up. */
    <R> R replace(R row) {
        try {
            var replaced = entityManager.merge(row);
            entityManager.flush();
            entityManager.refresh(replaced);
            return replaced;
        } catch (PersistenceException e) {
            throw refusal(e);
        }
    }

    /** Takes a row away, and ends what belongs to it; false, and the transaction is lost, where something refers to it. */
    boolean remove(Object row, Object key, List<Child> children) {
        try {
            for (var child : children) {
                entityManager
                        .createNativeQuery("""
                                update %s set known_to = greatest(clock_timestamp(), known_from + interval '1 microsecond')
                                where %s = :key and known_to is null
                                """.formatted(child.table(), child.reference()))
                        .setParameter("key", key)
                        .executeUpdate();
            }
            entityManager.remove(row);
            entityManager.flush();
            return true;
        } catch (PersistenceException e) {
            if (isViolation(e, "23503")) {
                return false;
            }
            throw e;
        }
    }

    private static boolean isViolation(PersistenceException e, String... states) {
        return e instanceof ConstraintViolationException violation
                && List.of(states).contains(violation.getSQLState());
    }

    /** Values have been checked by now; what is left is somebody else who was first. */
    private static RuntimeException refusal(PersistenceException e) {
        return e instanceof ConstraintViolationException violation && isViolation(e, "23505", "23P01")
                ? Conflict.first(violation.getSQLException())
                : e;
    }
}
