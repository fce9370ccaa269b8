package org.kardan.gateway.subgraph;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;
import java.util.Map;
import java.util.Optional;
import org.kardan.gateway.subgraph.stream.StreamProtocol;

/** Where subgraphs are, by their names in the supergraph. */
@ConfigMapping(prefix = "kardan.gateway.subgraphs")
public interface SubgraphsConfig {
    @WithParentName
    Map<String, Location> byName();

    /** One subgraph. */
    interface Location {
        /** Takes the place of the address in the supergraph. */
        Optional<String> url();

        /** How it is subscribed to. */
        Subscriptions subscriptions();
    }

    /** Where one subgraph takes subscriptions, where that is not where it takes everything else. */
    interface Subscriptions {
        /** An http, https, ws or wss address; without one {@link Location#url()}. */
        Optional<String> url();

        /** {@code auto}, {@code websocket} or {@code sse}; without one kardan.gateway.subscriptions.protocol. */
        Optional<StreamProtocol> protocol();
    }
}
