package org.kardan.suppliers.exposure.concentration;

import io.smallrye.common.annotation.RunOnVirtualThread;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.time.Moment;
import org.kardan.suppliers.component.Component;
import org.kardan.suppliers.exposure.SupplyReader;
import org.kardan.suppliers.fact.Words;

/** The concentration of supply, component by component. */
@GraphQLApi
public class ConcentrationApi {

    private final SupplyReader reader;

    ConcentrationApi(SupplyReader reader) {
        this.reader = reader;
    }

    @NonNull @Description("How concentrated the capacity for it is: on assets, on owners, and on those who own them in the end."
            + " Sources of its parts are not among them.")
    @RunOnVirtualThread
    public List<Concentration> concentration(
            @Source List<Component> of,
            @Name("region")
                    @Description("Only sources recorded in this region, ISO 3166-2. Left out: everywhere.")
                    @Nullable String region,
            @Name("asOf") @Description(Words.AS_OF) @Nullable LocalDate asOf,
            @Name("knownAt") @Description(Words.KNOWN_AT) @Nullable OffsetDateTime knownAt) {
        var supply = reader.of(of, Moment.of(asOf, knownAt));
        return of.stream()
                .map(component -> supply.of(component.getCode()).stream()
                        .filter(maker -> maker.isIn(region))
                        .toList())
                .map(makers -> Concentrations.of(makers, supply.above()))
                .toList();
    }
}
