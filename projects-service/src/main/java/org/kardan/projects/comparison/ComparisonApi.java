package org.kardan.projects.comparison;

import static org.kardan.projects.fact.Words.AS_OF;
import static org.kardan.projects.fact.Words.KNOWN_AT;

import io.smallrye.common.annotation.RunOnVirtualThread;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.error.BadUserInput;
import org.kardan.kit.graphql.InOrder;
import org.kardan.kit.time.Moment;
import org.kardan.projects.project.Project;
import org.kardan.projects.project.ProjectRepository;

/** Compares projects. */
@GraphQLApi
public class ComparisonApi {

    private final ProjectRepository projects;
    private final ComparedValues values;

    ComparisonApi(ProjectRepository projects, ComparedValues values) {
        this.projects = projects;
        this.values = values;
    }

    @Query
    @Description(
            "Two projects side by side, by their slugs: what they have in common and what only one of them has. Null: there is no"
                    + " project under one of the slugs, or none was known at the moment.")
    @RunOnVirtualThread
    public @Nullable ProjectComparison compareProjects(
            @NonNull @Name("a") @Description("The slug of the one.") String a,
            @NonNull @Name("b") @Description("The slug of the other.") String b,
            @Name("asOf") @Description(AS_OF) @Nullable LocalDate asOf,
            @Name("knownAt") @Description(KNOWN_AT) @Nullable OffsetDateTime knownAt) {
        if (a.equals(b)) {
            throw new BadUserInput("b", "it is the same project as a", "name two projects");
        }
        var moment = Moment.of(asOf, knownAt);
        var both = InOrder.one(List.of(a, b), projects.bySlugs(List.of(a, b), moment.knownAt()), Project::getSlug);
        var one = both.get(0);
        var other = both.get(1);
        if (one == null || other == null) {
            return null;
        }
        var found = values.of(List.of(one, other), moment);
        var aspects = Arrays.stream(Aspect.values())
                .map(aspect -> ComparedAspect.of(
                        aspect, found.get(0).of(aspect), found.get(1).of(aspect)))
                .toList();
        return new ProjectComparison(one, other, aspects);
    }
}
