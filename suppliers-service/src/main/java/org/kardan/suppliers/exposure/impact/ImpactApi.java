package org.kardan.suppliers.exposure.impact;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.graphql.api.federation.FieldSet;
import io.smallrye.graphql.api.federation.Requires;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.time.Moment;
import org.kardan.suppliers.component.Component;
import org.kardan.suppliers.exposure.SupplyReader;
import org.kardan.suppliers.exposure.project.Project;
import org.kardan.suppliers.fact.Words;

/** What a deal would change for components and projects that the gateway has come to. */
@GraphQLApi
public class ImpactApi {

    static final String DEAL = "The deal's id or slug.";
    static final String AS_OF =
            "As if it closed on this day, on what held then: owners, sources, and whether the deal was open."
                    + " Left out: today (UTC). Dates are fuzzy: what they do not rule out counts.";
    static final String REGION = "Only sources recorded in this region, ISO 3166-2. Left out: everywhere.";

    private final WhatIfReader reader;
    private final SupplyReader supplies;

    ImpactApi(WhatIfReader reader, SupplyReader supplies) {
        this.reader = reader;
        this.supplies = supplies;
    }

    @Name("dealImpact")
    @Description("What would change for it if the deal closed. Null: there is no such deal.")
    @RunOnVirtualThread
    public List<@Nullable DealImpact> impactOnComponent(
            @Source List<Component> of,
            @NonNull @Id @Name("deal") @Description(DEAL) String deal,
            @Name("region") @Description(REGION) @Nullable String region,
            @Name("asOf") @Description(AS_OF) @Nullable LocalDate asOf,
            @Name("knownAt") @Description(Words.KNOWN_AT) @Nullable OffsetDateTime knownAt) {
        return impacts(
                deal,
                Scope.of(of, region),
                Moment.of(asOf, knownAt),
                of.stream().map(Component::getCode).map(List::of).toList());
    }

    @Name("dealImpact")
    @Requires(fields = @FieldSet(Project.NEEDS))
    @Description(
            "What would change for the components it needs today if the deal closed. Null: there is no such deal, or,"
                    + " with an error, suppliers-service could not be asked.")
    @RunOnVirtualThread
    public List<@Nullable DealImpact> impactOnProject(
            @Source List<Project> of,
            @NonNull @Id @Name("deal") @Description(DEAL) String deal,
            @Name("asOf") @Description(AS_OF) @Nullable LocalDate asOf,
            @Name("knownAt") @Description(Words.KNOWN_AT) @Nullable OffsetDateTime knownAt) {
        var codes = of.stream().map(Project::codes).toList();
        var components =
                supplies.components(codes.stream().flatMap(List::stream).toList());
        return impacts(deal, Scope.of(components, null), Moment.of(asOf, knownAt), codes);
    }

    private List<@Nullable DealImpact> impacts(String deal, Scope scope, Moment moment, List<List<String>> codes) {
        var whatIf = reader.deal(deal).map(found -> reader.closing(found, scope, moment));
        return codes.stream()
                .<@Nullable DealImpact>map(
                        ofOne -> whatIf.map(what -> what.of(ofOne)).orElse(null))
                .toList();
    }
}
