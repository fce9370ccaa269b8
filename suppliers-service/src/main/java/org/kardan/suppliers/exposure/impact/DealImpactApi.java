package org.kardan.suppliers.exposure.impact;

import io.smallrye.common.annotation.RunOnVirtualThread;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.error.BadUserInput;
import org.kardan.kit.time.Moment;
import org.kardan.suppliers.component.Component;
import org.kardan.suppliers.fact.Words;

/** What a deal would change for a component, for some assets or for a project: one question, asked of the graph's root. */
@GraphQLApi
public class DealImpactApi {

    private final WhatIfReader reader;
    private final ScopeReader scopes;

    DealImpactApi(WhatIfReader reader, ScopeReader scopes) {
        this.reader = reader;
        this.scopes = scopes;
    }

    @Query
    @Description(
            "What would change for a component, for some assets or for a project if a deal closed: who owns the sources in the"
                    + " end, how concentrated they are, which components gain or lose an independent source, and which restrictions"
                    + " enter or leave. Nothing is written. Null: there is no such deal. BAD_USER_INPUT unless exactly one of"
                    + " `component`, `assets` and `project` is given. NOT_FOUND when one of those given is not there."
                    + " SUBGRAPH_UNAVAILABLE or SUBGRAPH_TIMEOUT when projects-service does not tell what the project needs.")
    @RunOnVirtualThread
    public @Nullable DealImpact dealImpact(
            @NonNull @Id @Name("deal") @Description(ImpactApi.DEAL) String deal,
            @Name("component") @Description("A component, by its code: with all of its sources.") @Nullable String component,
            @Name("region")
                    @Description(
                            "Only sources of the component recorded in this region, ISO 3166-2. Left out: everywhere."
                                    + " Only with `component`.")
                    @Nullable String region,
            @Name("assets")
                    @Description(
                            "Assets, by ids or slugs, 1 to 100: as if they were all the sources there are of what they"
                                    + " make. One given twice counts once.")
                    @Nullable List<String> assets,
            @Name("project")
                    @Description("A project, by id or slug: with all sources of the components it needs by what"
                            + " projects-service knew at `knownAt`.")
                    @Nullable String project,
            @Name("asOf") @Description(ImpactApi.AS_OF) @Nullable LocalDate asOf,
            @Name("knownAt") @Description(Words.KNOWN_AT) @Nullable OffsetDateTime knownAt) {
        requireOne(component, assets, project);
        if (region != null && component == null) {
            throw new BadUserInput("region", "it goes with a component only", "leave it out, or ask about a component");
        }
        var found = reader.deal(deal);
        if (found.isEmpty()) {
            return null;
        }
        var moment = Moment.of(asOf, knownAt);
        var scope = scope(component, region, assets, project, moment, knownAt);
        return reader.closing(found.get(), scope, moment)
                .of(scope.components().stream().map(Component::getCode).toList());
    }

    private Scope scope(
            @Nullable String component,
            @Nullable String region,
            @Nullable List<String> assets,
            @Nullable String project,
            Moment moment,
            @Nullable OffsetDateTime knownAt) {
        if (component != null) {
            return scopes.component(component, region);
        }
        return assets != null
                ? scopes.assets(assets, moment)
                : scopes.project(Objects.requireNonNull(project), knownAt);
    }

    private static void requireOne(@Nullable Object... scopes) {
        long given = Stream.of(scopes).filter(Objects::nonNull).count();
        if (given != 1) {
            throw new BadUserInput(
                    "component, assets, project",
                    given == 0 ? "none of them is given" : "more than one of them is given",
                    "give exactly one");
        }
    }
}
