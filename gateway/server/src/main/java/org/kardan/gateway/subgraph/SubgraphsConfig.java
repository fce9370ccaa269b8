package org.kardan.gateway.subgraph;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;
import java.util.Map;
import java.util.Optional;

/** Where subgraphs are, by their names in the supergraph. */
@ConfigMapping(prefix = "kardan.gateway.subgraphs")
public interface SubgraphsConfig {
    @WithParentName
    Map<String, Location> byName();

    /** One subgraph. */
    interface Location {
        /** Takes the place of the address in the supergraph. */
        Optional<String> url();
    }
}
