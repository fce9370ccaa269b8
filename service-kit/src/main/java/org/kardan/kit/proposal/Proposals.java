package org.kardan.kit.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.access.Callers;
import org.kardan.kit.access.Role;
import org.kardan.kit.error.Conflict;
import org.kardan.kit.graphql.InOrder;
import org.kardan.kit.read.Reading;
import org.kardan.kit.write.Actor;

/** The table of proposals. A version of a fact that is not in it is accepted. */
@ApplicationScoped
public class Proposals {

    private static final String SELECT = """
            select p.fact_id, p.version, p.proposed_at, p.proposed_by, p.accepted_at, p.accepted_by from proposals p
            join unnest(:ids, :versions) w (id, version) on w.id = p.fact_id and w.version = p.version
            """;

    private final EntityManager entityManager;
    private final Reading reading;
    private final Callers callers;
    private final Actor actor;

    Proposals(EntityManager entityManager, Reading reading, Callers callers, Actor actor) {
        this.entityManager = entityManager;
        this.reading = reading;
        this.callers = callers;
        this.actor = actor;
    }

    /** A version of a fact. */
    public record Version(UUID fact, int version) {}

    /**
     * The condition of SQL on rows of a fact table that somebody has accepted them, or nobody had to.
     *
     * @param row the table's alias
     */
    public static String accepted(String row) {
        return "not exists (select 1 from proposals a where a.fact_id = %1$s.id and a.version = %1$s.version"
                        .formatted(row)
                + " and a.accepted_at is null)";
    }

    /** Notes that the caller, unless they are a reviewer or the service itself, proposes these versions. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void note(List<Version> written, OffsetDateTime at) {
        if (written.isEmpty() || actor.isTheService() || callers.have(Role.REVIEWER)) {
            return;
        }
        entityManager
                .createNativeQuery("""
                        insert into proposals (fact_id, version, proposed_at, proposed_by)
                        select w.id, w.version, :at, :actor from unnest(:ids, :versions) w (id, version)
                        """)
                .setParameter("at", at)
                .setParameter("actor", actor.name())
                .setParameter("ids", ids(written))
                .setParameter("versions", versions(written))
                .executeUpdate();
    }

    /** What nobody has accepted of the versions before these is no more accepted for what the service itself does to it. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void follow(List<Version> written) {
        if (written.isEmpty()) {
            return;
        }
        entityManager
                .createNativeQuery("""
                        insert into proposals (fact_id, version, proposed_at, proposed_by)
                        select w.id, w.version, p.proposed_at, p.proposed_by from unnest(:ids, :versions) w (id, version)
                        join proposals p on p.fact_id = w.id and p.version = w.version - 1 and p.accepted_at is null
                        on conflict do nothing
                        """)
                .setParameter("ids", ids(written))
                .setParameter("versions", versions(written))
                .executeUpdate();
    }

    /** The proposals that these rows were, each in its place, by one statement; null where one was none. */
    public <F> List<@Nullable Proposal> of(List<F> rows, Function<F, Version> version) {
        var asked = rows.stream().map(version).toList();
        return InOrder.one(asked, find(asked), proposal -> new Version(proposal.fact(), proposal.version()));
    }

    private List<Proposal> find(List<Version> asked) {
        return reading
                .in(session -> session.createNativeQuery(SELECT, Object[].class)
                        .setParameter("ids", ids(asked))
                        .setParameter("versions", versions(asked))
                        .getResultList())
                .stream()
                .map(Proposals::proposal)
                .toList();
    }

    private static Proposal proposal(Object[] row) {
        return new Proposal(
                (UUID) row[0],
                ((Number) row[1]).intValue(),
                moment(row[2]),
                (String) row[3],
                row[4] == null ? null : moment(row[4]),
                (String) row[5]);
    }

    private static OffsetDateTime moment(Object value) {
        return value instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : (OffsetDateTime) value;
    }

    /** What was proposed, if it was. */
    public Optional<Proposal> find(Version version) {
        return find(List.of(version)).stream().findFirst();
    }

    /**
     * Accepts a version of a fact, which the caller holds locked.
     *
     * @return what was proposed, before and after
     * @throws Conflict when there is nothing to accept
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Accepted accept(Version version, OffsetDateTime at) {
        var before = find(version)
                .orElseThrow(() -> new Conflict(
                        "version: version %d of %s was not proposed, and so is accepted; there is nothing to do"
                                .formatted(version.version(), version.fact())));
        if (before.acceptedAt() != null) {
            throw new Conflict("version: version %d of %s has been accepted by %s; there is nothing to do"
                    .formatted(version.version(), version.fact(), before.acceptedBy()));
        }
        entityManager
                .createNativeQuery(
                        "update proposals set accepted_at = :at, accepted_by = :actor where fact_id = :fact and version = :version")
                .setParameter("at", at)
                .setParameter("actor", actor.name())
                .setParameter("fact", version.fact())
                .setParameter("version", version.version())
                .executeUpdate();
        return new Accepted(before, find(version).orElseThrow());
    }

    /** A proposal as it was, and as it is since it was accepted. */
    public record Accepted(Proposal before, Proposal after) {}

    private static UUID[] ids(List<Version> versions) {
        return versions.stream().map(Version::fact).toArray(UUID[]::new);
    }

    private static Integer[] versions(List<Version> versions) {
        return versions.stream().map(Version::version).toArray(Integer[]::new);
    }
}
