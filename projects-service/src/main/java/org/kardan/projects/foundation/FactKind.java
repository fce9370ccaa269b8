package org.kardan.projects.foundation;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;
import org.kardan.projects.capability.CapabilityClaim;
import org.kardan.projects.claim.Claim;
import org.kardan.projects.engagement.RegionalEngagement;
import org.kardan.projects.fact.Fact;
import org.kardan.projects.hub.Hub;
import org.kardan.projects.need.ComponentNeed;
import org.kardan.projects.party.Party;
import org.kardan.projects.phase.Phase;
import org.kardan.projects.phase.PhaseCriterion;
import org.kardan.projects.project.Launch;
import org.kardan.projects.readiness.Assessment;
import org.kardan.projects.readiness.Prerequisite;
import org.kardan.projects.stage.StageTransition;
import org.kardan.projects.visit.PlantIdentification;
import org.kardan.projects.visit.SiteVisit;

/** The kinds of facts of a project, by the names they have in the view {@code project_facts}. */
@Enum
@Description("The kinds of facts of a project.")
public enum FactKind {
    @Description("When it is to launch.")
    LAUNCH(Launch.class),
    @Description("What is claimed of it as a whole.")
    CLAIM(Claim.class),
    @Description("Who takes part in it.")
    PARTY(Party.class),
    @Description("A step from stage to stage.")
    STAGE_TRANSITION(StageTransition.class),
    @Description("What it does with a region.")
    ENGAGEMENT(RegionalEngagement.class),
    @Description("A visit to a plant.")
    VISIT(SiteVisit.class),
    @Description("Which plant was visited.")
    IDENTIFICATION(PlantIdentification.class),
    @Description("What a party offers or needs.")
    CAPABILITY_CLAIM(CapabilityClaim.class),
    @Description("What is needed before it can go on.")
    PREREQUISITE(Prerequisite.class),
    @Description("How far an examination has come.")
    ASSESSMENT(Assessment.class),
    @Description("A phase it is to go through.")
    PHASE(Phase.class),
    @Description("By what a phase is judged.")
    PHASE_CRITERION(PhaseCriterion.class),
    @Description("Where it produces or may produce.")
    HUB(Hub.class),
    @Description("A component it needs.")
    COMPONENT_NEED(ComponentNeed.class);

    private final Class<? extends Fact> type;

    FactKind(Class<? extends Fact> type) {
        this.type = type;
    }

    Class<? extends Fact> type() {
        return type;
    }
}
