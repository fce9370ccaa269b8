package org.kardan.suppliers.component;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.graphql.api.federation.Resolver;
import java.time.OffsetDateTime;
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
import org.kardan.kit.read.KnownRows;
import org.kardan.kit.time.Moment;
import org.kardan.suppliers.fact.Related;
import org.kardan.suppliers.fact.Words;

/** Components by key, as a list, and as a tree. */
@GraphQLApi
public class ComponentApi {

    private final ComponentRepository components;
    private final KnownRows known;

    ComponentApi(ComponentRepository components, KnownRows known) {
        this.components = components;
        this.known = known;
    }

    @Query
    @Description(
            "A component by its code, for example `SEATS`. Null when there is none, or none was known at the moment.")
    @RunOnVirtualThread
    public @Nullable Component component(
            @NonNull @Name("code") @Description("The component's code.") String code,
            @Name("knownAt") @Description(Words.ROW_KNOWN_AT) @Nullable OffsetDateTime knownAt) {
        return components.byCodes(List.of(code), Moment.of(null, knownAt).knownAt()).stream()
                .findFirst()
                .orElse(null);
    }

    @Query
    @NonNull @Description(
            "All components, sorted by code. BAD_USER_INPUT for a page size that is not 1 to 100 or a foreign cursor.")
    @RunOnVirtualThread
    public ComponentConnection components(
            @Name("first") @Description(Words.FIRST) @Nullable Integer first,
            @Name("after") @Description(Words.AFTER) @Nullable String after,
            @Name("last") @Description(Words.LAST) @Nullable Integer last,
            @Name("before") @Description(Words.BEFORE) @Nullable String before,
            @Name("knownAt") @Description(Words.ROW_KNOWN_AT) @Nullable OffsetDateTime knownAt) {
        var request = PageRequest.of(first, after, last, before);
        var moment = Moment.of(null, knownAt).knownAt();
        return ComponentConnection.of(components.page(request, moment), request, moment);
    }

    @NonNull @Description(Words.TOTAL_COUNT)
    @RunOnVirtualThread
    public List<Integer> totalCount(@Source List<ComponentConnection> connections) {
        var versions = known.count(
                ComponentRepository.TABLE,
                InOrder.distinct(connections.stream()
                        .map(ComponentConnection::versionsOf)
                        .toList()));
        return connections.stream()
                .map(connection -> connection.versionsOf() == null
                        ? components.number(connection.knownAt())
                        : versions.getOrDefault(connection.versionsOf(), 0))
                .toList();
    }

    @Description("The component it is part of or a kind of. Null: it is at the top.")
    @RunOnVirtualThread
    public List<@Nullable Component> parent(@Source List<Component> of) {
        return Related.ofRow(of, Component::getParentId, components::referred, Component::getId);
    }

    @NonNull @Description("The components directly below it, by code. At most 1 000; `components` of the root is paged.")
    @RunOnVirtualThread
    public List<@NonNull List<@NonNull Component>> children(@Source List<Component> of) {
        return Related.ofRows(of, Component::getId, components::childrenOf, Component::getParentId);
    }

    @Resolver
    @RunOnVirtualThread
    public List<@Nullable Component> componentByCode(@Name("code") List<String> code) {
        return InOrder.one(code, components.byCodes(InOrder.distinct(code)), Component::getCode);
    }
}
