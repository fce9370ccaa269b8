package org.kardan.projects.directory;

import static org.kardan.projects.fact.Words.AFTER;
import static org.kardan.projects.fact.Words.BEFORE;
import static org.kardan.projects.fact.Words.FIRST;
import static org.kardan.projects.fact.Words.LAST;
import static org.kardan.projects.fact.Words.TOTAL_COUNT;

import io.smallrye.common.annotation.RunOnVirtualThread;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.date.FuzzyDate;
import org.kardan.kit.evidence.SourceKind;
import org.kardan.kit.page.PageRequest;
import org.kardan.projects.evidence.Person;
import org.kardan.projects.evidence.Source;
import org.kardan.projects.region.Region;

/** Lists of people, sources and regions. */
@GraphQLApi
public class DirectoryApi {

    private final DirectoryRepository directory;

    DirectoryApi(DirectoryRepository directory) {
        this.directory = directory;
    }

    @Query
    @NonNull @Description("People in public offices, in the order of their slugs.")
    @RunOnVirtualThread
    public PersonConnection people(
            @Name("office") @Description("Whose office has these words in it, in any case: `ambassador`.") @Nullable String office,
            @Name("first") @Description(FIRST) @Nullable Integer first,
            @Name("after") @Description(AFTER) @Nullable String after,
            @Name("last") @Description(LAST) @Nullable Integer last,
            @Name("before") @Description(BEFORE) @Nullable String before) {
        var page = PageRequest.of(first, after, last, before);
        var list = Listing.of(Person.class, "slug")
                .where(
                        "office",
                        "locate(:office, lower(office)) > 0",
                        office == null ? null : office.toLowerCase(Locale.ROOT));
        return PersonConnection.of(directory.page(list, page), page, list);
    }

    @Query
    @NonNull @Description("Sources that match all filters given, in the order of their codes.")
    @RunOnVirtualThread
    public SourceConnection sources(
            @Name("kind") @Description("Of this kind.") @Nullable SourceKind kind,
            @Name("outlet") @Description("Of this outlet, as recorded: `Izvestia`.") @Nullable String outlet,
            @Name("publishedWithin")
                    @Description(
                            "That may have been published in these days (EDTF), for example `2026-03` or `2025/..`. A source whose"
                                    + " date is undisclosed is in no such list.")
                    @Nullable String publishedWithin,
            @Name("first") @Description(FIRST) @Nullable Integer first,
            @Name("after") @Description(AFTER) @Nullable String after,
            @Name("last") @Description(LAST) @Nullable Integer last,
            @Name("before") @Description(BEFORE) @Nullable String before) {
        var page = PageRequest.of(first, after, last, before);
        var list = Listing.of(Source.class, "code")
                .where("kind", "kind = :kind", kind)
                .where("outlet", "outlet = :outlet", outlet);
        if (publishedWithin != null) {
            var within = FuzzyDate.parse("publishedWithin", publishedWithin);
            list = list.where("undisclosed", "published.stored <> :undisclosed", FuzzyDate.UNDISCLOSED_TEXT)
                    .where("latest", "(published.earliest is null or published.earliest <= :latest)", within.latest())
                    .where(
                            "earliest",
                            "(published.latest is null or published.latest >= :earliest)",
                            within.earliest());
        }
        return SourceConnection.of(directory.page(list, page), page, list);
    }

    @Query
    @NonNull @Description("Regions that are recorded, in the order of their codes.")
    @RunOnVirtualThread
    public RegionConnection regions(
            @Name("country") @Description("Of this country: ISO 3166-1 alpha-2, for example `RU`.") @Nullable String country,
            @Name("first") @Description(FIRST) @Nullable Integer first,
            @Name("after") @Description(AFTER) @Nullable String after,
            @Name("last") @Description(LAST) @Nullable Integer last,
            @Name("before") @Description(BEFORE) @Nullable String before) {
        var page = PageRequest.of(first, after, last, before);
        var list = Listing.of(Region.class, "code").where("country", "country = :country", country);
        return RegionConnection.of(directory.page(list, page), page, list);
    }

    @NonNull @Name("totalCount")
    @Description(TOTAL_COUNT)
    @RunOnVirtualThread
    public List<Integer> people(@org.eclipse.microprofile.graphql.Source List<PersonConnection> of) {
        return of.stream().map(connection -> directory.count(connection.list())).toList();
    }

    @NonNull @Name("totalCount")
    @Description(TOTAL_COUNT)
    @RunOnVirtualThread
    public List<Integer> sources(@org.eclipse.microprofile.graphql.Source List<SourceConnection> of) {
        return of.stream().map(connection -> directory.count(connection.list())).toList();
    }

    @NonNull @Name("totalCount")
    @Description(TOTAL_COUNT)
    @RunOnVirtualThread
    public List<Integer> regions(@org.eclipse.microprofile.graphql.Source List<RegionConnection> of) {
        return of.stream().map(connection -> directory.count(connection.list())).toList();
    }
}
