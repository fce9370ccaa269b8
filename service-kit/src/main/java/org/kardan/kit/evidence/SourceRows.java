package org.kardan.kit.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.kardan.kit.read.Among;
import org.kardan.kit.read.KnownRows;
import org.kardan.kit.read.Reading;
import org.kardan.kit.time.Moment;
import org.kardan.kit.write.NewId;
import org.kardan.kit.write.Versions.Believed;

/** The tables of sources and citations, which are the same in both services, as far as a retraction goes. */
@ApplicationScoped
public class SourceRows {

    /** What the codes of sources look like, since they are the same in both services. */
    public static final String CODE = "[A-Z0-9][A-Z0-9._-]{0,39}";

    private static final String NAME = "kardan:source:";

    private final EntityManager entityManager;
    private final Reading reading;

    SourceRows(EntityManager entityManager, Reading reading) {
        this.entityManager = entityManager;
        this.reading = reading;
    }

    /**
     * The id of a new source: a name-based UUID (version 3) of its code, so that a source that both services record has one id without
     * either having asked the other. Another one where that id has been somebody's before, since ids are not used again.
     */
    public UUID newId(String code) {
        var id = UUID.nameUUIDFromBytes((NAME + code).getBytes(StandardCharsets.UTF_8));
        var taken = entityManager
                .createNativeQuery("select 1 from sources_history where id = :id", Integer.class)
                .setParameter("id", id)
                .setMaxResults(1)
                .getResultList();
        return taken.isEmpty() ? id : NewId.next();
    }

    /** A citation that is believed: what it says of which fact. */
    public record Cited(Believed citation, UUID fact, UUID source, Modality modality) {}

    /** Each source with all that derive from it, at whatever remove, and that would go with it. */
    public Map<UUID, Set<UUID>> withDerived(Collection<UUID> sources) {
        return withDerived(sources, Moment.LATEST);
    }

    /** The same as known at a moment. */
    public Map<UUID, Set<UUID>> withDerived(Collection<UUID> sources, OffsetDateTime knownAt) {
        // With union instead of union all even a circle ends.
        var rows = reading.in(session -> {
            var query = session.createNativeQuery("""
                            with recursive derived (start, id) as (
                                select s.id, s.id from sources s where s.id = any(:ids)
                                union
                                select d.start, s.id from derived d join %s s on s.derived_from_id = d.id)
                            select start, id from derived
                            """.formatted(KnownRows.referred("sources", knownAt)), Object[].class)
                    .setParameter("ids", Among.ids(sources));
            KnownRows.bind(query, knownAt);
            return query.list();
        });
        return rows.stream()
                .collect(Collectors.groupingBy(
                        row -> (UUID) row[0], Collectors.mapping(row -> (UUID) row[1], Collectors.toSet())));
    }

    /** Lets one transaction at a time change which source derives from which, until it ends. */
    public void lockDerivations() {
        entityManager
                .createNativeQuery(
                        "select 1 from pg_advisory_xact_lock(hashtext('sources.derived_from_id'))", Integer.class)
                .getSingleResult();
    }

    /** Those of the sources that have not been retracted. */
    Set<UUID> standing(Set<UUID> sources) {
        return ids("select id from sources where id = any(:ids) and retracted_at is null", sources);
    }

    /**
     * Keeps sources from being retracted until the transaction ends. Whoever locks facts, or what they must fit to, too, does that before:
     * so does a retraction.
     */
    public void hold(Collection<String> codes) {
        entityManager
                .createNativeQuery(
                        "select id from sources where code = any(:codes) order by id for key share", UUID.class)
                .setParameter("codes", Among.codes(codes))
                .getResultList();
    }

    /** Locks sources until the transaction ends: nobody else cites them, derives from them or changes them. */
    void lock(Set<UUID> sources) {
        ids("select id from sources where id = any(:ids) order by id for update", sources);
    }

    /** How many citations of these sources are believed; counted up to so many. */
    int citationsOf(Set<UUID> sources, int most) {
        return citations("source_id", sources, most);
    }

    /** How many citations for and against these facts are believed; counted up to so many. */
    int citationsFor(Set<UUID> facts, int most) {
        return citations("fact_id", facts, most);
    }

    private int citations(String column, Set<UUID> ids, int most) {
        var number = (Number) entityManager
                .createNativeQuery(("select count(*) from (select 1 from citations where %s = any(:ids)"
                                + " and known_to is null limit :most) c")
                        .formatted(column))
                .setParameter("ids", Among.ids(ids))
                .setParameter("most", most)
                .getSingleResult();
        return number.intValue();
    }

    /** The facts for or against which any of these sources is cited. */
    Set<UUID> citedFrom(Set<UUID> sources) {
        return ids("select distinct fact_id from citations where source_id = any(:ids) and known_to is null", sources);
    }

    /** Locks the citations of facts that are believed. */
    List<Cited> lockCitations(Set<UUID> resting) {
        ids(
                "select id from citations where fact_id = any(:ids) and known_to is null order by row_id for update",
                resting);
        return entityManager
                .unwrap(Session.class)
                .createNativeQuery(
                        "select id, version, known_from, fact_id, source_id, modality from citations"
                                + " where fact_id = any(:ids) and known_to is null",
                        Object[].class)
                .addScalar("id", UUID.class)
                .addScalar("version", Integer.class)
                .addScalar("known_from", OffsetDateTime.class)
                .addScalar("fact_id", UUID.class)
                .addScalar("source_id", UUID.class)
                .addScalar("modality", String.class)
                .setParameter("ids", Among.ids(resting))
                .getResultStream()
                .map(row -> new Cited(
                        new Believed((UUID) row[0], (Integer) row[1], (OffsetDateTime) row[2]),
                        (UUID) row[3],
                        (UUID) row[4],
                        Modality.valueOf((String) row[5])))
                .toList();
    }

    /** Marks sources as retracted. Of the one that was named the version has been counted up already. */
    void mark(UUID source, Set<UUID> going, OffsetDateTime at) {
        entityManager
                .createNativeQuery("update sources set retracted_at = :at, known_from = :at,"
                        + " version = version + case when id = :source then 0 else 1 end where id = any(:ids)")
                .setParameter("at", at)
                .setParameter("source", source)
                .setParameter("ids", Among.ids(going))
                .executeUpdate();
    }

    private Set<UUID> ids(String sql, Collection<UUID> of) {
        return entityManager
                .unwrap(Session.class)
                .createNativeQuery(sql, UUID.class)
                .setParameter("ids", Among.ids(of))
                .getResultStream()
                .collect(Collectors.toSet());
    }
}
