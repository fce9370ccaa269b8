package org.kardan.suppliers.deal.terms;

import io.smallrye.common.annotation.RunOnVirtualThread;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;
import org.kardan.suppliers.asset.Asset;
import org.kardan.suppliers.asset.AssetRepository;
import org.kardan.suppliers.evidence.Citation;
import org.kardan.suppliers.evidence.Citations;
import org.kardan.suppliers.fact.Related;
import org.kardan.suppliers.fact.Words;
import org.kardan.suppliers.organisation.Organisation;
import org.kardan.suppliers.organisation.OrganisationRepository;

/** What the targets, parties and effects of deals lead to. */
@GraphQLApi
public class DealPartsApi {

    private final OrganisationRepository organisations;
    private final AssetRepository assets;
    private final Citations citations;

    DealPartsApi(OrganisationRepository organisations, AssetRepository assets, Citations citations) {
        this.organisations = organisations;
        this.assets = assets;
        this.citations = citations;
    }

    @Description("The asset. Null: the target is an organisation.")
    @RunOnVirtualThread
    public List<@Nullable Asset> asset(@Source List<DealTarget> of) {
        return Related.row(of, DealTarget::getAssetId, assets::referred, Asset::getId);
    }

    @Name("organisation")
    @Description("The organisation. Null: the target is an asset.")
    @RunOnVirtualThread
    public List<@Nullable Organisation> organisationOfTarget(@Source List<DealTarget> of) {
        return Related.row(of, DealTarget::getOrganisationId, organisations::referred, Organisation::getId);
    }

    @Name("organisation")
    @NonNull @Description("The organisation that takes part.")
    @RunOnVirtualThread
    public List<@Nullable Organisation> organisationOfParty(@Source List<DealParty> of) {
        return Related.row(of, DealParty::getOrganisationId, organisations::referred, Organisation::getId);
    }

    @Name("citations")
    @NonNull @Description(Words.CITATIONS)
    @RunOnVirtualThread
    public List<@NonNull List<@NonNull Citation>> citationsOfTarget(@Source List<DealTarget> of) {
        return citations.ofEach(of);
    }

    @Name("citations")
    @NonNull @Description(Words.CITATIONS)
    @RunOnVirtualThread
    public List<@NonNull List<@NonNull Citation>> citationsOfParty(@Source List<DealParty> of) {
        return citations.ofEach(of);
    }

    @Name("citations")
    @NonNull @Description(Words.CITATIONS)
    @RunOnVirtualThread
    public List<@NonNull List<@NonNull Citation>> citationsOfEffect(@Source List<DealEffect> of) {
        return citations.ofEach(of);
    }
}
