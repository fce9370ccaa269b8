package org.kardan.suppliers.exposure.impact;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.graphql.api.federation.FieldSet;
import io.smallrye.graphql.api.federation.Requires;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;
import org.kardan.suppliers.component.Component;
import org.kardan.suppliers.exposure.project.Project;
import org.kardan.suppliers.fact.Keys;

/** What a deal would change for components and projects. */
@GraphQLApi
public class ImpactApi {

    private static final String DEAL = "The deal's id.";

    private final WhatIfReader reader;

    ImpactApi(WhatIfReader reader) {
        this.reader = reader;
    }

    @Name("dealImpact")
    @Description("What would change for it if the deal closed today. Null: there is no such deal.")
    @RunOnVirtualThread
    public List<@Nullable DealImpact> impactOnComponent(
            @Source List<Component> of, @NonNull @Id @Name("deal") @Description(DEAL) String deal) {
        var codes = of.stream().map(Component::getCode).toList();
        return impacts(deal, codes.stream().map(List::of).toList());
    }

    @Name("dealImpact")
    @Requires(fields = @FieldSet(Project.NEEDS))
    @Description(
            "What would change for the components it needs today if the deal closed today. Null: there is no such deal, or,"
                    + " with an error, suppliers-service could not be asked.")
    @RunOnVirtualThread
    public List<@Nullable DealImpact> impactOnProject(
            @Source List<Project> of, @NonNull @Id @Name("deal") @Description(DEAL) String deal) {
        return impacts(deal, of.stream().map(Project::codes).toList());
    }

    private List<@Nullable DealImpact> impacts(String deal, List<List<String>> codes) {
        var whatIf = reader.closing(
                Keys.uuid(deal), codes.stream().flatMap(List::stream).toList());
        return codes.stream()
                .<@Nullable DealImpact>map(
                        ofOne -> whatIf.map(what -> what.of(ofOne)).orElse(null))
                .toList();
    }
}
