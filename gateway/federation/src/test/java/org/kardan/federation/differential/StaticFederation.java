package org.kardan.federation.differential;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.kardan.federation.execution.Executor;
import org.kardan.federation.execution.Introspection;
import org.kardan.federation.execution.WrittenTwice;
import org.kardan.federation.execution.transport.SubgraphReply;
import org.kardan.federation.execution.transport.SubgraphRequest;
import org.kardan.federation.execution.tree.JsonReader;
import org.kardan.federation.execution.tree.MalformedJson;
import org.kardan.federation.execution.tree.TreeObject;
import org.kardan.federation.execution.variable.VariableCoercion;
import org.kardan.federation.operation.OperationLimits;
import org.kardan.federation.operation.OperationReader;
import org.kardan.federation.planning.Planner;
import org.kardan.federation.response.ResponseShaper;
import org.kardan.federation.supergraph.Supergraph;

/** The engine with subgraphs whose data are written down beside a checked-in federation. */
final class StaticFederation {
    private static final Path FEDERATIONS = Path.of("src/test/resources/federations");
    private static final Path ANSWERS = Path.of("src/test/resources/answers");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Supergraph supergraph;
    private final Map<String, StaticSubgraph> subgraphs;
    private final List<String> calls = new ArrayList<>();

    StaticFederation(Supergraph supergraph, Map<String, StaticSubgraph> subgraphs) {
        this.supergraph = supergraph;
        this.subgraphs = subgraphs;
    }

    /** A checked-in federation with the data that are written down for it. */
    static StaticFederation named(String name) {
        var folder = FEDERATIONS.resolve(name);
        try {
            var supergraph = Supergraph.parse(Files.readString(folder.resolve("supergraph.graphql")));
            var data = JSON.readTree(Files.readString(ANSWERS.resolve(name + ".json")));
            var subgraphs = new LinkedHashMap<String, StaticSubgraph>();
            for (var subgraph : supergraph.subgraphs()) {
                var sdl = Files.readString(folder.resolve(subgraph.name() + ".graphql"));
                subgraphs.put(subgraph.name(), new StaticSubgraph(sdl, data.path(subgraph.name())));
            }
            return new StaticFederation(supergraph, subgraphs);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /** The response to an operation without variables. */
    String answer(String operation) {
        return answer(operation, "{}");
    }

    String answer(String operation, String variables) {
        var read = new OperationReader(supergraph, OperationLimits.DEFAULT).read(operation, null);
        var prepared = new Planner(supergraph).prepare(read);
        var values = new VariableCoercion(read.variables(), supergraph.apiSchema()).coerce(tree(variables));
        var executor = new Executor(prepared.plan(), new Introspection(supergraph.apiSchema()));
        var shaper = new ResponseShaper(prepared.shape());
        var tree = executor.execute(values, this::send).toCompletableFuture().join();
        var response = WrittenTwice.respond(shaper, tree, values::isTrue);
        int asked = calls.size();
        var slow = new SlowReplies(this::send);
        for (boolean lastFirst : new boolean[] {true, false}) {
            assertThat(WrittenTwice.respond(shaper, slow.answer(executor, values, lastFirst), values::isTrue))
                    .as("whatever is answered first")
                    .isEqualTo(response);
        }
        calls.subList(asked, calls.size()).clear();
        return response;
    }

    /** What was asked of which subgraph, documents only. */
    List<String> calls() {
        return calls;
    }

    private static TreeObject tree(String json) {
        try {
            return (TreeObject) JsonReader.read(json.getBytes(StandardCharsets.UTF_8));
        } catch (MalformedJson problem) {
            throw new IllegalArgumentException(problem);
        }
    }

    private CompletionStage<SubgraphReply> send(SubgraphRequest request) {
        try {
            var body = JSON.readTree(request.body().toByteArray());
            calls.add(request.subgraph() + " " + body.path("query").asText());
            var answer =
                    subgraphs.get(request.subgraph()).answer(body.path("query").asText(), variables(body));
            return CompletableFuture.completedFuture(
                    new SubgraphReply.Answer(JSON.writeValueAsBytes(answer.toSpecification()), true));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static Map<String, Object> variables(JsonNode body) {
        var variables = new LinkedHashMap<String, Object>();
        body.path("variables")
                .properties()
                .forEach(entry -> variables.put(entry.getKey(), JSON.convertValue(entry.getValue(), Object.class)));
        return variables;
    }
}
