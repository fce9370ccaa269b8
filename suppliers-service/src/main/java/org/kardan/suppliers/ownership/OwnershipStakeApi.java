package org.kardan.suppliers.ownership;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.graphql.api.federation.Resolver;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.graphql.InOrder;
import org.kardan.suppliers.asset.Asset;
import org.kardan.suppliers.asset.AssetRepository;
import org.kardan.suppliers.evidence.Citation;
import org.kardan.suppliers.evidence.Citations;
import org.kardan.suppliers.fact.Keys;
import org.kardan.suppliers.fact.Related;
import org.kardan.suppliers.fact.Words;
import org.kardan.suppliers.organisation.Organisation;
import org.kardan.suppliers.organisation.OrganisationRepository;

/** What a stake leads to. */
@GraphQLApi
public class OwnershipStakeApi {

    private final OwnershipStakeRepository stakes;
    private final OrganisationRepository organisations;
    private final AssetRepository assets;
    private final Citations citations;

    OwnershipStakeApi(
            OwnershipStakeRepository stakes,
            OrganisationRepository organisations,
            AssetRepository assets,
            Citations citations) {
        this.stakes = stakes;
        this.organisations = organisations;
        this.assets = assets;
        this.citations = citations;
    }

    @NonNull @Description("Who holds it.")
    @RunOnVirtualThread
    public List<@Nullable Organisation> owner(@Source List<OwnershipStake> of) {
        return Related.row(of, OwnershipStake::getOwnerId, organisations::referred, Organisation::getId);
    }

    @Description("The organisation it is held in. Null: it is held in an asset.")
    @RunOnVirtualThread
    public List<@Nullable Organisation> organisation(@Source List<OwnershipStake> of) {
        return Related.row(of, OwnershipStake::getOrganisationId, organisations::referred, Organisation::getId);
    }

    @Description("The asset it is held in. Null: it is held in an organisation.")
    @RunOnVirtualThread
    public List<@Nullable Asset> asset(@Source List<OwnershipStake> of) {
        return Related.row(of, OwnershipStake::getAssetId, assets::referred, Asset::getId);
    }

    @NonNull @Description(Words.CITATIONS)
    @RunOnVirtualThread
    public List<@NonNull List<@NonNull Citation>> citations(@Source List<OwnershipStake> of) {
        return citations.ofEach(of);
    }

    @Resolver
    @RunOnVirtualThread
    public List<@Nullable OwnershipStake> ownershipStakeById(@Name("id") List<String> id) {
        var ids = Keys.uuids(id);
        return InOrder.one(ids, stakes.byIds(InOrder.distinct(ids)), OwnershipStake::getId);
    }
}
