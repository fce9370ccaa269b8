package org.kardan.suppliers.exposure.needs;

import io.smallrye.graphql.client.typesafe.api.Header;
import io.smallrye.graphql.client.typesafe.api.NestedParameter;
import io.smallrye.mutiny.Uni;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;
import org.kardan.suppliers.exposure.project.RequiredNeed;

/**
 * The part of projects-service's graph that is asked for. {@code ProjectNeedsTest} holds each question against the schema that
 * projects-service publishes.
 *
 * <p>No {@code @GraphQLClientApi}: Quarkus would make a client of its own beside the one with the limits of {@link ProjectsConfig}.
 */
interface ProjectsGraph {

    /**
     * A project by one of its keys.
     *
     * @param authorization the caller's own, so that projects-service says no more than it would say them; null: they sent none
     */
    @Query
    Uni<@Nullable NeedyProject> project(
            @Id @Name("id") @Nullable String id,
            @Name("slug") @Nullable String slug,
            @NestedParameter("componentNeeds") @Name("knownAt") @Nullable OffsetDateTime knownAt,
            @Header(name = "x-request-id") @Nullable String requestId,
            @Header(name = "authorization") @Nullable String authorization);

    /** A project and what it needs. */
    record NeedyProject(@Id String id, List<RequiredNeed> componentNeeds) {}
}
