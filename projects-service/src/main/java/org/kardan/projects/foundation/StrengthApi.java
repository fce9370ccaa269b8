package org.kardan.projects.foundation;

import io.smallrye.common.annotation.RunOnVirtualThread;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.kardan.kit.evidence.EvidenceStrength;
import org.kardan.projects.capability.CapabilityClaim;
import org.kardan.projects.claim.Claim;
import org.kardan.projects.engagement.RegionalEngagement;
import org.kardan.projects.evidence.Strengths;
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

/** The strength of each kind of fact. */
@GraphQLApi
public class StrengthApi {

    private static final String STRENGTH = "How firmly it stands on its citations.";

    private final Strengths strengths;

    StrengthApi(Strengths strengths) {
        this.strengths = strengths;
    }

    @NonNull @Name("evidenceStrength")
    @Description(STRENGTH)
    @RunOnVirtualThread
    public List<EvidenceStrength> strengthOfCapabilityClaims(@Source List<CapabilityClaim> of) {
        return strengths.ofEach(of);
    }

    @NonNull @Name("evidenceStrength")
    @Description(STRENGTH)
    @RunOnVirtualThread
    public List<EvidenceStrength> strengthOfClaims(@Source List<Claim> of) {
        return strengths.ofEach(of);
    }

    @NonNull @Name("evidenceStrength")
    @Description(STRENGTH)
    @RunOnVirtualThread
    public List<EvidenceStrength> strengthOfRegionalEngagements(@Source List<RegionalEngagement> of) {
        return strengths.ofEach(of);
    }

    @NonNull @Name("evidenceStrength")
    @Description(STRENGTH)
    @RunOnVirtualThread
    public List<EvidenceStrength> strengthOfHubs(@Source List<Hub> of) {
        return strengths.ofEach(of);
    }

    @NonNull @Name("evidenceStrength")
    @Description(STRENGTH)
    @RunOnVirtualThread
    public List<EvidenceStrength> strengthOfComponentNeeds(@Source List<ComponentNeed> of) {
        return strengths.ofEach(of);
    }

    @NonNull @Name("evidenceStrength")
    @Description(STRENGTH)
    @RunOnVirtualThread
    public List<EvidenceStrength> strengthOfParties(@Source List<Party> of) {
        return strengths.ofEach(of);
    }

    @NonNull @Name("evidenceStrength")
    @Description(STRENGTH)
    @RunOnVirtualThread
    public List<EvidenceStrength> strengthOfPhases(@Source List<Phase> of) {
        return strengths.ofEach(of);
    }

    @NonNull @Name("evidenceStrength")
    @Description(STRENGTH)
    @RunOnVirtualThread
    public List<EvidenceStrength> strengthOfPhaseCriteria(@Source List<PhaseCriterion> of) {
        return strengths.ofEach(of);
    }

    @NonNull @Name("evidenceStrength")
    @Description(STRENGTH)
    @RunOnVirtualThread
    public List<EvidenceStrength> strengthOfLaunches(@Source List<Launch> of) {
        return strengths.ofEach(of);
    }

    @NonNull @Name("evidenceStrength")
    @Description(STRENGTH)
    @RunOnVirtualThread
    public List<EvidenceStrength> strengthOfAssessments(@Source List<Assessment> of) {
        return strengths.ofEach(of);
    }

    @NonNull @Name("evidenceStrength")
    @Description(STRENGTH)
    @RunOnVirtualThread
    public List<EvidenceStrength> strengthOfPrerequisites(@Source List<Prerequisite> of) {
        return strengths.ofEach(of);
    }

    @NonNull @Name("evidenceStrength")
    @Description(STRENGTH)
    @RunOnVirtualThread
    public List<EvidenceStrength> strengthOfStageTransitions(@Source List<StageTransition> of) {
        return strengths.ofEach(of);
    }

    @NonNull @Name("evidenceStrength")
    @Description(STRENGTH)
    @RunOnVirtualThread
    public List<EvidenceStrength> strengthOfSiteVisits(@Source List<SiteVisit> of) {
        return strengths.ofEach(of);
    }

    @NonNull @Name("evidenceStrength")
    @Description(STRENGTH)
    @RunOnVirtualThread
    public List<EvidenceStrength> strengthOfPlantIdentifications(@Source List<PlantIdentification> of) {
        return strengths.ofEach(of);
    }
}
