package org.kardan.federation.execution.transport;

import java.util.concurrent.CompletionStage;
import org.kardan.federation.error.PublicApi;

/**
 * Takes requests to subgraphs. Whoever runs the engine implements it; one instance may serve one client request and hold
 * what goes along with it, such as its headers.
 */
@FunctionalInterface
@PublicApi
public interface SubgraphTransport {
    /**
     * Sends without blocking. The stage completes once, on any thread, with an answer or with the reason why there is none;
     * a transport that waits for ever makes the client wait for ever, so it sets the time limit.
     */
    CompletionStage<SubgraphReply> send(SubgraphRequest request);
}
