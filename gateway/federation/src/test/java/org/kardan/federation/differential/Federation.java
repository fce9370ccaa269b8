package org.kardan.federation.differential;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.kardan.federation.error.ErrorCode;
import org.kardan.federation.execution.Executor;
import org.kardan.federation.execution.Introspection;
import org.kardan.federation.execution.MergedTree;
import org.kardan.federation.execution.WrittenTwice;
import org.kardan.federation.execution.transport.SubgraphReply;
import org.kardan.federation.execution.transport.SubgraphRequest;
import org.kardan.federation.execution.transport.SubgraphTransport;
import org.kardan.federation.execution.tree.JsonReader;
import org.kardan.federation.execution.tree.MalformedJson;
import org.kardan.federation.execution.tree.TreeObject;
import org.kardan.federation.execution.variable.VariableCoercion;
import org.kardan.federation.execution.variable.VariableValues;
import org.kardan.federation.operation.LiftLiterals;
import org.kardan.federation.operation.OperationKind;
import org.kardan.federation.operation.OperationLimits;
import org.kardan.federation.operation.OperationReader;
import org.kardan.federation.planning.Planner;
import org.kardan.federation.planning.PreparedOperation;
import org.kardan.federation.planning.plan.PlanCheck;
import org.kardan.federation.planning.plan.PlanPrinter;
import org.kardan.federation.response.PartForm;
import org.kardan.federation.response.ResponseShaper;

/** The engine with all of its subgraphs in memory. */
final class Federation {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final World world;
    private final Set<String> activeLabels;
    private final Map<String, SubgraphServer> servers = new LinkedHashMap<>();
    private final OperationReader reader;
    private final Planner planner;
    private final Introspection introspection;

    Federation(World world, Map<String, String> subgraphs, Set<String> activeLabels) {
        this.activeLabels = activeLabels;
        this.world = world;
        for (var subgraph : world.supergraph().subgraphs()) {
            servers.put(
                    subgraph.name(),
                    new SubgraphServer(world, subgraph, subgraphs.getOrDefault(subgraph.name(), ""), activeLabels));
        }
        this.reader = new OperationReader(world.supergraph(), OperationLimits.DEFAULT);
        this.planner = new Planner(world.supergraph());
        this.introspection = new Introspection(world.supergraph().apiSchema());
    }

    /** An operation and what coerces its variables; of every other one the constants have been lifted out. */
    record Ready(PreparedOperation prepared, VariableCoercion variables) {}

    Ready prepare(String document) {
        var operation = reader.read(document, null);
        var schema = world.supergraph().apiSchema();
        if (document.length() % 2 == 0) {
            return new Ready(
                    planner.prepare(operation, activeLabels), new VariableCoercion(operation.variables(), schema));
        }
        var lifted = LiftLiterals.of(operation, world.supergraph());
        return new Ready(
                planner.prepare(lifted.operation(), activeLabels),
                new VariableCoercion(lifted.operation().variables(), schema, lifted.literals()));
    }

    /** An operation that defers, to be answered at once; null where it defers nothing. */
    @Nullable Ready prepareWhole(String document) {
        return reader.readDeferring(document, null)
                .map(operation -> new Ready(
                        planner.prepare(operation.whole(), activeLabels),
                        new VariableCoercion(
                                operation.whole().variables(),
                                world.supergraph().apiSchema())))
                .orElse(null);
    }

    /** @param calls what was sent to which subgraph and what came back */
    record Answer(JsonNode response, List<String> calls, String plan, List<String> planProblems) {}

