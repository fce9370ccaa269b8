package org.kardan.projects.directory;

import static org.kardan.projects.fact.Words.AFTER;
import static org.kardan.projects.fact.Words.BEFORE;
import static org.kardan.projects.fact.Words.DIRECTION;
import static org.kardan.projects.fact.Words.FIRST;
import static org.kardan.projects.fact.Words.LAST;
import static org.kardan.projects.fact.Words.ROW_KNOWN_AT;
import static org.kardan.projects.fact.Words.TOTAL_COUNT;

import io.smallrye.common.annotation.RunOnVirtualThread;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.evidence.SourceKind;
import org.kardan.kit.page.PageRequest;
import org.kardan.kit.page.SortDirection;
import org.kardan.kit.proposal.Proposal;
import org.kardan.kit.proposal.Proposals;
import org.kardan.projects.evidence.PersonRepository;
import org.kardan.projects.evidence.SourceRepository;
import org.kardan.projects.fact.Conditions;
import org.kardan.projects.region.RegionRepository;

/** Lists of people, sources and regions. */
@GraphQLApi
public class DirectoryApi {

    private final DirectoryRepository directory;

    DirectoryApi(DirectoryRepository directory) {
        this.directory = directory;
    }

    @Query
    @NonNull @Description("People in public offices.")
    @RunOnVirtualThread
    public PersonConnection people(
            @Name("office") @Description("Whose office has these words in it, in any case: `ambassador`.") @Nullable String office,
            @Name("accepted") @Description(Proposal.ACCEPTED) @Nullable Boolean accepted,
            @Name("sort") @Description("What they are sorted by. Left out: by SLUG.") @Nullable PersonSort sort,
            @Name("direction") @Description(DIRECTION) @Nullable SortDirection direction,
            @Name("first") @Description(FIRST) @Nullable Integer first,
            @Name("after") @Description(AFTER) @Nullable String after,
            @Name("last") @Description(LAST) @Nullable Integer last,
            @Name("before") @Description(BEFORE) @Nullable String before,
            @Name("knownAt") @Description(ROW_KNOWN_AT) @Nullable OffsetDateTime knownAt) {
        var page = PageRequest.of(first, after, last, before);
        var wanted = Conditions.NONE
                .and(
                        "office",
                        "position(:office in lower(t.office)) > 0",
                        office == null ? null : office.toLowerCase(Locale.ROOT))
                .and("accepted", Proposals.accepted("t") + " = :accepted", accepted);
        var list = Listing.of(PersonRepository.TABLE, wanted, knownAt);
        return PersonConnection.of(directory.page(list, PersonSort.sorting(sort, direction), page), page, list);
    }

    @Query
    @NonNull @Description("Sources that match all filters given.")
    @RunOnVirtualThread
    public SourceConnection sources(
            @Name("kind") @Description("Of this kind.") @Nullable SourceKind kind,
            @Name("outlet") @Description("Of this outlet, as recorded: `Izvestia`.") @Nullable String outlet,
            @Name("publishedWithin")
                    @Description(
                            "That may have been published in these days (EDTF), for example `2026-03` or `2025/..`. A source whose"
                                    + " date is undisclosed is in no such list.")
                    @Nullable String publishedWithin,
            @Name("accepted") @Description(Proposal.ACCEPTED) @Nullable Boolean accepted,
            @Name("sort") @Description("What they are sorted by. Left out: by CODE.") @Nullable SourceSort sort,
            @Name("direction") @Description(DIRECTION) @Nullable SortDirection direction,
            @Name("first") @Description(FIRST) @Nullable Integer first,
            @Name("after") @Description(AFTER) @Nullable String after,
            @Name("last") @Description(LAST) @Nullable Integer last,
            @Name("before") @Description(BEFORE) @Nullable String before,
            @Name("knownAt") @Description(ROW_KNOWN_AT) @Nullable OffsetDateTime knownAt) {
        var page = PageRequest.of(first, after, last, before);
        var wanted = Conditions.NONE
                .of("kind", "t.kind", kind)
                .and("outlet", "t.outlet = :outlet", outlet)
                .and("accepted", Proposals.accepted("t") + " = :accepted", accepted)
                .within("t.published", "publishedWithin", publishedWithin);
        var list = Listing.of(SourceRepository.TABLE, wanted, knownAt);
        return SourceConnection.of(directory.page(list, SourceSort.sorting(sort, direction), page), page, list);
    }

    @Query
    @NonNull @Description("Regions that are recorded.")
    @RunOnVirtualThread
    public RegionConnection regions(
            @Name("country") @Description("Of this country: ISO 3166-1 alpha-2, for example `RU`.") @Nullable String country,
            @Name("sort") @Description("What they are sorted by. Left out: by CODE.") @Nullable RegionSort sort,
            @Name("direction") @Description(DIRECTION) @Nullable SortDirection direction,
            @Name("first") @Description(FIRST) @Nullable Integer first,
            @Name("after") @Description(AFTER) @Nullable String after,
            @Name("last") @Description(LAST) @Nullable Integer last,
            @Name("before") @Description(BEFORE) @Nullable String before,
            @Name("knownAt") @Description(ROW_KNOWN_AT) @Nullable OffsetDateTime knownAt) {
        var page = PageRequest.of(first, after, last, before);
        var wanted = Conditions.NONE.and("country", "t.country = :country", country);
        var list = Listing.of(RegionRepository.TABLE, wanted, knownAt);
        return RegionConnection.of(directory.page(list, RegionSort.sorting(sort, direction), page), page, list);
    }

    @NonNull @Name("totalCount")
    @Description(TOTAL_COUNT)
    @RunOnVirtualThread
    public List<Integer> people(@org.eclipse.microprofile.graphql.Source List<PersonConnection> of) {
        return directory.counts(of.stream().map(PersonConnection::list).toList());
    }

    @NonNull @Name("totalCount")
    @Description(TOTAL_COUNT)
    @RunOnVirtualThread
    public List<Integer> sources(@org.eclipse.microprofile.graphql.Source List<SourceConnection> of) {
        return directory.counts(of.stream().map(SourceConnection::list).toList());
    }

    @NonNull @Name("totalCount")
    @Description(TOTAL_COUNT)
    @RunOnVirtualThread
    public List<Integer> regions(@org.eclipse.microprofile.graphql.Source List<RegionConnection> of) {
        return directory.counts(of.stream().map(RegionConnection::list).toList());
    }
}
