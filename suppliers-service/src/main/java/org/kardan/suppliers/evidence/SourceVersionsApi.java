package org.kardan.suppliers.evidence;

import io.smallrye.common.annotation.RunOnVirtualThread;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.page.PageRequest;
import org.kardan.kit.read.KnownRows;
import org.kardan.suppliers.fact.Words;

/** What was believed of sources before they were corrected. */
@GraphQLApi
public class SourceVersionsApi {

    private final KnownRows known;

    SourceVersionsApi(KnownRows known) {
        this.known = known;
    }

    @Description(Words.VERSIONS
            + " Of the copy in suppliers-service; `versions` are of the one in projects-service. Null: it has none.")
    @RunOnVirtualThread
    public List<SupplySourceConnection> supplyVersions(
            @org.eclipse.microprofile.graphql.Source List<Source> of,
            @Name("first") @Description(Words.FIRST) @Nullable Integer first,
            @Name("after") @Description(Words.AFTER) @Nullable String after,
            @Name("last") @Description(Words.LAST) @Nullable Integer last,
            @Name("before") @Description(Words.BEFORE) @Nullable String before) {
        var page = PageRequest.of(first, after, last, before);
        var ids = of.stream().map(Source::getId).distinct().toList();
        var versions = known.versions(SourceRepository.TABLE, ids, page);
        return of.stream()
                .map(Source::getId)
                .map(id -> SupplySourceConnection.ofVersions(versions.getOrDefault(id, List.of()), page, id))
                .toList();
    }

    @Description(Words.RECORDED_BY + " Of the copy in suppliers-service.")
    @RunOnVirtualThread
    public List<@Nullable String> supplyRecordedBy(@org.eclipse.microprofile.graphql.Source List<Source> of) {
        return known.actors(SourceRepository.TABLE, of);
    }

    @NonNull @Description(Words.TOTAL_COUNT)
    @RunOnVirtualThread
    public List<Integer> totalCount(@org.eclipse.microprofile.graphql.Source List<SupplySourceConnection> of) {
        var ids = of.stream().map(SupplySourceConnection::source).toList();
        var counts = known.count(SourceRepository.TABLE, ids);
        return ids.stream().map(id -> counts.getOrDefault(id, 0)).toList();
    }
}
