package org.kardan.gateway.admin;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.kardan.gateway.prepared.SupergraphSource;
import org.kardan.gateway.subgraph.SubgraphReach;

/**
 * Ready once there is a supergraph. Which subgraphs can be reached is told beside it, but does not count: the gateway answers in
 * part without one, and taking it out of service would make that nothing.
 */
@Readiness
@ApplicationScoped
class SupergraphLoaded implements HealthCheck {
    private final SupergraphSource source;
    private final SubgraphReach reach;

    SupergraphLoaded(SupergraphSource source, SubgraphReach reach) {
        this.source = source;
        this.reach = reach;
    }

    /** {@code stale}: why what there is now is not what is served; {@code missing}: why nothing can be served yet. */
    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("supergraph");
        source.current()
                .ifPresent(served -> reach.of(served.supergraph())
                        .forEach((name, reachable) ->
                                response.withData("subgraph " + name, reachable ? "reachable" : "unreachable")));
        var serving = source.current().isPresent();
        source.problem().ifPresent(problem -> response.withData(serving ? "stale" : "missing", problem));
        return response.status(serving).build();
    }
}
