package org.kardan.suppliers.write;

import com.fasterxml.jackson.databind.util.RawValue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.error.Conflict;
import org.kardan.kit.proposal.Proposals;
import org.kardan.kit.read.Among;
import org.kardan.suppliers.fact.Fact;

/** Tables as the write side sees them. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class FactRows {

    /** A row {@code t} as the audit log shows it: what it says, and what it rests on; an SQL expression of type jsonb. */
    public static final String SAYS = """
            jsonb_strip_nulls((to_jsonb(t) - array['row_id', 'known_from', 'known_to', 'known_tx', 'subject_id', 'search'])
                || jsonb_build_object('citations', (select jsonb_agg(to_jsonb(c)
                        - array['row_id', 'fact_id', 'fact_kind', 'known_from', 'known_to'] order by c.position, c.id)
                    from citations c where c.fact_id = t.id and c.known_to is null)))""";

    private static final String JSON =
            "select cast(" + SAYS + " as text) from %s t where t.id = :id and t.version = :version";

    private final EntityManager entityManager;
    private final Proposals proposals;

    FactRows(EntityManager entityManager, Proposals proposals) {
        this.entityManager = entityManager;
        this.proposals = proposals;
    }

    /** A version of a fact that is there. */
    public <F extends Fact> F version(Class<F> rows, UUID id, int version) {
        return entityManager
                .createQuery("from " + rows.getSimpleName() + " where id = :id and version = :version", rows)
                .setParameter("id", id)
                .setParameter("version", version)
                .getSingleResult();
    }

    /** The last version of a fact, believed or not. */
    <F extends Fact> F latest(Class<F> rows, UUID id) {
        return entityManager
                .createQuery("from " + rows.getSimpleName() + " where id = :id order by version desc", rows)
                .setParameter("id", id)
                .setMaxResults(1)
                .getSingleResult();
    }

    /** A row that facts are about, as the database has it now. */
    public <R> R read(Class<R> type, UUID id) {
        entityManager.flush();
        // What this session has in memory may be older than the statements it has sent.
        entityManager.detach(entityManager.find(type, id));
        return entityManager.find(type, id);
    }

    /** What a version says, for the audit log. */
    public @Nullable RawValue json(String table, UUID id, int version) {
        entityManager.flush();
        List<?> found = entityManager
                .createNativeQuery(JSON.formatted(table), String.class)
                .setParameter("id", id)
                .setParameter("version", version)
                .getResultList();
        return found.isEmpty() ? null : new RawValue((String) found.getFirst());
    }

    /** What the versions believed now of some facts say, for the audit log, in one statement. */
    public Map<UUID, RawValue> jsons(String table, Collection<UUID> ids) {
        entityManager.flush();
        var sql = JSON.replace("select cast(", "select t.id, cast(")
                .replace("t.id = :id and t.version = :version", "t.id = any(:ids) and t.known_to is null");
        var found = new HashMap<UUID, RawValue>();
        for (Object row : entityManager
                .createNativeQuery(sql.formatted(table), Object[].class)
                .setParameter("ids", ids.toArray(UUID[]::new))
                .getResultList()) {
            var columns = (Object[]) row;
            found.put((UUID) columns[0], new RawValue((String) columns[1]));
        }
        return found;
    }

    /** What a row that facts are about says, for the audit log; null where there is none. */
    @Nullable RawValue row(String table, UUID id) {
        entityManager.flush();
        List<?> found = entityManager
                .createNativeQuery(JSON.formatted(table).replace(" and t.version = :version", ""), String.class)
                .setParameter("id", id)
                .getResultList();
        return found.isEmpty() ? null : new RawValue((String) found.getFirst());
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

    /** Takes a row away; false, and the transaction is lost, where something refers to it. */
    boolean remove(Class<?> rows, UUID id) {
        try {
            entityManager.remove(entityManager.find(rows, id));
            entityManager.flush();
            return true;
        } catch (PersistenceException e) {
            if (e instanceof ConstraintViolationException violation && "23503".equals(violation.getSQLState())) {
                return false;
            }
            throw e;
        }
    }

    /** Writes rows at once, so that what does not fit shows here and not at the commit. */
    public void insert(List<?> rows) {
        try {
            rows.forEach(entityManager::persist);
            entityManager.flush();
            propose(rows);
        } catch (PersistenceException e) {
            throw refusal(e);
        }
    }

    /** What of them is a version of a fact is proposed, where the caller may do no more. */
    public void propose(List<?> rows) {
        for (var row : rows) {
            if (row instanceof Fact fact) {
                proposals.note(List.of(new Proposals.Version(fact.getId(), fact.versionNumber())), fact.getKnownFrom());
            }
        }
    }

    /** Changes rows that facts are about by HQL; the version has been counted up already. */
    public void update(String hql, Object... values) {
        var query = entityManager.createQuery(hql);
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
        try {
            query.executeUpdate();
        } catch (PersistenceException e) {
            throw refusal(e);
        }
    }

    /** Values have been checked by now; what is left is somebody else who was first. */
    private static RuntimeException refusal(PersistenceException e) {
        return e instanceof ConstraintViolationException violation
                        && ("23505".equals(violation.getSQLState()) || "23P01".equals(violation.getSQLState()))
                ? Conflict.first(violation.getSQLException())
                : e;
    }
}