    Answer answer(Ready ready, Map<String, Object> variables) {
        var prepared = ready.prepared();
        var calls = new ArrayList<String>();
        var values = ready.variables().coerce(tree(variables));
        var executor = new Executor(prepared.plan(), introspection);
        var shaper = new ResponseShaper(prepared.shape());
        var replies = new ArrayList<SubgraphReply>();
        var tree = run(executor, prepared, values, request -> {
            try {
                return send(request, calls).whenComplete((reply, _) -> replies.add(reply));
            } catch (RuntimeException bug) {
                replies.add(new SubgraphReply.Failure(ErrorCode.SUBGRAPH_UNAVAILABLE, bug.toString()));
                throw bug;
            }
        });
        world.met().addAll(Shared.in(tree.root()));
        var response = WrittenTwice.respond(shaper, tree, values::isTrue);
        // It is known by now what the answers look like.
        var next = replies.iterator();
        var again = WrittenTwice.respond(
                shaper,
                run(executor, prepared, values, _ -> CompletableFuture.completedFuture(next.next())),
                values::isTrue);
        if (!again.equals(response)) {
            throw new IllegalStateException("answered the second time: " + again);
        }
        if (prepared.plan().kind() != OperationKind.SUBSCRIPTION) {
            var late = WrittenTwice.respond(
                    shaper,
                    new SlowReplies(request -> send(request, new ArrayList<>()))
                            .answer(executor, values, calls.size() % 2 == 0),
                    values::isTrue);
            if (!late.equals(response)) {
                throw new IllegalStateException("answered where replies come in another order: " + late);
            }
        }
        try {
            return new Answer(
                    JSON.readTree(response),
                    calls,
                    PlanPrinter.print(prepared.plan()),
                    PlanCheck.problems(prepared.plan()));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static MergedTree run(
            Executor executor, PreparedOperation prepared, VariableValues values, SubgraphTransport transport) {
        return (prepared.plan().kind() == OperationKind.SUBSCRIPTION
                        ? transport
                                .send(executor.subscription(values))
                                .thenCompose(event -> executor.event(event, values, transport))
                        : executor.execute(values, transport))
                .toCompletableFuture()
                .join();
    }

    /** The deferred answer with all its parts put together, beside the plan; null where the operation defers nothing. */
    @Nullable Deferred defer(String document, Map<String, Object> variables, PartForm form) {
        var operation = reader.readDeferring(document, null);
        if (operation.isEmpty()) {
            return null;
        }
        var prepared = planner.prepare(operation.get(), activeLabels);
        var schema = world.supergraph().apiSchema();
        var values = new VariableCoercion(operation.get().whole().variables(), schema).coerce(tree(variables));
        var calls = new ArrayList<String>();
        var run = new Executor(prepared.plan(), introspection).defer(values, request -> send(request, calls));
        var merged = DeferredMerge.of(run, new ResponseShaper(prepared.shape()).deferred(values::isTrue, form));
        return new Deferred(
                merged,
                new Answer(
                        merged.response(),
                        calls,
                        PlanPrinter.print(prepared.plan()),
                        PlanCheck.problems(prepared.plan())));
    }

    record Deferred(DeferredMerge merge, Answer answer) {}

    private static TreeObject tree(Map<String, Object> variables) {
        try {
            return (TreeObject) JsonReader.read(JSON.writeValueAsBytes(variables));
        } catch (IOException | MalformedJson problem) {
            throw new IllegalStateException(problem);
        }
    }

    private CompletionStage<SubgraphReply> send(SubgraphRequest request, List<String> calls) {
        try {
            var body = JSON.readTree(request.body().toByteArray());
            Map<String, Object> variables = new LinkedHashMap<>();
            body.path("variables")
                    .properties()
                    .forEach(entry -> variables.put(entry.getKey(), JSON.convertValue(entry.getValue(), Object.class)));
            var server = servers.get(request.subgraph());
            var answer = server.answer(body.path("query").asText(), variables).toSpecification();
            var bytes = JSON.writeValueAsBytes(answer);
            calls.add(request.subgraph() + " " + new String(request.body().toByteArray(), StandardCharsets.UTF_8)
                    + " -> " + new String(bytes, StandardCharsets.UTF_8));
            return CompletableFuture.completedFuture(new SubgraphReply.Answer(bytes, true));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        } catch (RuntimeException bug) {
            calls.add(request.subgraph() + " " + new String(request.body().toByteArray(), StandardCharsets.UTF_8)
                    + " -> " + bug);
            throw bug;
        }
    }
}
