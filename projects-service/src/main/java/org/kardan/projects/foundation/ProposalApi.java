package org.kardan.projects.foundation;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.graphql.api.federation.Shareable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.proposal.Proposal;
import org.kardan.kit.proposal.Proposals;
import org.kardan.projects.capability.CapabilityClaim;
import org.kardan.projects.claim.Claim;
import org.kardan.projects.engagement.RegionalEngagement;
import org.kardan.projects.evidence.Citation;
import org.kardan.projects.evidence.Person;
import org.kardan.projects.fact.Fact;
import org.kardan.projects.hub.Hub;
import org.kardan.projects.need.ComponentNeed;
import org.kardan.projects.party.Party;
import org.kardan.projects.phase.Phase;
import org.kardan.projects.phase.PhaseCriterion;
import org.kardan.projects.project.Launch;
import org.kardan.projects.project.Project;
import org.kardan.projects.readiness.Assessment;
import org.kardan.projects.readiness.Prerequisite;
import org.kardan.projects.stage.StageTransition;
import org.kardan.projects.visit.PlantIdentification;
import org.kardan.projects.visit.SiteVisit;

/** Of each kind of fact, and of what facts refer to, whether it was proposed, and has been accepted. */
@GraphQLApi
public class ProposalApi {

    private final Proposals proposals;

    ProposalApi(Proposals proposals) {
        this.proposals = proposals;
    }

    private List<@Nullable Proposal> of(List<? extends Fact> facts) {
        return proposals.of(facts, fact -> new Proposals.Version(fact.getId(), fact.versionNumber()));
    }

    @Name("proposal")
    @Description(Proposal.OF_FACT)
    @RunOnVirtualThread
    public List<@Nullable Proposal> ofAssessment(@Source List<Assessment> of) {
        return of(of);
    }

    @Name("proposal")
    @Description(Proposal.OF_FACT)
    @RunOnVirtualThread
    public List<@Nullable Proposal> ofCapabilityClaim(@Source List<CapabilityClaim> of) {
        return of(of);
    }

    @Name("proposal")
    @Shareable
    @Description(Proposal.OF_FACT)
    @RunOnVirtualThread
    public List<@Nullable Proposal> ofCitation(@Source List<Citation> of) {
        return of(of);
    }

    @Name("proposal")
    @Description(Proposal.OF_FACT)
    @RunOnVirtualThread
    public List<@Nullable Proposal> ofClaim(@Source List<Claim> of) {
        return of(of);
    }

    @Name("proposal")
    @Description(Proposal.OF_FACT)
    @RunOnVirtualThread
    public List<@Nullable Proposal> ofComponentNeed(@Source List<ComponentNeed> of) {
        return of(of);
    }

    @Name("proposal")
    @Description(Proposal.OF_FACT)
    @RunOnVirtualThread
    public List<@Nullable Proposal> ofHub(@Source List<Hub> of) {
        return of(of);
    }

    @Name("proposal")
    @Description(Proposal.OF_FACT)
    @RunOnVirtualThread
    public List<@Nullable Proposal> ofLaunch(@Source List<Launch> of) {
        return of(of);
    }

    @Name("proposal")
    @Description(Proposal.OF_FACT)
    @RunOnVirtualThread
    public List<@Nullable Proposal> ofParty(@Source List<Party> of) {
        return of(of);
    }

    @Name("proposal")
    @Description(Proposal.OF_FACT)
    @RunOnVirtualThread
    public List<@Nullable Proposal> ofPhase(@Source List<Phase> of) {
        return of(of);
    }

    @Name("proposal")
    @Description(Proposal.OF_FACT)
    @RunOnVirtualThread
    public List<@Nullable Proposal> ofPhaseCriterion(@Source List<PhaseCriterion> of) {
        return of(of);
    }

    @Name("proposal")
    @Description(Proposal.OF_FACT)
    @RunOnVirtualThread
    public List<@Nullable Proposal> ofPlantIdentification(@Source List<PlantIdentification> of) {
        return of(of);
    }

    @Name("proposal")
    @Description(Proposal.OF_FACT)
    @RunOnVirtualThread
    public List<@Nullable Proposal> ofPrerequisite(@Source List<Prerequisite> of) {
        return of(of);
    }

    @Name("proposal")
    @Description(Proposal.OF_FACT)
    @RunOnVirtualThread
    public List<@Nullable Proposal> ofRegionalEngagement(@Source List<RegionalEngagement> of) {
        return of(of);
    }

    @Name("proposal")
    @Description(Proposal.OF_FACT)
    @RunOnVirtualThread
    public List<@Nullable Proposal> ofSiteVisit(@Source List<SiteVisit> of) {
        return of(of);
    }

    @Name("proposal")
    @Description(Proposal.OF_FACT)
    @RunOnVirtualThread
    public List<@Nullable Proposal> ofStageTransition(@Source List<StageTransition> of) {
        return of(of);
    }

    @Name("proposal")
    @Description(Proposal.OF_FACT)
    @RunOnVirtualThread
    public List<@Nullable Proposal> ofPerson(@Source List<Person> of) {
        return proposals.of(of, row -> new Proposals.Version(row.getId(), row.versionNumber()));
    }

    @Name("proposal")
    @Description(Proposal.OF_FACT)
    @RunOnVirtualThread
    public List<@Nullable Proposal> ofProject(@Source List<Project> of) {
        return proposals.of(of, row -> new Proposals.Version(row.getId(), row.versionNumber()));
    }

    @Name("proposal")
    @Description(Proposal.OF_FACT)
    @RunOnVirtualThread
    public List<@Nullable Proposal> ofSource(@Source List<org.kardan.projects.evidence.Source> of) {
        return proposals.of(of, row -> new Proposals.Version(row.getId(), row.versionNumber()));
    }
}
