package org.kardan.suppliers.restriction;

import io.smallrye.common.annotation.RunOnVirtualThread;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.graphql.InOrder;
import org.kardan.kit.time.Moment;
import org.kardan.suppliers.asset.Asset;
import org.kardan.suppliers.asset.AssetRepository;
import org.kardan.suppliers.asset.AssetTree;
import org.kardan.suppliers.evidence.Citation;
import org.kardan.suppliers.evidence.Citations;
import org.kardan.suppliers.fact.Related;
import org.kardan.suppliers.fact.Words;
import org.kardan.suppliers.organisation.Organisation;
import org.kardan.suppliers.organisation.OrganisationRepository;

/** Restrictions on organisations and assets themselves. */
@GraphQLApi
public class RestrictionApi {

    private final RestrictionRepository restrictions;
    private final AssetRepository assets;
    private final AssetTree tree;
    private final OrganisationRepository organisations;
    private final Citations citations;

    RestrictionApi(
            RestrictionRepository restrictions,
            AssetRepository assets,
            AssetTree tree,
            OrganisationRepository organisations,
            Citations citations) {
        this.restrictions = restrictions;
        this.assets = assets;
        this.tree = tree;
        this.organisations = organisations;
        this.citations = citations;
    }

    @Name("restrictions")
    @NonNull @Description("The recorded restrictions on it; those on its owners are not among them."
            + " At most 1 000; `restrictions` of the root is paged.")
    @RunOnVirtualThread
    public List<@NonNull List<@NonNull Restriction>> restrictionsOnOrganisation(
            @Source List<Organisation> of,
            @Name("asOf") @Description(Words.AS_OF) @Nullable LocalDate asOf,
            @Name("knownAt") @Description(Words.KNOWN_AT) @Nullable OffsetDateTime knownAt) {
        var ids = of.stream().map(Organisation::getId).toList();
        var found = restrictions.onOrganisations(ids, Moment.of(asOf, knownAt));
        return InOrder.many(ids, found, Restriction::getOrganisationId);
    }

    @Name("restrictions")
    @NonNull @Description(
            "The recorded restrictions on it and on the assets that it is part of, its own first: `asset` of each says which."
                    + " Those on its owners are not among them."
                    + " At most 1 000; `restrictions` of the root is paged.")
    @RunOnVirtualThread
    public List<@NonNull List<@NonNull Restriction>> restrictionsOnAsset(
            @Source List<Asset> of,
            @Name("asOf") @Description(Words.AS_OF) @Nullable LocalDate asOf,
            @Name("knownAt") @Description(Words.KNOWN_AT) @Nullable OffsetDateTime knownAt) {
        var moment = Moment.of(asOf, knownAt);
        var lines = tree.above(of, moment.knownAt());
        var on = lines.of(of.stream().map(Asset::getId).toList());
        var found =
                restrictions.onAssets(on, moment).stream().collect(Collectors.groupingBy(Restriction::getSubjectId));
        return of.stream()
                .map(asset -> lines.of(asset.getId()).stream()
                        .flatMap(one -> found.getOrDefault(one, List.of()).stream())
                        .toList())
                .toList();
    }

    @Description("The asset it is on. Null: it is on an organisation.")
    @RunOnVirtualThread
    public List<@Nullable Asset> asset(@Source List<Restriction> of) {
        return Related.row(of, Restriction::getAssetId, assets::referred, Asset::getId);
    }

    @Description("The organisation it is on. Null: it is on an asset.")
    @RunOnVirtualThread
    public List<@Nullable Organisation> organisation(@Source List<Restriction> of) {
        return Related.row(of, Restriction::getOrganisationId, organisations::referred, Organisation::getId);
    }

    @NonNull @Description(Words.CITATIONS)
    @RunOnVirtualThread
    public List<@NonNull List<@NonNull Citation>> citations(@Source List<Restriction> of) {
        return citations.ofEach(of);
    }
}
