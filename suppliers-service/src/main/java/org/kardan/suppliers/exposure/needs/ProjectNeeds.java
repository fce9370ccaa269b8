package org.kardan.suppliers.exposure.needs;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.graphql.client.vertx.typesafe.VertxTypesafeGraphQLClientBuilder;
import io.smallrye.mutiny.TimeoutException;
import io.vertx.core.Vertx;
import io.vertx.ext.web.client.WebClientOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.error.Unanswered;
import org.kardan.suppliers.exposure.needs.ProjectsGraph.NeedyProject;
import org.kardan.suppliers.exposure.project.Project;
import org.kardan.suppliers.exposure.project.RequiredNeed;
import org.kardan.suppliers.fact.Keys;

/** Asks projects-service what a project needs. Blocks: for virtual threads. */
@ApplicationScoped
public class ProjectNeeds {

    private static final Logger LOG = Logger.getLogger(ProjectNeeds.class);
    private static final String SERVICE = "projects-service";
    private static final String WANTED = "what the project needs";
    private static final String REQUEST_ID = "x-request-id";
    private static final String AUTHORIZATION = "authorization";

    private final ProjectsConfig config;
    private final ProjectsGraph graph;
    private final CurrentVertxRequest request;

    ProjectNeeds(ProjectsConfig config, Vertx vertx, CurrentVertxRequest request) {
        this.config = config;
        this.request = request;
        int patience = Math.toIntExact(config.timeout().toMillis());
        graph = new VertxTypesafeGraphQLClientBuilder()
                .vertx(vertx)
                .options(new WebClientOptions()
                        .setConnectTimeout(patience)
                        // Who waited has given up long before; a connection that stays silent is not to be waited for
                        // again.
                        .setIdleTimeout(2 * patience)
                        .setIdleTimeoutUnit(TimeUnit.MILLISECONDS)
                        .setMaxPoolSize(config.connections()))
                .endpoint(config.url())
                .build(ProjectsGraph.class);
    }

    /**
     * A project by id or slug with what it needs, as projects-service knew it; nothing where there is no such project.
     *
     * @param knownAt null: now
     * @throws Unanswered if projects-service does not say, or not in time
     */
    public Optional<Project> of(String idOrSlug, @Nullable OffsetDateTime knownAt) {
        return Optional.ofNullable(ask(idOrSlug, knownAt))
                .map(project -> new Project(project.id(), RequiredNeed.needs(project.componentNeeds())));
    }

    private @Nullable NeedyProject ask(String idOrSlug, @Nullable OffsetDateTime knownAt) {
        boolean isId = Keys.uuid(idOrSlug) != null;
        try {
            return graph.project(
                            isId ? idOrSlug : null,
                            isId ? null : idOrSlug,
                            knownAt,
                            header(REQUEST_ID),
                            header(AUTHORIZATION))
                    .await()
                    .atMost(config.timeout());
        } catch (TimeoutException e) {
            LOG.warnf("%s did not answer within %s [request %s]", SERVICE, config.timeout(), header(REQUEST_ID));
            throw Unanswered.late(SERVICE, WANTED, config.timeout());
        } catch (RuntimeException e) {
            // Not reached, another status than 200, errors in the answer, or an answer of another shape: it is all the
            // same to the client.
            LOG.warnf(
                    "%s could not be asked: %s [request %s]",
                    SERVICE, e.toString().replaceAll("\\s+", " "), header(REQUEST_ID));
            throw Unanswered.unavailable(SERVICE, WANTED);
        }
    }

    /** Of the request at hand: what the gateway calls it by, so that the logs of all three can be read together, or who asks. */
    private @Nullable String header(String name) {
        var current = request.getCurrent();
        return current == null ? null : current.request().getHeader(name);
    }
}
