package org.kardan.gateway.live;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.kardan.federation.error.ClientError;
import org.kardan.federation.error.ErrorCode;
import org.kardan.federation.error.GatewayError;
import org.kardan.federation.error.InternalError;
import org.kardan.federation.error.OperationRefused;
import org.kardan.federation.execution.tree.JsonBytes;
import org.kardan.federation.execution.variable.VariableValues;
import org.kardan.federation.response.ResponseShaper;
import org.kardan.federation.supergraph.Supergraph;
import org.kardan.gateway.prepared.ReadyOperation;
import org.kardan.gateway.subgraph.SubgraphClient;
import org.kardan.gateway.subgraph.SubgraphStreams;
import org.kardan.gateway.telemetry.ErrorLog;
import org.kardan.gateway.telemetry.GatewayMetrics;

/**
 * All subscriptions that are open. Each keeps the supergraph that it began with: a new one is for who subscribes from then on, and
 * the lifetime bounds how long an old one is used.
 */
@ApplicationScoped
public class LiveSubscriptions {
    private static final JsonBytes STOPPING = ResponseShaper.refusal(List.of(new InternalError(
            ErrorCode.INTERNAL, "The gateway is stopping: subscribe again.", "stopping", null, List.of(), List.of())));

    private final Vertx vertx;
    private final SubgraphClient subgraphs;
    private final SubgraphStreams streams;
    private final LiveConfig config;
    private final GatewayMetrics metrics;
    private final ErrorLog log;
    private final Set<LiveSubscription> open = ConcurrentHashMap.newKeySet();
    private volatile boolean stopping;

    LiveSubscriptions(
            Vertx vertx,
            SubgraphClient subgraphs,
            SubgraphStreams streams,
            LiveConfig config,
            GatewayMetrics metrics,
            ErrorLog log) {
        this.vertx = vertx;
        this.subgraphs = subgraphs;
        this.streams = streams;
        this.config = config;
        this.metrics = metrics;
        this.log = log;
        metrics.subscriptions(open);
    }

    /** Who asks, for subgraphs and for the log. */
    public record Client(MultiMap headers, String requestId) {}

    /** @throws OperationRefused where there are too many */
    public void requireRoom() {
        if (stopping || open.size() >= config.open()) {
            throw new OperationRefused(ClientError.tooComplex(
                    "There are too many subscriptions open, at most " + config.open() + ": try again later."));
        }
    }

    /**
     * Begins a subscription on the client's event loop. What becomes of it the sink is told.
     *
     * @throws OperationRefused where there are too many
     */
    public LiveSubscription begin(
            Supergraph supergraph, ReadyOperation operation, VariableValues values, Client client, EventSink sink) {
        requireRoom();
        var subscription = new LiveSubscription(
                operation,
                values,
                () -> subgraphs.transport(supergraph, client.headers(), client.requestId()),
                sink,
                this,
                vertx);
        open.add(subscription);
        var request = operation.executor().subscription(values);
        var headers = subgraphs.passedOn(client.headers(), client.requestId());
        subscription.begin(
                streams.open(supergraph, request, headers, config.protocol(), config.heartbeat(), subscription));
        return subscription;
    }

    LiveConfig config() {
        return config;
    }

    void ended(LiveSubscription subscription) {
        open.remove(subscription);
    }

    void told(List<GatewayError> errors) {
        metrics.event(errors.isEmpty());
        if (!errors.isEmpty()) {
            metrics.errors(errors);
            log.told(errors, "a subscription");
        }
    }

    void bug(Throwable cause) {
        log.bug(cause, "a subscription");
    }

    /** Before the runtime waits for requests to end, since these do not. */
    void stop(@Observes ShutdownDelayInitiatedEvent event) {
        stopping = true;
        open.forEach(subscription -> subscription.cut(STOPPING));
    }
}
