package org.kardan.projects;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.date.FuzzyDate;
import org.kardan.projects.SortedThings.Ids;
import org.kardan.projects.capability.CapabilityArea;
import org.kardan.projects.capability.CapabilityClaim;
import org.kardan.projects.capability.CapabilityDirection;
import org.kardan.projects.claim.Claim;
import org.kardan.projects.claim.ClaimKind;
import org.kardan.projects.party.Party;
import org.kardan.projects.party.PartyRole;
import org.kardan.projects.phase.Phase;
import org.kardan.projects.phase.PhaseKind;
import org.kardan.projects.project.Project;
import org.kardan.projects.readiness.Assessment;
import org.kardan.projects.readiness.AssessmentStatus;
import org.kardan.projects.readiness.AssessmentSubject;
import org.kardan.projects.readiness.Prerequisite;
import org.kardan.projects.readiness.PrerequisiteKind;
import org.kardan.projects.readiness.PrerequisiteStatus;
import org.kardan.projects.stage.Stage;
import org.kardan.projects.stage.StageTransition;
import org.kardan.projects.stage.StageTransition.Step;
import org.kardan.projects.stage.TransitionStatus;

/** The facts of {@link SortedThings} that are listed at the root and below no other thing than a project. */
record SortedFacts(Fixture fixture, Ids ids) {

    /** Makes them in a project of their own, which no list of sorted projects has. */
    void make(String slug) {
        var project = new Project(UUID.randomUUID(), slug, "Facts", null, "facts-" + slug);
        fixture.keep(project);
        makeClaims(project.getId());
        makeGates(project.getId());
        makePlan(project.getId());
    }

    private void makeClaims(UUID project) {
        claim(project, 1, "a", ClaimKind.OTHER);
        claim(project, 2, "b", ClaimKind.MUTUAL_BENEFIT);
        claim(project, 3, "c", ClaimKind.OTHER);
        var party = UUID.randomUUID();
        fixture.keep(new Party(party, Fixture.EARLIER, project, "ZZ", null, PartyRole.HOST, date("2020"), null));
        capability(project, 1, "a", null, CapabilityArea.FINANCE, CapabilityDirection.UNSTATED);
        capability(project, 2, "b", party, CapabilityArea.DESIGN, CapabilityDirection.OFFERS);
        capability(project, 3, "c", party, CapabilityArea.DESIGN, CapabilityDirection.NEEDS);
    }

    private void claim(UUID project, int number, String letter, ClaimKind kind) {
        fixture.keep(new Claim(ids.id("claims", number, letter), Fixture.EARLIER, project, kind, "Claim " + letter));
    }

    private void capability(
            UUID project,
            int number,
            String letter,
            @Nullable UUID party,
            CapabilityArea area,
            CapabilityDirection direction) {
        fixture.keep(new CapabilityClaim(
                ids.id("capabilityClaims", number, letter), Fixture.EARLIER, project, party, area, direction, null));
    }

    private void makeGates(UUID project) {
        prerequisite(project, 1, "a", PrerequisiteKind.POLITICAL_ALIGNMENT, PrerequisiteStatus.MET, "2024");
        prerequisite(project, 2, "b", PrerequisiteKind.PLANNING, PrerequisiteStatus.UNMET, "2023");
        prerequisite(project, 3, "c", PrerequisiteKind.PLANNING, PrerequisiteStatus.MET, "undisclosed");
        assessment(project, 1, "a", AssessmentSubject.FINANCING, AssessmentStatus.BLOCKED, "2024");
        assessment(project, 2, "b", AssessmentSubject.MARKET_DEMAND, AssessmentStatus.FAVOURABLE, "undisclosed");
        assessment(project, 3, "c", AssessmentSubject.REGULATION, AssessmentStatus.NOT_STARTED, "2023");
    }

    private void prerequisite(
            UUID project, int number, String letter, PrerequisiteKind kind, PrerequisiteStatus status, String from) {
        fixture.keep(new Prerequisite(
                ids.id("prerequisites", number, letter),
                Fixture.EARLIER,
                project,
                kind,
                status,
                "Prerequisite " + letter,
                date(from),
                null));
    }

    private void assessment(
            UUID project, int number, String letter, AssessmentSubject subject, AssessmentStatus status, String from) {
        fixture.keep(new Assessment(
                ids.id("assessments", number, letter), Fixture.EARLIER, project, subject, status, date(from), null));
    }

    private void makePlan(UUID project) {
        phase(project, 1, "a", PhaseKind.SERIES);
        phase(project, 2, "b", PhaseKind.PILOT_LINE);
        phase(project, 3, "c", PhaseKind.LIMITED_SCOPE);
        step(project, 1, "a", new Step(null, Stage.TALKS, TransitionStatus.DONE, date("2020"), null));
        step(project, 2, "b", new Step(Stage.TALKS, Stage.PLANNING, TransitionStatus.DONE, date("undisclosed"), null));
        step(project, 3, "c", new Step(Stage.PLANNING, Stage.PILOT, TransitionStatus.UNDER_WAY, date("2019"), null));
    }

    private void phase(UUID project, int number, String letter, PhaseKind kind) {
        fixture.keep(new Phase(
                ids.id("phases", number, letter), Fixture.EARLIER, project, number, kind, List.of(), List.of(), null));
    }

    private void step(UUID project, int number, String letter, Step step) {
        fixture.keep(new StageTransition(
                ids.id("stageTransitions", number, letter), Fixture.EARLIER, project, number, step));
    }

    private static FuzzyDate date(String edtf) {
        return FuzzyDate.parseOrUndisclosed("date", edtf);
    }
}
