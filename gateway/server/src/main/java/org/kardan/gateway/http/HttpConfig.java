package org.kardan.gateway.http;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What the gateway offers over HTTP beside answers. */
@ConfigMapping(prefix = "kardan.gateway.http")
public interface HttpConfig {
    /** Whether a request with the header {@code x-kardan-explain: plan} gets its query plan in {@code extensions}. */
    @WithDefault("true")
    boolean explain();

    /** Whether the root serves GraphiQL. */
    @WithDefault("true")
    boolean graphiql();

    /** Whether GraphiQL opens with an example; it is one for the supergraph that the gateway is built with. */
    @WithDefault("true")
    boolean example();
}
