package org.kardan.suppliers.component;

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

/** What was believed of components before they were corrected. */
@GraphQLApi
public class ComponentVersionsApi {

    private final KnownRows known;

    ComponentVersionsApi(KnownRows known) {
        this.known = known;
    }

    @NonNull @Description(Words.VERSIONS)
    @RunOnVirtualThread
    public List<ComponentConnection> versions(
            @Source List<Component> of,
            @Name("first") @Description(Words.FIRST) @Nullable Integer first,
            @Name("after") @Description(Words.AFTER) @Nullable String after,
            @Name("last") @Description(Words.LAST) @Nullable Integer last,
            @Name("before") @Description(Words.BEFORE) @Nullable String before) {
        var page = PageRequest.of(first, after, last, before);
        var ids = of.stream().map(Component::getId).distinct().toList();
        var versions = known.versions(ComponentRepository.TABLE, ids, page);
        return of.stream()
                .map(Component::getId)
                .map(id -> ComponentConnection.ofVersions(versions.getOrDefault(id, List.of()), page, id))
                .toList();
    }

    @Description(Words.RECORDED_BY)
    @RunOnVirtualThread
    public List<@Nullable String> recordedBy(@Source List<Component> of) {
        return known.actors(ComponentRepository.TABLE, of);
    }
}
