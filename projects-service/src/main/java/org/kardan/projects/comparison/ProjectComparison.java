package org.kardan.projects.comparison;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.kardan.projects.project.Project;

/** Two projects side by side. */
@Description("Two projects side by side.")
public record ProjectComparison(
        @NonNull @Description("The one.") Project a,
        @NonNull @Description("The other.") Project b,

        @NonNull @Description("What they have in common and what not, aspect by aspect. At most 8.")
        List<@NonNull ComparedAspect> aspects) {}
