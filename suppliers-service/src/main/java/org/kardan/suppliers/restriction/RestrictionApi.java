package org.kardan.suppliers.restriction;

import io.smallrye.common.annotation.RunOnVirtualThread;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.graphql.InOrder;
import org.kardan.kit.time.Moment;
import org.kardan.suppliers.asset.Asset;
import org.kardan.suppliers.evidence.Citation;
import org.kardan.suppliers.evidence.Citations;
import org.kardan.suppliers.fact.Words;
import org.kardan.suppliers.organisation.Organisation;

/** Restrictions on organisations and assets themselves. */
@GraphQLApi
public class RestrictionApi {

    private final RestrictionRepository restrictions;
    private final Citations citations;

    RestrictionApi(RestrictionRepository restrictions, Citations citations) {
        this.restrictions = restrictions;
        this.citations = citations;
    }

    @Name("restrictions")
    @NonNull @Description("The recorded restrictions on it; those on its owners are not among them.")
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
    @NonNull @Description("The recorded restrictions on it; those on its owners are not among them.")
    @RunOnVirtualThread
    public List<@NonNull List<@NonNull Restriction>> restrictionsOnAsset(
            @Source List<Asset> of,
            @Name("asOf") @Description(Words.AS_OF) @Nullable LocalDate asOf,
            @Name("knownAt") @Description(Words.KNOWN_AT) @Nullable OffsetDateTime knownAt) {
        var ids = of.stream().map(Asset::getId).toList();
        var found = restrictions.onAssets(ids, Moment.of(asOf, knownAt));
        return InOrder.many(ids, found, Restriction::getAssetId);
    }

    @NonNull @Description(Words.CITATIONS)
    @RunOnVirtualThread
    public List<@NonNull List<@NonNull Citation>> citations(@Source List<Restriction> of) {
        return citations.ofEach(of);
    }
}
