package org.kardan.gateway.http;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.kardan.federation.execution.MergedTree;
import org.kardan.federation.execution.tree.JsonBytes;
import org.kardan.federation.execution.variable.VariableValues;
import org.kardan.federation.operation.OperationKind;
import org.kardan.gateway.prepared.ReadyOperation;
import org.kardan.gateway.prepared.ServedSupergraph;
import org.kardan.gateway.prepared.SupergraphSource;
import org.kardan.gateway.subgraph.SubgraphClient;
import org.kardan.gateway.subgraph.VertxTransport;
import org.kardan.gateway.telemetry.GatewayMetrics;

/** The way of an operation: prepare (mostly known already), execute, shape. All of it on the request's event loop. */
@ApplicationScoped
class OperationHandler {
    /** Bytes of an answer that are held as a whole; a longer one is written a second time, piece by piece. */
    private static final int LARGE = 1024 * 1024;

    private final Vertx vertx;
    private final SupergraphSource source;
    private final SubgraphClient subgraphs;
    private final GatewayMetrics metrics;
    private final HttpConfig config;
    private final StreamHandler streams;
    private final Executor workers;

    OperationHandler(
            Vertx vertx,
            SupergraphSource source,
            SubgraphClient subgraphs,
            GatewayMetrics metrics,
            HttpConfig config,
            StreamHandler streams) {
        this.vertx = vertx;
        this.source = source;
        this.subgraphs = subgraphs;
        this.metrics = metrics;
        this.config = config;
        this.streams = streams;
        this.workers = task -> vertx.<Void>executeBlocking(
                () -> {
                    task.run();
                    return null;
                },
                false);
    }

    /** @param allowed whether such an operation may come by this HTTP method */
    void run(Exchange exchange, OperationRequest request, Predicate<OperationKind> allowed) {
        var served = source.current().orElseThrow(HttpRefusal::noSupergraph);
        var asked = served.asked(request.query(), request.operationName(), exchange.deferring() != null);
        var known = served.known(asked);
        metrics.operation(known != null);
        if (known != null) {
            execute(exchange, request, allowed, served, known);
            return;
        }
        Context loop = vertx.getOrCreateContext();
        served.prepare(asked, workers)
                .whenComplete((ready, problem) -> loop.runOnContext(_ -> {
                    if (problem != null) {
                        exchange.refuse(problem);
                    } else {
                        execute(exchange, request, allowed, served, ready);
                    }
                }));
    }

    private void execute(
            Exchange exchange,
            OperationRequest request,
            Predicate<OperationKind> allowed,
            ServedSupergraph served,
            ReadyOperation operation) {
        try {
            if (!allowed.test(operation.kind())) {
                throw HttpRefusal.method("Send a " + operation.kind().keyword() + " with POST, not with GET.", "POST");
            }
            var values = operation.variables().coerce(request.variables());
            if (operation.kind() == OperationKind.SUBSCRIPTION) {
                streams.subscribe(exchange, served, operation, values);
                return;
            }
            var transport = subgraphs.countedTransport(
                    served.supergraph(), exchange.http().request().headers(), exchange.requestId());
            exchange.http().addEndHandler(_ -> {
                transport.close();
                if (operation.kind() == OperationKind.QUERY) {
                    transport.abandon();
                }
            });
            if (operation.defers()) {
                new DeferredAnswer(exchange, operation, values, transport, streams.parts(exchange))
                        .begin(out -> explained(exchange, operation, transport, out));
                return;
            }
            operation.executor().execute(values, transport).whenComplete((tree, bug) -> {
                try {
                    if (transport.isAbandoned()) {
                        exchange.gone();
                    } else if (bug != null) {
                        exchange.refuse(bug);
                    } else {
                        respond(exchange, operation, values, tree, transport);
                    }
                } catch (RuntimeException e) {
                    exchange.refuse(e);
                }
            });
        } catch (RuntimeException e) {
            exchange.refuse(e);
        }
    }

    private void respond(
            Exchange exchange,
            ReadyOperation operation,
            VariableValues values,
            MergedTree tree,
            VertxTransport transport) {
        var response = operation.shaper().response(tree, values::isTrue);
        var out = exchange.streams() ? operation.opened() : operation.openedUpTo(LARGE);
        out.raw('{');
        var errors = response.write(out);
        explained(exchange, operation, transport, out);
        if (exchange.streams() && Accept.stream(exchange.header("accept")) == null) {
            DeferredAnswer.whole(exchange, out, errors, streams.parts(exchange));
            return;
        }
        out.raw('}');
        operation.answered(out);
        if (exchange.streams()) {
            streams.answer(exchange, out);
        } else if (out.isWhole()) {
            exchange.answer(out, errors);
        } else {
            boolean explains = explains(exchange);
            Consumer<JsonBytes> again = body -> {
                body.raw('{');
                response.writeAgain(body);
                if (explains) {
                    explain(operation, transport, body);
                }
                body.raw('}');
            };
            exchange.answer(out.length(), again, errors, vertx.getOrCreateContext());
        }
    }

    private void explained(Exchange exchange, ReadyOperation operation, VertxTransport transport, JsonBytes out) {
        if (explains(exchange)) {
            explain(operation, transport, out);
        }
    }

    private boolean explains(Exchange exchange) {
        return config.explain() && "plan".equals(exchange.header("x-kardan-explain"));
    }

    private static void explain(ReadyOperation operation, VertxTransport transport, JsonBytes out) {
        out.raw(',');
        out.key("extensions");
        out.raw('{');
        out.key("queryPlan");
        out.string(operation.explain());
        out.raw(',');
        out.key("subgraphCalls");
        out.raw('[');
        for (int i = 0; i < transport.called().size(); i++) {
            if (i > 0) {
                out.raw(',');
            }
            out.string(transport.called().get(i));
        }
        out.raw(']');
        out.raw('}');
    }
}
