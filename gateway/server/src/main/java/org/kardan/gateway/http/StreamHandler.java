package org.kardan.gateway.http;

import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import org.kardan.federation.error.ClientError;
import org.kardan.federation.error.OperationRefused;
import org.kardan.federation.execution.tree.JsonBytes;
import org.kardan.federation.execution.variable.VariableValues;
import org.kardan.gateway.live.EventSink;
import org.kardan.gateway.live.LiveConfig;
import org.kardan.gateway.live.LiveSubscriptions;
import org.kardan.gateway.live.LiveSubscriptions.Client;
import org.kardan.gateway.prepared.ReadyOperation;
import org.kardan.gateway.prepared.ServedSupergraph;

/** Responses that come one after the other over one HTTP response. */
@ApplicationScoped
class StreamHandler {
    private final Vertx vertx;
    private final LiveSubscriptions subscriptions;
    private final LiveConfig config;

    StreamHandler(Vertx vertx, LiveSubscriptions subscriptions, LiveConfig config) {
        this.vertx = vertx;
        this.subscriptions = subscriptions;
        this.config = config;
    }

    /** @throws OperationRefused where the client takes no stream */
    void subscribe(Exchange exchange, ServedSupergraph served, ReadyOperation operation, VariableValues values) {
        var accepted = required(exchange);
        subscriptions.requireRoom();
        var response = response(exchange);
        var client = new Client(exchange.http().request().headers(), exchange.requestId());
        var sink = open(exchange, accepted, response);
        exchange.streamed();
        InHand.of(exchange.http()).free();
        var subscription = subscriptions.begin(served.supergraph(), operation, values, client, sink);
        response.whenGone(subscription::cancel);
    }

    /** The one response of a query or a mutation, to a client that takes nothing but a stream. */
    void answer(Exchange exchange, JsonBytes body) {
        var sink = open(exchange, required(exchange), response(exchange));
        exchange.streamed();
        sink.next(body);
        sink.complete();
    }

    /** Where an answer goes that comes in parts. */
    StreamedResponse parts(Exchange exchange) {
        return response(exchange);
    }

    private static StreamType required(Exchange exchange) {
        var accepted = Accept.stream(exchange.header("accept"));
        if (accepted == null) {
            throw new OperationRefused(
                    ClientError.badInput(
                            "This is a subscription: send it over a WebSocket"
                                    + " (graphql-transport-ws), or accept text/event-stream or multipart/mixed;subscriptionSpec=\"1.0\"."));
        }
        return accepted;
    }

    private StreamedResponse response(Exchange exchange) {
        return new StreamedResponse(vertx, exchange.http().request());
    }

    private EventSink open(Exchange exchange, StreamType accepted, StreamedResponse response) {
        var sink = accepted == StreamType.EVENTS ? new EventStreamSink(response) : new SubscriptionPartsSink(response);
        response.open(
                accepted.header(),
                exchange.requestId(),
                accepted == StreamType.EVENTS ? EventStreamSink.BEAT : Multipart.OPENING,
                config.heartbeat(),
                accepted == StreamType.EVENTS ? EventStreamSink.BEAT : SubscriptionPartsSink.BEAT);
        return sink;
    }
}
