package org.kardan.projects;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.date.FuzzyDate;
import org.kardan.kit.evidence.Modality;
import org.kardan.kit.evidence.SourceReliability;
import org.kardan.projects.engagement.EngagementKind;
import org.kardan.projects.engagement.EngagementStatus;
import org.kardan.projects.engagement.RegionalEngagement;
import org.kardan.projects.evidence.Citation;
import org.kardan.projects.hub.Hub;
import org.kardan.projects.party.Party;
import org.kardan.projects.party.PartyRole;
import org.kardan.projects.project.Launch;
import org.kardan.projects.project.Project;
import org.kardan.projects.stage.Stage;
import org.kardan.projects.stage.StageTransition;
import org.kardan.projects.stage.StageTransition.Step;
import org.kardan.projects.stage.TransitionStatus;
import org.kardan.projects.visit.SiteVisit;

/** Makes what a test needs, under fresh ids; all of it known since {@link #EARLIER} unless it says otherwise. */
@ApplicationScoped
@Transactional
public class Fixture {

    /** Since when fixtures are known. */
    public static final OffsetDateTime EARLIER = OffsetDateTime.parse("2026-01-01T00:00:00Z");

    private static final UUID S5 = UUID.fromString("01990000-0000-7000-8001-000000000005");

    private final EntityManager entityManager;

    Fixture(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** A project of a sector; its slug begins with the sector. */
    public Project project(String sector) {
        var id = UUID.randomUUID();
        var project = new Project(id, sector + "-" + id, "Test project", null, sector);
        project.knownSince(EARLIER);
        entityManager.persist(project);
        return project;
    }

    /** Writes a row as it is. */
    public void keep(Object row) {
        entityManager.persist(row);
    }

    /** So many projects of a sector that no other test uses, by slug. */
    public List<String> projects(String sector, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> project(sector).getSlug())
                .sorted()
                .toList();
    }

    public void launch(Project project, String date) {
        var launch = FuzzyDate.parseOrUndisclosed("launch", date);
        entityManager.persist(new Launch(UUID.randomUUID(), EARLIER, project.getId(), launch));
    }

    public StageTransition stage(Project project, int position, Stage from, Stage to, String occurred) {
        var step = new Step(from, to, TransitionStatus.DONE, FuzzyDate.parseOrUndisclosed("occurred", occurred), null);
        var transition = new StageTransition(UUID.randomUUID(), EARLIER, project.getId(), position, step);
        entityManager.persist(transition);
        cite(transition.getId());
        return transition;
    }

    public Party party(
            Project project, @Nullable String country, @Nullable UUID organisation, String from, @Nullable String to) {
        var party = new Party(
                UUID.randomUUID(),
                EARLIER,
                project.getId(),
                country,
                organisation,
                PartyRole.INVESTOR,
                FuzzyDate.parseOrUndisclosed("from", from),
                to == null ? null : FuzzyDate.parseOrUndisclosed("to", to));
        entityManager.persist(party);
        cite(party.getId());
        return party;
    }

    public RegionalEngagement engagement(Project project, String region, String since) {
        var engagement = new RegionalEngagement(
                UUID.randomUUID(),
                EARLIER,
                project.getId(),
                region,
                EngagementKind.TALKS,
                EngagementStatus.BEGUN,
                FuzzyDate.parseOrUndisclosed("since", since),
                null);
        entityManager.persist(engagement);
        cite(engagement.getId());
        return engagement;
    }

    /** Lets a fact rest on one source alone, that asserts it. */
    public void restOn(UUID fact, UUID source) {
        withoutCitations(fact);
        var evidence = new Citation.Evidence(source, null, Modality.ASSERTED, SourceReliability.B, 2, null, null);
        entityManager.persist(new Citation(UUID.randomUUID(), EARLIER, fact, 1, evidence));
    }

    /** Takes away what a fact rests on. */
    public void withoutCitations(UUID fact) {
        entityManager
                .createQuery("delete from Citation where factId = :fact")
                .setParameter("fact", fact)
                .executeUpdate();
    }

    public SiteVisit visit(Project project, @Nullable UUID asset, String description, String visited) {
        var visit = new SiteVisit(
                UUID.randomUUID(),
                EARLIER,
                project.getId(),
                null,
                description,
                asset,
                asset == null ? null : UUID.randomUUID(),
                FuzzyDate.parseOrUndisclosed("visited", visited),
                null,
                null);
        entityManager.persist(visit);
        return visit;
    }

    public void hub(
            Project project, String region, @Nullable UUID asset, @Nullable Integer low, @Nullable Integer high) {
        entityManager.persist(new Hub(
                UUID.randomUUID(),
                EARLIER,
                project.getId(),
                region,
                asset,
                Modality.REPORTED,
                low,
                high,
                FuzzyDate.UNDISCLOSED,
                null));
    }

    /** Makes the hubs of a project in a region such as were recorded once: of certainty DENIED, which no mutation takes. */
    @Transactional
    public void denyHubsIn(Project project, String region) {
        entityManager
                .createNativeQuery(
                        "update hubs set certainty = 'DENIED' where project_id = :project and region_code = :region")
                .setParameter("project", project.getId())
                .setParameter("region", region)
                .executeUpdate();
    }

    /** Closes what was believed of a fact until now, as a correction does. */
    public void forget(String table, UUID fact, OffsetDateTime at) {
        entityManager
                .createNativeQuery("update " + table + " set known_to = :at where id = :id and known_to is null")
                .setParameter("at", at)
                .setParameter("id", fact)
                .executeUpdate();
    }

    /** Closes what a source says of a fact. */
    public void forgetCitation(UUID fact, UUID source, OffsetDateTime at) {
        entityManager
                .createNativeQuery("update citations set known_to = :at where fact_id = :fact and source_id = :source")
                .setParameter("at", at)
                .setParameter("fact", fact)
                .setParameter("source", source)
                .executeUpdate();
    }

    /** Writes another version of a transition, as a correction does. */
    public void correctedStage(StageTransition old, Project project, Stage to, OffsetDateTime since) {
        var step = new Step(old.getFrom(), to, old.getStatus(), old.getOccurred(), null);
        var next = new StageTransition(old.getId(), since, project.getId(), old.getPosition(), step);
        next.follow(old);
        entityManager.persist(next);
    }

    /** A version of a fact, and from when to when it was believed. */
    public record Believed(
            UUID fact,
            int version,
            OffsetDateTime from,
            @Nullable OffsetDateTime to) {}

    /** All versions of all facts of a project in a table, in their order. */
    @SuppressWarnings("unchecked")
    public List<Believed> versions(String table, Project project) {
        var rows = (List<Object[]>) entityManager
                .createNativeQuery("select id, version, known_from, known_to from " + table
                        + " where project_id = :project order by id, version")
                .setParameter("project", project.getId())
                .getResultList();
        return rows.stream()
                .map(row -> new Believed((UUID) row[0], (Integer) row[1], moment(row[2]), moment(row[3])))
                .toList();
    }

    private static @Nullable OffsetDateTime moment(@Nullable Object at) {
        return at == null ? null : ((Instant) at).atOffset(ZoneOffset.UTC);
    }

    /** Adds a citation of a fact. */
    public UUID cite(UUID fact) {
        var id = UUID.randomUUID();
        var evidence = new Citation.Evidence(S5, null, Modality.INFERRED, SourceReliability.F, 6, null, null);
        entityManager.persist(new Citation(id, EARLIER, fact, 1, evidence));
        return id;
    }
}
