package org.kardan.gateway.prepared;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** The supergraph and how much of its planned operations is kept. */
@ConfigMapping(prefix = "kardan.gateway.supergraph")
public interface PreparedConfig {
    /** A file with the supergraph's SDL; without one the gateway serves the supergraph it was built with. */
    Optional<String> path();

    /** How many characters of operation text the cache of prepared operations may stand for. */
    @WithDefault("4000000")
    long cachedCharacters();
}
