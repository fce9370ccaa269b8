package org.kardan.suppliers.foundation;

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
import org.kardan.suppliers.asset.AssetName;
import org.kardan.suppliers.asset.AssetStatus;
import org.kardan.suppliers.deal.DealEvent;
import org.kardan.suppliers.deal.terms.DealEffect;
import org.kardan.suppliers.deal.terms.DealParty;
import org.kardan.suppliers.deal.terms.DealTarget;
import org.kardan.suppliers.evidence.Citation;
import org.kardan.suppliers.fact.Fact;
import org.kardan.suppliers.organisation.OrganisationIdentifier;
import org.kardan.suppliers.organisation.OrganisationName;
import org.kardan.suppliers.ownership.OwnershipStake;
import org.kardan.suppliers.restriction.Restriction;
import org.kardan.suppliers.supply.SupplyCapability;

/** Of each kind of fact, whether it was proposed, and has been accepted. */
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
    public List<@Nullable Proposal> ofAssetName(@Source List<AssetName> of) {
        return of(of);
    }

    @Name("proposal")
    @Description(Proposal.OF_FACT)
    @RunOnVirtualThread
    public List<@Nullable Proposal> ofAssetStatus(@Source List<AssetStatus> of) {
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
    public List<@Nullable Proposal> ofDealEffect(@Source List<DealEffect> of) {
        return of(of);
    }

    @Name("proposal")
    @Description(Proposal.OF_FACT)
    @RunOnVirtualThread
    public List<@Nullable Proposal> ofDealEvent(@Source List<DealEvent> of) {
        return of(of);
    }

    @Name("proposal")
    @Description(Proposal.OF_FACT)
    @RunOnVirtualThread
    public List<@Nullable Proposal> ofDealParty(@Source List<DealParty> of) {
        return of(of);
    }

    @Name("proposal")
    @Description(Proposal.OF_FACT)
    @RunOnVirtualThread
    public List<@Nullable Proposal> ofDealTarget(@Source List<DealTarget> of) {
        return of(of);
    }

    @Name("proposal")
    @Description(Proposal.OF_FACT)
    @RunOnVirtualThread
    public List<@Nullable Proposal> ofOrganisationIdentifier(@Source List<OrganisationIdentifier> of) {
        return of(of);
    }

    @Name("proposal")
    @Description(Proposal.OF_FACT)
    @RunOnVirtualThread
    public List<@Nullable Proposal> ofOrganisationName(@Source List<OrganisationName> of) {
        return of(of);
    }

    @Name("proposal")
    @Description(Proposal.OF_FACT)
    @RunOnVirtualThread
    public List<@Nullable Proposal> ofOwnershipStake(@Source List<OwnershipStake> of) {
        return of(of);
    }

    @Name("proposal")
    @Description(Proposal.OF_FACT)
    @RunOnVirtualThread
    public List<@Nullable Proposal> ofRestriction(@Source List<Restriction> of) {
        return of(of);
    }

    @Name("proposal")
    @Description(Proposal.OF_FACT)
    @RunOnVirtualThread
    public List<@Nullable Proposal> ofSupplyCapability(@Source List<SupplyCapability> of) {
        return of(of);
    }
}
