package org.kardan.suppliers.asset;

import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.graphql.api.federation.Resolver;
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
import org.kardan.kit.error.BadUserInput;
import org.kardan.kit.graphql.InOrder;
import org.kardan.kit.page.PageRequest;
import org.kardan.kit.time.Moment;
import org.kardan.suppliers.asset.AssetFilter.OnDay;
import org.kardan.suppliers.fact.Keys;
import org.kardan.suppliers.fact.Related;
import org.kardan.suppliers.fact.Words;

/** Assets by key and as lists: all, those of a region, those that are part of another. */
@GraphQLApi
public class AssetApi {

    private final AssetRepository assets;

    AssetApi(AssetRepository assets) {
        this.assets = assets;
    }

    @Query
    @Description(
            "An asset by its id or by its slug, for example `gaz-nizhny-novgorod`. Null when there is none, or none was"
                    + " known at the moment. BAD_USER_INPUT unless exactly one of id and slug is given.")
    @RunOnVirtualThread
    public @Nullable Asset asset(
            @Id @Name("id") @Description("The asset's id.") @Nullable String id,
            @Name("slug") @Description("The asset's slug.") @Nullable String slug,
            @Name("knownAt") @Description(Words.ROW_KNOWN_AT) @Nullable OffsetDateTime knownAt) {
        if ((id == null) == (slug == null)) {
            throw new BadUserInput(
                    "id",
                    id == null ? "neither id nor slug is given" : "both id and slug are given",
                    "give one of them");
        }
        var moment = Moment.of(null, knownAt).knownAt();
        if (slug != null) {
            return assets.bySlugs(List.of(slug), moment).stream().findFirst().orElse(null);
        }
        var key = Keys.uuid(id);
        return key == null
                ? null
                : assets.byIds(List.of(key), moment).stream().findFirst().orElse(null);
    }

    @Query
    @NonNull @Description("Assets, sorted by slug. BAD_USER_INPUT for a page size that is not 1 to 100 or a foreign cursor.")
    @RunOnVirtualThread
    public AssetConnection assets(
            @Name("kind") @Description("Only of this kind.") @Nullable AssetKind kind,
            @Name("country") @Description("Only in this country, ISO 3166-1 alpha-2.") @Nullable String country,
            @Name("region") @Description("Only in this region, ISO 3166-2.") @Nullable String region,
            @Name("status")
                    @Description(
                            "Only those that may be in this operating status on the day, as `possibleStatuses` says.")
                    @Nullable OperatingStatus status,
            @Name("asOf")
                    @Description("The day of `status`; without that it changes nothing. Left out: today (UTC).")
                    @Nullable LocalDate asOf,
            @Name("first") @Description(Words.FIRST) @Nullable Integer first,
            @Name("after") @Description(Words.AFTER) @Nullable String after,
            @Name("last") @Description(Words.LAST) @Nullable Integer last,
            @Name("before") @Description(Words.BEFORE) @Nullable String before,
            @Name("knownAt") @Description(Words.ROW_KNOWN_AT) @Nullable OffsetDateTime knownAt) {
        var filter = new AssetFilter(
                kind,
                OnDay.of(status, asOf),
                country,
                region,
                null,
                Moment.of(null, knownAt).knownAt(),
                null);
        var request = PageRequest.of(first, after, last, before);
        return AssetConnection.of(assets.page(filter, request), request, filter);
    }

    @Name("assets")
    @Description("The assets recorded in the region, sorted by slug; an asset whose region is not stated is in none."
            + " BAD_USER_INPUT for a page size that is not 1 to 100 or a foreign cursor."
            + " Null, with an error: suppliers-service could not be asked.")
    @RunOnVirtualThread
    public List<AssetConnection> assetsOfRegion(
            @Source List<Region> regions,
            @Name("kind") @Description("Only of this kind.") @Nullable AssetKind kind,
            @Name("status")
                    @Description(
                            "Only those that may be in this operating status on the day, as `possibleStatuses` says.")
                    @Nullable OperatingStatus status,
            @Name("asOf")
                    @Description("The day of `status`; without that it changes nothing. Left out: today (UTC).")
                    @Nullable LocalDate asOf,
            @Name("first") @Description(Words.FIRST) @Nullable Integer first,
            @Name("after") @Description(Words.AFTER) @Nullable String after,
            @Name("last") @Description(Words.LAST) @Nullable Integer last,
            @Name("before") @Description(Words.BEFORE) @Nullable String before) {
        var inUse = OnDay.of(status, asOf);
        var filter = new AssetFilter(kind, inUse, null, null, null, Moment.LATEST, null);
        var request = PageRequest.of(first, after, last, before);
        var codes = regions.stream().map(Region::code).toList();
        var found = assets.pageOfRegions(InOrder.distinct(codes), filter, request);
        var pages = InOrder.many(regions, found, Asset::getRegion).iterator();
        return codes.stream()
                .map(code -> AssetConnection.of(
                        pages.next(), request, new AssetFilter(kind, inUse, null, code, null, Moment.LATEST, null)))
                .toList();
    }

    @NonNull @Description("The assets it consists of, as far as they are named and as known when it was itself, sorted by slug."
            + " BAD_USER_INPUT for a page size that is not 1 to 100 or a foreign cursor.")
    @RunOnVirtualThread
    public List<AssetConnection> members(
            @Source List<Asset> of,
            @Name("first") @Description(Words.FIRST) @Nullable Integer first,
            @Name("after") @Description(Words.AFTER) @Nullable String after,
            @Name("last") @Description(Words.LAST) @Nullable Integer last,
            @Name("before") @Description(Words.BEFORE) @Nullable String before) {
        var request = PageRequest.of(first, after, last, before);
        var pages = Related.ofRows(
                        of,
                        Asset::getId,
                        (ids, knownAt) -> assets.pageOfParents(ids, knownAt, request),
                        Asset::getParentId)
                .iterator();
        return of.stream()
                .map(asset ->
                        AssetConnection.of(pages.next(), request, AssetFilter.parts(asset.getId(), asset.momentRead())))
                .toList();
    }

    @NonNull @Description(Words.TOTAL_COUNT)
    @RunOnVirtualThread
    public List<Integer> totalCount(@Source List<AssetConnection> connections) {
        var filters = connections.stream().map(AssetConnection::filter).toList();
        var counts = assets.counts(filters);
        return filters.stream().map(counts::get).toList();
    }

    @Resolver
    @RunOnVirtualThread
    public List<@Nullable Asset> assetById(@Name("id") List<String> id) {
        var ids = Keys.uuids(id);
        return InOrder.one(ids, assets.byIds(InOrder.distinct(ids)), Asset::getId);
    }

    @Resolver
    @RunOnVirtualThread
    public List<@Nullable Asset> assetBySlug(@Name("slug") List<String> slug) {
        return InOrder.one(slug, assets.bySlugs(InOrder.distinct(slug)), Asset::getSlug);
    }

    /** Every code is a region here: whether there is one with this code is for projects-service to say. */
    @Resolver
    @NonBlocking
    public List<Region> regionByCode(@Name("code") List<String> code) {
        return code.stream().map(Region::new).toList();
    }
}
