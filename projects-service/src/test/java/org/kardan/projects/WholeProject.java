package org.kardan.projects;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.date.FuzzyDate;
import org.kardan.kit.evidence.Modality;
import org.kardan.kit.evidence.SourceKind;
import org.kardan.kit.evidence.SourceReliability;
import org.kardan.projects.capability.CapabilityArea;
import org.kardan.projects.capability.CapabilityClaim;
import org.kardan.projects.capability.CapabilityDirection;
import org.kardan.projects.claim.Claim;
import org.kardan.projects.claim.ClaimKind;
import org.kardan.projects.evidence.Citation;
import org.kardan.projects.evidence.Person;
import org.kardan.projects.evidence.PersonName;
import org.kardan.projects.evidence.Source;
import org.kardan.projects.fact.Fact;
import org.kardan.projects.hub.Hub;
import org.kardan.projects.need.ComponentNeed;
import org.kardan.projects.need.Criticality;
import org.kardan.projects.phase.CriterionVerdict;
import org.kardan.projects.phase.DurationEstimate;
import org.kardan.projects.phase.Phase;
import org.kardan.projects.phase.PhaseCriterion;
import org.kardan.projects.phase.PhaseKind;
import org.kardan.projects.phase.Viability;
import org.kardan.projects.project.Launch;
import org.kardan.projects.project.Project;
import org.kardan.projects.readiness.Assessment;
import org.kardan.projects.readiness.AssessmentStatus;
import org.kardan.projects.readiness.AssessmentSubject;
import org.kardan.projects.readiness.Prerequisite;
import org.kardan.projects.readiness.PrerequisiteKind;
import org.kardan.projects.readiness.PrerequisiteStatus;
import org.kardan.projects.stage.Stage;
import org.kardan.projects.stage.StageTransition;
import org.kardan.projects.stage.TransitionStatus;
import org.kardan.projects.visit.SiteVisit;

/** Makes projects of which everything is known that can be: at least one fact of each kind, on the word of two sources. */
@ApplicationScoped
@Transactional
public class WholeProject {

    /** An interview, and the summary that derives from it. */
    static final UUID S1 = UUID.fromString("01990000-0000-7000-8001-000000000001");

    static final UUID S2 = UUID.fromString("01990000-0000-7000-8001-000000000002");
    private static final UUID SPEAKER = UUID.randomUUID();
    private final EntityManager entityManager;
    private final Fixture fixture;

    WholeProject(EntityManager entityManager, Fixture fixture) {
        this.entityManager = entityManager;
        this.fixture = fixture;
    }

    /** A project of a sector, with everything. */
    public Project of(String sector) {
        var project = fixture.project(sector);
        var id = project.getId();
        cited(new Launch(UUID.randomUUID(), Fixture.EARLIER, id, date("2027")));
        var party = fixture.party(project, null, UUID.randomUUID(), "2020", null);
        cite(party.getId());
        cite(fixture.stage(project, 1, null, Stage.TALKS, "2024").getId());
        var step =
                new StageTransition.Step(Stage.TALKS, Stage.PLANNING, TransitionStatus.UNDER_WAY, date("2025"), null);
        cited(new StageTransition(UUID.randomUUID(), Fixture.EARLIER, id, 2, step));
        cite(fixture.engagement(project, "RU-TVE", "2024").getId());
        var plant = UUID.randomUUID();
        cited(new Hub(
                UUID.randomUUID(),
                Fixture.EARLIER,
                id,
                "RU-NIZ",
                plant,
                Modality.REPORTED,
                null,
                null,
                FuzzyDate.UNDISCLOSED,
                null));
        conditions(id, party.getId());
        phases(id);
        visit(id, plant);
        proposed();
        return project;
    }

    /** Each fact of such projects, each citation of it, and what there is for facts to refer to, as if a contributor had recorded it. */
    private void proposed() {
        entityManager.flush();
        entityManager.createNativeQuery("""
                        insert into proposals (fact_id, version, proposed_at, proposed_by)
                        select fact_id, 1, known_from, 'ada' from citations where known_from = :at
                        union select id, 1, known_from, 'ada' from citations where known_from = :at
                        union select id, version, now(), 'ada' from projects
                        union select id, version, now(), 'ada' from persons
                        union select id, version, now(), 'ada' from sources
                        on conflict do nothing
                        """).setParameter("at", Fixture.EARLIER).executeUpdate();
    }

    /** A phase with a duration in months, or without one. */
    public Phase phase(
            Project project, int position, UUID id, List<UUID> predecessors, @Nullable DurationEstimate months) {
        var phase = new Phase(
                id, Fixture.EARLIER, project.getId(), position, PhaseKind.SERIES, List.of(), predecessors, months);
        cited(phase);
        return phase;
    }

    /** A criterion of a phase. */
    public UUID criterion(UUID phase) {
        var criterion = new PhaseCriterion(
                UUID.randomUUID(),
                Fixture.EARLIER,
                phase,
                1,
                "Cars leave the line.",
                null,
                null,
                CriterionVerdict.NOT_JUDGED);
        cited(criterion);
        return criterion.getId();
    }

