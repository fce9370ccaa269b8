package org.kardan.suppliers.organisation;

import io.smallrye.common.annotation.RunOnVirtualThread;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.page.PageRequest;
import org.kardan.kit.read.KnownRows;
import org.kardan.suppliers.fact.Words;

/** What was believed of organisations before they were corrected. */
@GraphQLApi
public class OrganisationVersionsApi {

    private final KnownRows known;

    OrganisationVersionsApi(KnownRows known) {
        this.known = known;
    }

    @NonNull @Description(Words.VERSIONS)
    @RunOnVirtualThread
    public List<OrganisationConnection> versions(
            @Source List<Organisation> of,
            @Name("first") @Description(Words.FIRST) @Nullable Integer first,
            @Name("after") @Description(Words.AFTER) @Nullable String after,
            @Name("last") @Description(Words.LAST) @Nullable Integer last,
            @Name("before") @Description(Words.BEFORE) @Nullable String before) {
        var page = PageRequest.of(first, after, last, before);
        var ids = of.stream().map(Organisation::getId).distinct().toList();
        var versions = known.versions(OrganisationRepository.TABLE, ids, page);
        return of.stream()
                .map(Organisation::getId)
                .map(id -> OrganisationConnection.ofVersions(versions.getOrDefault(id, List.of()), page, id))
                .toList();
    }

    @Description(Words.RECORDED_BY)
    @RunOnVirtualThread
    public List<@Nullable String> recordedBy(@Source List<Organisation> of) {
        return known.actors(OrganisationRepository.TABLE, of);
    }
}
