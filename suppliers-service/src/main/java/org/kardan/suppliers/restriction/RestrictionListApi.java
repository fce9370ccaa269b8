package org.kardan.suppliers.restriction;

import io.smallrye.common.annotation.RunOnVirtualThread;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.evidence.Modality;
import org.kardan.kit.page.PageRequest;
import org.kardan.kit.page.SortDirection;
import org.kardan.kit.proposal.Proposal;
import org.kardan.kit.time.Moment;
import org.kardan.suppliers.asset.AssetRepository;
import org.kardan.suppliers.fact.Testified;
import org.kardan.suppliers.fact.Words;
import org.kardan.suppliers.organisation.OrganisationRepository;

/** All restrictions, as a list. */
@GraphQLApi
public class RestrictionListApi {

    private final RestrictionRepository restrictions;
    private final OrganisationRepository organisations;
    private final AssetRepository assets;

    RestrictionListApi(
            RestrictionRepository restrictions, OrganisationRepository organisations, AssetRepository assets) {
        this.restrictions = restrictions;
        this.organisations = organisations;
        this.assets = assets;
    }

    @Query
    @NonNull @Description(
            "Recorded restrictions that match all filters given. NOT_FOUND when the organisation or asset given is not there."
                    + " BAD_USER_INPUT for a page size that is not 1 to 100, or a cursor of another list or order.")
    @RunOnVirtualThread
    public RestrictionConnection restrictions(
            @Name("authority") @Description("Of this authority, as recorded.") @Nullable String authority,
            @Name("programme") @Description("Under this programme, as recorded.") @Nullable String programme,
            @Id @Name("organisation") @Description("On this organisation itself, by id or slug.") @Nullable String organisation,
            @Id @Name("asset") @Description("On this asset itself, by id or slug.") @Nullable String asset,
            @Name("disputed") @Description(Words.DISPUTED) @Nullable Boolean disputed,
            @Name("modality") @Description(Words.MODALITY) @Nullable Modality modality,
            @Name("accepted") @Description(Proposal.ACCEPTED) @Nullable Boolean accepted,
            @Name("asOf") @Description(Words.AS_OF) @Nullable LocalDate asOf,
            @Name("knownAt") @Description(Words.KNOWN_AT) @Nullable OffsetDateTime knownAt,
            @Name("sort") @Description("What they are sorted by. Left out: by RECORDED.") @Nullable RestrictionSort sort,
            @Name("direction") @Description(Words.DIRECTION) @Nullable SortDirection direction,
            @Name("first") @Description(Words.FIRST) @Nullable Integer first,
            @Name("after") @Description(Words.AFTER) @Nullable String after,
            @Name("last") @Description(Words.LAST) @Nullable Integer last,
            @Name("before") @Description(Words.BEFORE) @Nullable String before) {
        var request = PageRequest.of(first, after, last, before);
        var filter = new RestrictionFilter(
                authority,
                programme,
                organisation == null
                        ? null
                        : organisations.require(organisation).getId(),
                asset == null ? null : assets.require(asset).getId(),
                new Testified(disputed, modality, accepted),
                Moment.of(asOf, knownAt));
        var rows = restrictions.page(filter, RestrictionSort.sorting(sort, direction), request);
        return RestrictionConnection.of(rows, request, filter);
    }

    @NonNull @Description(Words.TOTAL_COUNT)
    @RunOnVirtualThread
    public List<Integer> totalCount(@Source List<RestrictionConnection> of) {
        return of.stream()
                .map(connection -> restrictions.count(connection.filter()))
                .toList();
    }
}