    /** So many claims without citations. */
    public void claims(Project project, int claims) {
        entityManager
                .createNativeQuery("""
                        insert into claims (row_id, id, project_id, kind, statement, known_from)
                        select gen_random_uuid(), gen_random_uuid(), :project, 'OTHER', 'S', :from from generate_series(1, :claims)
                        """)
                .setParameter("project", project.getId())
                .setParameter("from", Fixture.EARLIER)
                .setParameter("claims", claims)
                .executeUpdate();
    }

    /** A claim without citations. */
    public UUID claim(Project project, String statement) {
        var id = UUID.randomUUID();
        entityManager.persist(new Claim(id, Fixture.EARLIER, project.getId(), ClaimKind.OTHER, statement));
        return id;
    }

    /** A source by code, made when it is not there yet. */
    public UUID source(String code, @Nullable String derivedFrom) {
        var known = entityManager
                .createQuery("select id from Source where code = :code", UUID.class)
                .setParameter("code", code)
                .getResultList();
        if (!known.isEmpty()) {
            return known.getFirst();
        }
        var id = UUID.randomUUID();
        var origin = derivedFrom == null ? null : source(derivedFrom, null);
        entityManager.persist(new Source(
                id, code, SourceKind.REPORT, "Source " + code, null, null, null, FuzzyDate.UNDISCLOSED, origin));
        return id;
    }

    /** Lets a usually reliable source say that a fact is probably true, or false. */
    public void cite(UUID fact, UUID source, Modality modality) {
        var evidence = new Citation.Evidence(source, null, modality, SourceReliability.B, 2, null, null);
        entityManager.persist(new Citation(UUID.randomUUID(), Fixture.EARLIER, fact, 1, evidence));
    }

    /** So many citations of a fact that say the same. */
    public void citeOften(UUID fact, UUID source, int times) {
        entityManager
                .createNativeQuery("""
                        insert into citations (row_id, id, fact_id, position, source_id, modality, reliability, credibility, known_from)
                        select gen_random_uuid(), gen_random_uuid(), :fact, n, :source, 'REPORTED', 'F', 6, :from
                        from generate_series(1, :times) n
                        """)
                .setParameter("fact", fact)
                .setParameter("source", source)
                .setParameter("from", Fixture.EARLIER)
                .setParameter("times", times)
                .executeUpdate();
    }

    private void conditions(UUID project, UUID party) {
        var claim = new Claim(UUID.randomUUID(), Fixture.EARLIER, project, ClaimKind.OTHER, "It is a project.");
        cited(claim);
        cite(claim.getId(), source("who-denies-it", null), Modality.DENIED);
        cited(new CapabilityClaim(
                UUID.randomUUID(),
                Fixture.EARLIER,
                project,
                party,
                CapabilityArea.DESIGN,
                CapabilityDirection.OFFERS,
                3));
        cited(new Prerequisite(
                UUID.randomUUID(),
                Fixture.EARLIER,
                project,
                PrerequisiteKind.PLANNING,
                PrerequisiteStatus.UNMET,
                "Planning.",
                date("2024"),
                null));
        cited(new Assessment(
                UUID.randomUUID(),
                Fixture.EARLIER,
                project,
                AssessmentSubject.FINANCING,
                AssessmentStatus.UNDER_EVALUATION,
                date("2024"),
                null));
        cited(new ComponentNeed(
                UUID.randomUUID(), Fixture.EARLIER, project, "SEATS-" + project, Criticality.CRITICAL, 1.0, null));
    }

    private void phases(UUID project) {
        var first = phase(project, 1, List.of());
        phase(project, 2, List.of(first.getId()));
        criterion(first.getId());
    }

    private Phase phase(UUID project, int position, List<UUID> predecessors) {
        var phase = new Phase(
                UUID.randomUUID(),
                Fixture.EARLIER,
                project,
                position,
                PhaseKind.PILOT_LINE,
                List.of(Viability.TECHNICAL_VIABILITY),
                predecessors,
                position == 1 ? new DurationEstimate(1, 2, 3) : null);
        cited(phase);
        return phase;
    }

    private void visit(UUID project, UUID plant) {
        var identification = UUID.randomUUID();
        cited(new SiteVisit(
                UUID.randomUUID(),
                Fixture.EARLIER,
                project,
                SPEAKER,
                "a plant",
                plant,
                identification,
                date("2025"),
                null,
                null));
        cite(identification);
    }

    /** Writes a fact that the interview speaks of. */
    public void cited(Fact fact) {
        entityManager.persist(fact);
        cite(fact.getId());
    }

    /** What the interview says and the summary repeats. */
    private void cite(UUID fact) {
        if (entityManager.find(Person.class, SPEAKER) == null) {
            var speaker = new Person(SPEAKER, "speaker-of-tests", "Speaker", null);
            entityManager.persist(speaker);
            entityManager.persist(new PersonName(speaker, 1, "Speaker", "Latn", "en"));
        }
        cite(fact, S1, SPEAKER, 2);
        cite(fact, S2, null, 3);
    }

    private void cite(UUID fact, UUID source, @Nullable UUID speaker, int position) {
        var evidence = new Citation.Evidence(source, speaker, Modality.ASSERTED, SourceReliability.B, 2, null, null);
        entityManager.persist(new Citation(UUID.randomUUID(), Fixture.EARLIER, fact, position, evidence));
    }

    private static FuzzyDate date(String text) {
        return FuzzyDate.parseOrUndisclosed("date", text);
    }
}
