package org.kardan.gateway.prepared;

import jakarta.enterprise.context.ApplicationScoped;
import org.kardan.federation.supergraph.Supergraph;
import org.kardan.gateway.limits.LimitsConfig;
import org.kardan.gateway.subgraph.CallsConfig;
import org.kardan.gateway.supergraph.SupergraphOrigin;

/** Makes what is served of a supergraph, by the configuration. */
@ApplicationScoped
class SupergraphLoading {
    private final PreparedConfig config;
    private final LimitsConfig limits;
    private final CallsConfig calls;

    SupergraphLoading(PreparedConfig config, LimitsConfig limits, CallsConfig calls) {
        this.config = config;
        this.limits = limits;
        this.calls = calls;
    }

    SupergraphLoad of(SupergraphOrigin origin) {
        return new SupergraphLoad(origin, this::served);
    }

    private ServedSupergraph served(Supergraph supergraph) {
        return new ServedSupergraph(supergraph, limits.ofOperations(), calls.errors(), config.cachedCharacters());
    }
}
