package org.kardan.projects.visit;

import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.kardan.projects.fact.ProjectFact;

/** That the place of a visit is a certain plant: a fact beside the visit, with citations of its own. */
@Description("That the place of a visit is a certain plant: a fact beside the visit, with citations of its own.")
public record PlantIdentification(
        @NonNull @Id @Description("The fact (UUIDv7).") UUID id,

        @NonNull @Description("The visit; its `asset` is the plant.")
        SiteVisit visit)
        implements ProjectFact {}
