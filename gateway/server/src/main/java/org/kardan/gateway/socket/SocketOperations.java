package org.kardan.gateway.socket;

import io.vertx.core.Context;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import org.kardan.federation.error.ClientError;
import org.kardan.federation.error.GatewayError;
import org.kardan.federation.error.InternalError;
import org.kardan.federation.error.OperationRefused;
import org.kardan.federation.execution.MergedTree;
import org.kardan.federation.execution.tree.JsonBytes;
import org.kardan.federation.execution.tree.TreeLeaf;
import org.kardan.federation.execution.tree.TreeObject;
import org.kardan.federation.execution.variable.VariableValues;
import org.kardan.federation.operation.OperationKind;
import org.kardan.federation.response.ResponseShaper;
import org.kardan.gateway.http.HttpRefusal;
import org.kardan.gateway.http.InHand;
import org.kardan.gateway.http.OperationRequest;
import org.kardan.gateway.live.LiveConfig;
import org.kardan.gateway.live.LiveSubscriptions;
import org.kardan.gateway.live.LiveSubscriptions.Client;
import org.kardan.gateway.prepared.ReadyOperation;
import org.kardan.gateway.prepared.ServedSupergraph;
import org.kardan.gateway.prepared.SupergraphSource;
import org.kardan.gateway.subgraph.SubgraphClient;
import org.kardan.gateway.telemetry.ErrorLog;
import org.kardan.gateway.telemetry.GatewayMetrics;

/** Operations that come over WebSockets: queries and mutations too, each with one response. */
@ApplicationScoped
class SocketOperations {
    private final Vertx vertx;
    private final SupergraphSource source;
    private final LiveSubscriptions subscriptions;
    private final SubgraphClient subgraphs;
    private final LiveConfig config;
    private final GatewayMetrics metrics;
    private final ErrorLog log;
    private final InHand inHand;

    SocketOperations(
            Vertx vertx,
            SupergraphSource source,
            LiveSubscriptions subscriptions,
            SubgraphClient subgraphs,
            LiveConfig config,
            GatewayMetrics metrics,
            ErrorLog log,
            InHand inHand) {
        this.vertx = vertx;
        this.source = source;
        this.subscriptions = subscriptions;
        this.subgraphs = subgraphs;
        this.config = config;
        this.metrics = metrics;
        this.log = log;
        this.inHand = inHand;
    }

    OfClient of(MultiMap headers, String requestId) {
        return new OfClient(headers, requestId);
    }

    /** The operations of one connection, which goes by the headers of its handshake. */
    final class OfClient {
        private final MultiMap headers = MultiMap.caseInsensitiveMultiMap();
        private final String requestId;
        private final Context loop = vertx.getOrCreateContext();

        private OfClient(MultiMap handshake, String requestId) {
            headers.addAll(handshake);
            this.requestId = requestId;
        }

        LiveConfig config() {
            return config;
        }

        long later(Duration time, Runnable then) {
            return vertx.setTimer(time.toMillis(), _ -> then.run());
        }

        long every(Duration time, Runnable then) {
            return vertx.setPeriodic(time.toMillis(), _ -> then.run());
        }

        void cancel(long timer) {
            vertx.cancelTimer(timer);
        }

        /** A browser can set no headers of a WebSocket; texts in the payload of connection_init count as such. */
        void parameters(TreeObject payload) {
            for (int i = 0; i < payload.size(); i++) {
                if (payload.value(i) instanceof TreeLeaf leaf
                        && leaf.kind() == TreeLeaf.Kind.STRING
                        && leaf.text().chars().allMatch(unit -> unit >= 0x20 && unit < 0x7f)) {
                    headers.set(payload.key(i), leaf.text());
                }
            }
        }

        /**
         * Begins an operation.
         *
         * @param length of the message, in characters
         * @param running how many are under way with this one
         */
        void begin(SocketOperation operation, TreeObject payload, int length, int running) {
            try {
                if (running > config.perConnection()) {
                    throw new OperationRefused(ClientError.tooComplex("There are " + config.perConnection()
                            + " operations under way on this connection, the most that are allowed."));
                }
                var held = inHand.take(length);
                if (held == null) {
                    throw HttpRefusal.busy();
                }
                operation.holds(held);
                var request = OperationRequest.of(payload);
                var served = source.current().orElseThrow(HttpRefusal::noSupergraph);
                var asked = served.asked(request.query(), request.operationName(), false);
                var known = served.known(asked);
                metrics.operation(known != null);
                if (known != null) {
                    run(operation, request, served, known);
                    return;
                }
                served.prepare(asked, this::onWorker)
                        .whenComplete((ready, problem) -> loop.runOnContext(_ -> {
                            if (problem != null) {
                                refuse(operation, problem);
                            } else if (operation.stopped()) {
                                operation.release();
                            } else {
                                run(operation, request, served, ready);
                            }
                        }));
            } catch (RuntimeException e) {
                refuse(operation, e);
            }
        }

        private void onWorker(Runnable task) {
            vertx.<Void>executeBlocking(
                    () -> {
                        task.run();
                        return null;
                    },
                    false);
        }

        private void run(
                SocketOperation operation, OperationRequest request, ServedSupergraph served, ReadyOperation ready) {
            try {
                var values = ready.variables().coerce(request.variables());
                if (ready.kind() == OperationKind.SUBSCRIPTION) {
                    operation.become(subscriptions.begin(
                            served.supergraph(), ready, values, new Client(headers, requestId), operation));
                    operation.release();
                } else {
                    answer(operation, served, ready, values);
                }
            } catch (RuntimeException e) {
                refuse(operation, e);
            }
        }

        private void answer(
                SocketOperation operation, ServedSupergraph served, ReadyOperation ready, VariableValues values) {
            var transport = subgraphs.transport(served.supergraph(), headers, requestId);
            ready.executor().execute(values, transport).whenComplete((tree, bug) -> {
                try {
                    if (bug != null) {
                        refuse(operation, bug);
                    } else {
                        respond(operation, ready, values, tree);
                    }
                } catch (RuntimeException e) {
                    refuse(operation, e);
                } finally {
                    operation.release();
                    transport.close();
                }
            });
        }

        private void respond(SocketOperation operation, ReadyOperation ready, VariableValues values, MergedTree tree) {
            var out = new JsonBytes(4096);
            out.raw('{');
            var errors = ready.shaper().shape(tree, values::isTrue, out);
            out.raw('}');
            told(errors);
            operation.next(out);
            operation.complete();
        }

        private void refuse(SocketOperation operation, Throwable cause) {
            operation.release();
            List<GatewayError> errors = switch (cause) {
                case HttpRefusal refusal -> List.of(refusal.error());
                case OperationRefused refusal -> refusal.errors();
                default -> {
                    log.bug(cause, requestId);
                    yield List.of(InternalError.bug("see the stack trace"));
                }
            };
            told(errors);
            operation.refuse(ResponseShaper.refusal(errors));
        }

        private void told(List<GatewayError> errors) {
            if (!errors.isEmpty()) {
                metrics.errors(errors);
                log.told(errors, requestId);
            }
        }
    }
}
