package org.kardan.gateway.prepared;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/**
 * Where the supergraph comes from, and how much of its planned operations is kept. Without {@link #path()} and {@link #subgraphs()}
 * the gateway asks the subgraphs of {@code kardan.gateway.subgraphs} for their schemas and composes them.
 */
@ConfigMapping(prefix = "kardan.gateway.supergraph")
public interface PreparedConfig {
    /** A file with the supergraph's SDL. */
    Optional<String> path();

    /** A file with a list of subgraphs (name, url, schema) to compose the supergraph from, instead of {@link #path()}. */
    Optional<String> subgraphs();

    /** Time between two looks for another supergraph; zero for looking only until there is one. */
    @WithDefault("5s")
    Duration poll();

    /** How many characters of operation text, fragments spread out, the cache of prepared operations may stand for. */
    @WithDefault("4000000")
    long cachedCharacters();
}
