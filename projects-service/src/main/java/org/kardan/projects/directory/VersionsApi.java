package org.kardan.projects.directory;

import static org.kardan.projects.fact.Words.AFTER;
import static org.kardan.projects.fact.Words.BEFORE;
import static org.kardan.projects.fact.Words.FIRST;
import static org.kardan.projects.fact.Words.LAST;
import static org.kardan.projects.fact.Words.RECORDED_BY;
import static org.kardan.projects.fact.Words.VERSIONS;

import io.smallrye.common.annotation.RunOnVirtualThread;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.page.PageRequest;
import org.kardan.kit.page.Placed;
import org.kardan.kit.read.KnownRow;
import org.kardan.kit.read.KnownRows;
import org.kardan.kit.read.KnownRows.Table;
import org.kardan.projects.evidence.Person;
import org.kardan.projects.evidence.PersonRepository;
import org.kardan.projects.evidence.SourceRepository;
import org.kardan.projects.region.Region;
import org.kardan.projects.region.RegionRepository;

/** What was believed of people, sources and regions before they were corrected. */
@GraphQLApi
public class VersionsApi {

    private final KnownRows known;

    VersionsApi(KnownRows known) {
        this.known = known;
    }

    /** Makes a connection of a page of versions. */
    private interface Connecting<T extends KnownRow, C> {
        C of(List<Placed<T>> rows, PageRequest page, Listing<T> list);
    }

    @NonNull @Name("versions")
    @Description(VERSIONS)
    @RunOnVirtualThread
    public List<PersonConnection> versionsOfPersons(
            @Source List<Person> of,
            @Name("first") @Description(FIRST) @Nullable Integer first,
            @Name("after") @Description(AFTER) @Nullable String after,
            @Name("last") @Description(LAST) @Nullable Integer last,
            @Name("before") @Description(BEFORE) @Nullable String before) {
        return versions(PersonRepository.TABLE, of, PageRequest.of(first, after, last, before), PersonConnection::of);
    }

    @Name("recordedBy")
    @Description(RECORDED_BY)
    @RunOnVirtualThread
    public List<@Nullable String> recordersOfPersons(@Source List<Person> of) {
        return known.actors(PersonRepository.TABLE, of);
    }

    @NonNull @Name("versions")
    @Description(VERSIONS)
    @RunOnVirtualThread
    public List<RegionConnection> versionsOfRegions(
            @Source List<Region> of,
            @Name("first") @Description(FIRST) @Nullable Integer first,
            @Name("after") @Description(AFTER) @Nullable String after,
            @Name("last") @Description(LAST) @Nullable Integer last,
            @Name("before") @Description(BEFORE) @Nullable String before) {
        return versions(RegionRepository.TABLE, of, PageRequest.of(first, after, last, before), RegionConnection::of);
    }

    @Name("recordedBy")
    @Description(RECORDED_BY)
    @RunOnVirtualThread
    public List<@Nullable String> recordersOfRegions(@Source List<Region> of) {
        return known.actors(RegionRepository.TABLE, of);
    }

    @Name("versions")
    @Description(VERSIONS + " Of the copy in projects-service; null where that has none.")
    @RunOnVirtualThread
    public List<SourceConnection> versionsOfSources(
            @Source List<org.kardan.projects.evidence.Source> of,
            @Name("first") @Description(FIRST) @Nullable Integer first,
            @Name("after") @Description(AFTER) @Nullable String after,
            @Name("last") @Description(LAST) @Nullable Integer last,
            @Name("before") @Description(BEFORE) @Nullable String before) {
        return versions(SourceRepository.TABLE, of, PageRequest.of(first, after, last, before), SourceConnection::of);
    }

    @Name("recordedBy")
    @Description(RECORDED_BY + " Of the copy in projects-service.")
    @RunOnVirtualThread
    public List<@Nullable String> recordersOfSources(@Source List<org.kardan.projects.evidence.Source> of) {
        return known.actors(SourceRepository.TABLE, of);
    }

    private <T extends KnownRow, C> List<C> versions(
            Table<T> table, List<T> of, PageRequest page, Connecting<T, C> connection) {
        var keys = of.stream().map(table.keyOf()).distinct().toList();
        var versions = known.versions(table, keys, page);
        return of.stream()
                .map(table.keyOf())
                .map(key -> connection.of(versions.getOrDefault(key, List.of()), page, Listing.ofVersions(table, key)))
                .toList();
    }
}
