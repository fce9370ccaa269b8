package org.kardan.suppliers.exposure.project;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.graphql.api.federation.External;
import io.smallrye.graphql.api.federation.FieldSet;
import io.smallrye.graphql.api.federation.Requires;
import io.smallrye.graphql.api.federation.Resolver;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.time.Moment;
import org.kardan.suppliers.exposure.SupplyReader;
import org.kardan.suppliers.exposure.project.Project.Need;
import org.kardan.suppliers.fact.Words;

/** What this service adds to projects. The gateway hands over each project with its needs where a field requires them. */
@GraphQLApi
public class ProjectApi {

    private final SupplyReader reader;

    ProjectApi(SupplyReader reader) {
        this.reader = reader;
    }

    @External
    @NonNull @Description("The components the project needs, as projects-service says. At most 1 000.")
    public List<@NonNull ComponentNeed> componentNeeds(
            @Source Project of, @Name("knownAt") @Description(Words.KNOWN_AT) @Nullable OffsetDateTime knownAt) {
        throw new IllegalStateException("componentNeeds is external: projects-service serves it");
    }

    @Requires(fields = @FieldSet(Project.NEEDS))
    @Description("What the supply of the components it needs today rests on."
            + " Null, with an error: suppliers-service could not be asked.")
    @RunOnVirtualThread
    public List<@Nullable SupplyExposure> supplyExposure(
            @Source List<Project> of,
            @Name("asOf") @Description(Words.AS_OF) @Nullable LocalDate asOf,
            @Name("knownAt") @Description(Words.KNOWN_AT) @Nullable OffsetDateTime knownAt) {
        var codes = of.stream().flatMap(project -> project.codes().stream()).toList();
        var supply = reader.ofCodes(codes, Moment.of(asOf, knownAt));
        return of.stream()
                .<@Nullable SupplyExposure>map(project -> new SupplyExposure(project.needs(), supply))
                .toList();
    }

    @Resolver
    @RunOnVirtualThread
    public List<@Nullable Project> projectById(@Name("id") List<String> id) {
        return id.stream()
                .<@Nullable Project>map(project -> new Project(project, List.of()))
                .toList();
    }

    @Resolver
    @RunOnVirtualThread
    public List<@Nullable Project> projectByIdWithNeeds(
            @Name("id") List<String> id, @Name("componentNeeds") List<@Nullable List<RequiredNeed>> componentNeeds) {
        return IntStream.range(0, id.size())
                .<@Nullable Project>mapToObj(i -> new Project(id.get(i), needs(componentNeeds.get(i))))
                .toList();
    }

    private static List<Need> needs(@Nullable List<RequiredNeed> required) {
        return required == null ? List.of() : RequiredNeed.needs(required);
    }
}
