package org.kardan.gateway.prepared;

import jakarta.enterprise.context.ApplicationScoped;
import org.kardan.federation.supergraph.Supergraph;
import org.kardan.gateway.limits.LimitsConfig;
import org.kardan.gateway.subgraph.CallsConfig;
import org.kardan.gateway.supergraph.SupergraphOrigin;
import org.kardan.gateway.telemetry.GatewayMetrics;

/** Makes what is served of a supergraph, by the configuration. */
@ApplicationScoped
class SupergraphLoading {
    private final Serving serving;
    private final GatewayMetrics metrics;

    SupergraphLoading(
            PreparedConfig config,
            LimitsConfig limits,
            CallsConfig calls,
            OverridesConfig overrides,
            GatewayMetrics metrics) {
        this.serving =
                new Serving(limits.ofOperations(), calls.errors(), config.cachedCharacters(), overrides.shares());
        this.metrics = metrics;
    }

    SupergraphLoad of(SupergraphOrigin origin) {
        return new SupergraphLoad(origin, this::served);
    }

    private ServedSupergraph served(Supergraph supergraph) {
        return new ServedSupergraph(supergraph, serving, metrics::plan);
    }
}
