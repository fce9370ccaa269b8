package org.kardan.suppliers.component;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.graphql.api.federation.Resolver;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.graphql.InOrder;
import org.kardan.kit.page.PageRequest;
import org.kardan.suppliers.fact.Words;

/** Components by key, as a list, and as a tree. */
@GraphQLApi
public class ComponentApi {

    private final ComponentRepository components;

    ComponentApi(ComponentRepository components) {
        this.components = components;
    }

    @Query
    @Description("A component by its code, for example `SEATS`. Null when there is none.")
    @RunOnVirtualThread
    public @Nullable Component component(@NonNull @Name("code") @Description("The component's code.") String code) {
        return components.byCodes(List.of(code)).stream().findFirst().orElse(null);
    }

    @Query
    @NonNull @Description(
            "All components, sorted by code. BAD_USER_INPUT for a page size that is not 1 to 100 or a foreign cursor.")
    @RunOnVirtualThread
    public ComponentConnection components(
            @Name("first") @Description(Words.FIRST) @Nullable Integer first,
            @Name("after") @Description(Words.AFTER) @Nullable String after,
            @Name("last") @Description(Words.LAST) @Nullable Integer last,
            @Name("before") @Description(Words.BEFORE) @Nullable String before) {
        var request = PageRequest.of(first, after, last, before);
        return ComponentConnection.of(components.page(request), request);
    }

    @NonNull @Description(Words.TOTAL_COUNT)
    @RunOnVirtualThread
    public int totalCount(@Source ComponentConnection connection) {
        return components.number();
    }

    @Description("The component it is part of or a kind of. Null: it is at the top.")
    @RunOnVirtualThread
    public List<@Nullable Component> parent(@Source List<Component> of) {
        var parents = of.stream().map(Component::getParentId).toList();
        return InOrder.one(parents, components.byIds(InOrder.distinct(parents)), Component::getId);
    }

    @NonNull @Description("The components directly below it, by code. At most 1 000; `components` of the root is paged.")
    @RunOnVirtualThread
    public List<@NonNull List<@NonNull Component>> children(@Source List<Component> of) {
        var ids = of.stream().map(Component::getId).toList();
        return InOrder.many(ids, components.childrenOf(ids), Component::getParentId);
    }

    @Resolver
    @RunOnVirtualThread
    public List<@Nullable Component> componentByCode(@Name("code") List<String> code) {
        return InOrder.one(code, components.byCodes(InOrder.distinct(code)), Component::getCode);
    }
}
