package org.kardan.projects.seed;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.date.FuzzyDate;
import org.kardan.projects.capability.CapabilityClaim;
import org.kardan.projects.claim.Claim;
import org.kardan.projects.engagement.RegionalEngagement;
import org.kardan.projects.hub.Hub;
import org.kardan.projects.need.ComponentNeed;
import org.kardan.projects.party.Party;
import org.kardan.projects.phase.CriterionVerdict;
import org.kardan.projects.phase.Phase;
import org.kardan.projects.phase.PhaseCriterion;
import org.kardan.projects.project.Launch;
import org.kardan.projects.project.Project;
import org.kardan.projects.readiness.Assessment;
import org.kardan.projects.readiness.Prerequisite;
import org.kardan.projects.seed.SeedProject.CriterionEntry;
import org.kardan.projects.seed.SeedProject.VisitEntry;
import org.kardan.projects.stage.StageTransition;
import org.kardan.projects.stage.StageTransition.Step;
import org.kardan.projects.visit.SiteVisit;

/** Takes in a project with all that is known of it. */
@ApplicationScoped
class SeedFacts {

    private final SeedWriter writer;

    SeedFacts(SeedWriter writer) {
        this.writer = writer;
    }

    void project(SeedProject p, OffsetDateTime now) {
        writer.write(new Project(p.id(), p.slug(), p.title(), p.summary(), p.sector()), p.id(), now);
        var launch = new Launch(p.launch().id(), now, p.id(), date(p.launch().date()));
        writer.write(launch, p.launch().citations());
        whole(p, now);
        places(p, now);
        conditions(p, now);
    }

    private void whole(SeedProject p, OffsetDateTime now) {
        for (var e : p.stages()) {
            var step = new Step(e.from(), e.to(), e.status(), date(e.occurred()), e.reason());
            writer.write(new StageTransition(e.id(), now, p.id(), e.position(), step), e.citations());
        }
        for (var e : p.parties()) {
            var party = new Party(
                    e.id(),
                    now,
                    p.id(),
                    e.country(),
                    e.organisation(),
                    e.role(),
                    date(e.validFrom()),
                    end(e.validTo()));
            writer.write(party, e.citations());
        }
        for (var e : p.claims()) {
            writer.write(new Claim(e.id(), now, p.id(), e.kind(), e.statement()), e.citations());
        }
        for (var e : p.capabilityClaims()) {
            var claim = new CapabilityClaim(e.id(), now, p.id(), e.party(), e.area(), e.direction(), e.strength());
            writer.write(claim, e.citations());
        }
    }

    private void places(SeedProject p, OffsetDateTime now) {
        for (var e : p.engagements()) {
            var engagement = new RegionalEngagement(
                    e.id(), now, p.id(), e.region(), e.kind(), e.status(), date(e.since()), end(e.until()));
            writer.write(engagement, e.citations());
        }
        for (var e : p.visits()) {
            visit(p.id(), e, now);
        }
        for (var e : p.hubs()) {
            var hub = new Hub(
                    e.id(),
                    now,
                    p.id(),
                    e.region(),
                    e.asset(),
                    e.certainty(),
                    e.capacityLow(),
                    e.capacityHigh(),
                    date(e.validFrom()),
                    end(e.validTo()));
            writer.write(hub, e.citations());
        }
    }

    private void visit(UUID project, VisitEntry e, OffsetDateTime now) {
        var visitor = e.visitor() == null ? null : writer.personId(e.visitor());
        var identified = e.identification();
        var visit = new SiteVisit(
                e.id(),
                now,
                project,
                visitor,
                e.description(),
                identified == null ? null : identified.asset(),
                identified == null ? null : identified.id(),
                date(e.visited()),
                e.purpose(),
                e.recognised());
        writer.write(visit, e.citations());
        if (identified != null) {
            writer.cite(identified.id(), now, identified.citations());
        }
    }

    private void conditions(SeedProject p, OffsetDateTime now) {
        for (var e : p.prerequisites()) {
            var prerequisite = new Prerequisite(
                    e.id(), now, p.id(), e.kind(), e.status(), e.statement(), date(e.validFrom()), end(e.validTo()));
            writer.write(prerequisite, e.citations());
        }
        for (var e : p.assessments()) {
            var assessment =
                    new Assessment(e.id(), now, p.id(), e.subject(), e.status(), date(e.validFrom()), end(e.validTo()));
            writer.write(assessment, e.citations());
        }
        for (var e : p.phases()) {
            var phase = new Phase(
                    e.id(), now, p.id(), e.position(), e.kind(), e.validates(), e.predecessors(), e.duration());
            writer.write(phase, e.citations());
            criteria(e, now);
        }
        for (var e : p.componentNeeds()) {
            var need = new ComponentNeed(
                    e.id(), now, p.id(), e.component(), e.criticality(), e.unitsPerVehicle(), e.localContentWanted());
            writer.write(need, e.citations());
        }
    }

    private void criteria(SeedProject.PhaseEntry phase, OffsetDateTime now) {
        int position = 1;
        for (CriterionEntry e : phase.criteria()) {
            var criterion = new PhaseCriterion(
                    e.id(),
                    now,
                    phase.id(),
                    position++,
                    e.description(),
                    e.target(),
                    e.outcome(),
                    Objects.requireNonNullElse(e.verdict(), CriterionVerdict.NOT_JUDGED));
            writer.write(criterion, e.citations());
        }
    }

    private static FuzzyDate date(String text) {
        return FuzzyDate.parseOrUndisclosed("date", text);
    }

    private static @Nullable FuzzyDate end(@Nullable String text) {
        return text == null ? null : date(text);
    }
}
