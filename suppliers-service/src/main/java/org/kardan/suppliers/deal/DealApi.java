package org.kardan.suppliers.deal;

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
import org.kardan.kit.date.FuzzyDate;
import org.kardan.kit.error.BadUserInput;
import org.kardan.kit.graphql.InOrder;
import org.kardan.kit.page.PageRequest;
import org.kardan.kit.page.SortDirection;
import org.kardan.kit.time.Moment;
import org.kardan.suppliers.asset.Region;
import org.kardan.suppliers.fact.Keys;
import org.kardan.suppliers.fact.Words;

/** Deals by key and as a list. */
@GraphQLApi
public class DealApi {

    private final DealRepository deals;
    private final DealLists lists;

    DealApi(DealRepository deals, DealLists lists) {
        this.deals = deals;
        this.lists = lists;
    }

    @Query
    @Description(
            "A deal by its id or by its slug. Null when there is none, or none was known at the moment. BAD_USER_INPUT unless exactly"
                    + " one of both is given.")
    @RunOnVirtualThread
    public @Nullable Deal deal(
            @Id @Name("id") @Description("The deal's id.") @Nullable String id,
            @Name("slug") @Description("The deal's slug.") @Nullable String slug,
            @Name("knownAt") @Description(Words.ROW_KNOWN_AT) @Nullable OffsetDateTime knownAt) {
        var moment = Moment.of(null, knownAt).knownAt();
        if (id != null && slug == null) {
            var key = Keys.uuid(id);
            return key == null
                    ? null
                    : deals.byIds(List.of(key), moment).stream().findFirst().orElse(null);
        }
        if (slug != null && id == null) {
            return deals.bySlugs(List.of(slug), moment).stream().findFirst().orElse(null);
        }
        throw new BadUserInput(
                "id", id == null ? "neither id nor slug is given" : "both id and slug are given", "give one of them");
    }

    @Query
    @NonNull @Description(
            "Deals that match all filters given. BAD_USER_INPUT for a page size that is not 1 to 100, a cursor of another list or order, or bad"
                    + " EDTF.")
    @RunOnVirtualThread
    public DealConnection deals(
            @Name("stage") @Description("Only in this stage at the moment.") @Nullable DealStage stage,
            @Name("open") @Description(Words.OPEN) @Nullable Boolean open,
            @Name("announcedWithin")
                    @Description("Only those whose first event may have happened within this EDTF date or interval,"
                            + " for example `2026-03` or `2026-03/..`; never those with an undisclosed one.")
                    @Nullable String announcedWithin,
            @Name("asOf") @Description(Words.AS_OF) @Nullable LocalDate asOf,
            @Name("knownAt") @Description(Words.ROW_KNOWN_AT) @Nullable OffsetDateTime knownAt,
            @Name("sort") @Description("What they are sorted by. Left out: by SLUG.") @Nullable DealSort sort,
            @Name("direction") @Description(Words.DIRECTION) @Nullable SortDirection direction,
            @Name("first") @Description(Words.FIRST) @Nullable Integer first,
            @Name("after") @Description(Words.AFTER) @Nullable String after,
            @Name("last") @Description(Words.LAST) @Nullable Integer last,
            @Name("before") @Description(Words.BEFORE) @Nullable String before) {
        var within = announcedWithin == null ? null : FuzzyDate.parse("announcedWithin", announcedWithin);
        var filter = new DealFilter(stage, open, within, null, Moment.of(asOf, knownAt), null);
        var request = PageRequest.of(first, after, last, before);
        return DealConnection.of(lists.page(filter, DealSort.sorting(sort, direction), request), request, filter);
    }

    @NonNull @Description(Words.TOTAL_COUNT)
    @RunOnVirtualThread
    public List<Integer> totalCount(@Source List<DealConnection> of) {
        var filters = of.stream().map(DealConnection::filter).toList();
        var counts = lists.counts(filters);
        return filters.stream().map(counts::get).toList();
    }

    @Name("deals")
    @Description(
            "The deals that are about an asset in the region, or about one that it is part of, sorted by slug; those about the owners of such an asset are"
                    + " not among them. BAD_USER_INPUT for a page size that is not 1 to 100 or a foreign cursor."
                    + " Null, with an error: suppliers-service could not be asked.")
    @RunOnVirtualThread
    public List<DealConnection> dealsOfRegions(
            @Source List<Region> of,
            @Name("open") @Description(Words.OPEN) @Nullable Boolean open,
            @Name("asOf") @Description(Words.AS_OF) @Nullable LocalDate asOf,
            @Name("knownAt") @Description(Words.KNOWN_AT) @Nullable OffsetDateTime knownAt,
            @Name("first") @Description(Words.FIRST) @Nullable Integer first,
            @Name("after") @Description(Words.AFTER) @Nullable String after,
            @Name("last") @Description(Words.LAST) @Nullable Integer last,
            @Name("before") @Description(Words.BEFORE) @Nullable String before) {
        var request = PageRequest.of(first, after, last, before);
        var codes = of.stream().map(Region::code).toList();
        var moment = Moment.of(asOf, knownAt);
        var filter = new DealFilter(null, open, null, null, moment, null);
        var pages = lists.pages(InOrder.distinct(codes), filter, DealSort.sorting(null, null), request);
        return codes.stream()
                .map(code -> DealConnection.of(
                        pages.getOrDefault(code, List.of()),
                        request,
                        new DealFilter(null, open, null, code, moment, null)))
                .toList();
    }

    @Resolver
    @RunOnVirtualThread
    public List<@Nullable Deal> dealById(@Name("id") List<String> id) {
        var ids = Keys.uuids(id);
        return InOrder.one(ids, deals.byIds(InOrder.distinct(ids)), Deal::getId);
    }

    @Resolver
    @RunOnVirtualThread
    public List<@Nullable Deal> dealBySlug(@Name("slug") List<String> slug) {
        return InOrder.one(slug, deals.bySlugs(InOrder.distinct(slug)), Deal::getSlug);
    }
}
