package org.kardan.suppliers.foundation;

import io.smallrye.common.annotation.RunOnVirtualThread;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.kardan.kit.evidence.EvidenceStrength;
import org.kardan.suppliers.asset.Asset;
import org.kardan.suppliers.asset.AssetName;
import org.kardan.suppliers.asset.AssetStatus;
import org.kardan.suppliers.deal.Deal;
import org.kardan.suppliers.deal.DealEvent;
import org.kardan.suppliers.deal.terms.DealEffect;
import org.kardan.suppliers.deal.terms.DealParty;
import org.kardan.suppliers.deal.terms.DealTarget;
import org.kardan.suppliers.evidence.Strengths;
import org.kardan.suppliers.organisation.Organisation;
import org.kardan.suppliers.organisation.OrganisationIdentifier;
import org.kardan.suppliers.organisation.OrganisationName;
import org.kardan.suppliers.ownership.OwnershipStake;
import org.kardan.suppliers.restriction.Restriction;
import org.kardan.suppliers.supply.SupplyCapability;

/** The strength of each kind of fact. */
@GraphQLApi
public class StrengthApi {

    private static final String STRENGTH = "How firmly it stands on its citations.";
    private static final String EXISTENCE =
            "How firmly it stands on its own citations that there is such a thing, as known now.";

    private final Strengths strengths;

    StrengthApi(Strengths strengths) {
        this.strengths = strengths;
    }

    @NonNull @Name("evidenceStrength")
    @Description(EXISTENCE)
    @RunOnVirtualThread
    public List<EvidenceStrength> strengthOfAssets(@Source List<Asset> of) {
        return strengths.ofIds(of.stream().map(Asset::getId).toList());
    }

    @NonNull @Name("evidenceStrength")
    @Description(STRENGTH)
    @RunOnVirtualThread
    public List<EvidenceStrength> strengthOfAssetNames(@Source List<AssetName> of) {
        return strengths.ofEach(of);
    }

    @NonNull @Name("evidenceStrength")
    @Description(STRENGTH)
    @RunOnVirtualThread
    public List<EvidenceStrength> strengthOfAssetStatuses(@Source List<AssetStatus> of) {
        return strengths.ofEach(of);
    }

    @NonNull @Name("evidenceStrength")
    @Description(EXISTENCE)
    @RunOnVirtualThread
    public List<EvidenceStrength> strengthOfDeals(@Source List<Deal> of) {
        return strengths.ofIds(of.stream().map(Deal::getId).toList());
    }

    @NonNull @Name("evidenceStrength")
    @Description(STRENGTH)
    @RunOnVirtualThread
    public List<EvidenceStrength> strengthOfDealEvents(@Source List<DealEvent> of) {
        return strengths.ofEach(of);
    }

    @NonNull @Name("evidenceStrength")
    @Description(STRENGTH)
    @RunOnVirtualThread
    public List<EvidenceStrength> strengthOfDealEffects(@Source List<DealEffect> of) {
        return strengths.ofEach(of);
    }

    @NonNull @Name("evidenceStrength")
    @Description(STRENGTH)
    @RunOnVirtualThread
    public List<EvidenceStrength> strengthOfDealParties(@Source List<DealParty> of) {
        return strengths.ofEach(of);
    }

    @NonNull @Name("evidenceStrength")
    @Description(STRENGTH)
    @RunOnVirtualThread
    public List<EvidenceStrength> strengthOfDealTargets(@Source List<DealTarget> of) {
        return strengths.ofEach(of);
    }

    @NonNull @Name("evidenceStrength")
    @Description(EXISTENCE)
    @RunOnVirtualThread
    public List<EvidenceStrength> strengthOfOrganisations(@Source List<Organisation> of) {
        return strengths.ofIds(of.stream().map(Organisation::getId).toList());
    }

    @NonNull @Name("evidenceStrength")
    @Description(STRENGTH)
    @RunOnVirtualThread
    public List<EvidenceStrength> strengthOfOrganisationIdentifiers(@Source List<OrganisationIdentifier> of) {
        return strengths.ofEach(of);
    }

    @NonNull @Name("evidenceStrength")
    @Description(STRENGTH)
    @RunOnVirtualThread
    public List<EvidenceStrength> strengthOfOrganisationNames(@Source List<OrganisationName> of) {
        return strengths.ofEach(of);
    }

    @NonNull @Name("evidenceStrength")
    @Description(STRENGTH)
    @RunOnVirtualThread
    public List<EvidenceStrength> strengthOfOwnershipStakes(@Source List<OwnershipStake> of) {
        return strengths.ofEach(of);
    }

    @NonNull @Name("evidenceStrength")
    @Description(STRENGTH)
    @RunOnVirtualThread
    public List<EvidenceStrength> strengthOfRestrictions(@Source List<Restriction> of) {
        return strengths.ofEach(of);
    }

    @NonNull @Name("evidenceStrength")
    @Description(STRENGTH)
    @RunOnVirtualThread
    public List<EvidenceStrength> strengthOfSupplyCapabilities(@Source List<SupplyCapability> of) {
        return strengths.ofEach(of);
    }
}
