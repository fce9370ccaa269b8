package org.kardan.gateway.subgraph;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import org.kardan.federation.response.ErrorDisclosure;

/** How subgraphs are called. */
@ConfigMapping(prefix = "kardan.gateway.calls")
public interface CallsConfig {
    /** From sending a request to the last byte of its answer, a retry included. */
    @WithDefault("10s")
    Duration timeout();

    /** Until a connection stands. */
    @WithDefault("2s")
    Duration connectTimeout();

    /** An answer larger than this is cut off and counts as none. */
    @WithDefault("64M")
    MemorySize maxAnswer();

    /** Open connections to one address, shared out evenly among the event loops. */
    @WithDefault("64")
    int connections();

    /** Requests to one address that may wait for a connection, shared out likewise; past this they fail at once. */
    @WithDefault("2000")
    int waiting();

    /** How much of a subgraph's own errors clients read: {@code mask} or {@code show}. */
    @WithDefault("mask")
    ErrorDisclosure errors();

    /** Headers of the client's request that subgraphs get too. */
    @WithDefault("authorization,traceparent,tracestate")
    List<String> headers();
}
