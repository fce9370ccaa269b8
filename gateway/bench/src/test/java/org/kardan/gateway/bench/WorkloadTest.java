package org.kardan.gateway.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.kardan.federation.composition.Composition;
import org.kardan.federation.composition.CompositionResult;
import org.kardan.federation.composition.SubgraphDefinition;
import org.kardan.federation.execution.Executor;
import org.kardan.federation.execution.Introspection;
import org.kardan.federation.execution.transport.SubgraphReply;
import org.kardan.federation.execution.transport.SubgraphTransport;
import org.kardan.federation.execution.tree.JsonBytes;
import org.kardan.federation.execution.variable.VariableCoercion;
import org.kardan.federation.operation.OperationLimits;
import org.kardan.federation.operation.OperationReader;
import org.kardan.federation.planning.Planner;
import org.kardan.federation.response.ResponseShaper;
import org.kardan.federation.supergraph.Supergraph;

/** The workload is the size it is meant to be, the engine answers it whole, and the floor does what it was shown. */
class WorkloadTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void theEngineAnswersTheQuestionWhole() throws IOException {
        var answer = answered();

        assertThat(answer.length).isBetween(25_000, 29_000);
        var read = JSON.readTree(answer);
        assertThat(read.has("errors")).isFalse();
        assertThat(read.at("/data/users/0/reviews/0/product/reviews/0/author/reviews/0/product/shippingEstimate")
                        .asInt())
                .isEqualTo(50);
        assertThat(read.at("/data/topProducts/1/shippingEstimate").asInt()).isZero();
        assertThat(read.findValues("inStock")).hasSizeGreaterThan(50);
    }

    @Test
    void theFloorSendsTheRecordedCallsAndGivesTheRecordedAnswer() throws Exception {
        var ports = freePorts(5);
        var servers = new SubgraphServers();
        servers.start(ports.subList(0, 4))
                .toCompletionStage()
                .toCompletableFuture()
                .join();
        var calls = JSON.readTree("""
                [[{"port": %d, "body": "{\\"query\\":\\"{users{id}}\\"}"}, {"port": %d, "body": "{\\"query\\":\\"{topProducts{upc}}\\"}"}],
                 [{"port": %d, "body": "{\\"query\\":\\"{me{name}}\\"}"}]]""".formatted(ports.get(0), ports.get(2), ports.get(0)));
        Vertx floor = Floor.start(ports.get(4), calls, Buffer.buffer("as recorded"), 1);
        var address = URI.create("http://127.0.0.1:" + ports.get(4) + "/graphql");
        try (var load = new Load("anything")) {
            load.once(URI.create("http://127.0.0.1:" + ports.get(0) + "/record"));

            var answers = load.closed(address, 1, 1, 20, "as recorded".length());

            assertThat(answers.answered()).isEqualTo(1);
            var seen = JSON.readTree(load.once(URI.create("http://127.0.0.1:" + ports.get(0) + "/recorded"))
                    .getBytes());
            assertThat(bodies(seen)).isEqualTo(bodies(calls));
        } finally {
            floor.close();
            servers.stop();
        }
    }

    private static List<List<String>> bodies(JsonNode rounds) {
        var bodies = new ArrayList<List<String>>();
        for (JsonNode round : rounds) {
            var one = new ArrayList<String>();
            round.forEach(call -> one.add(call.get("body").textValue()));
            bodies.add(one.stream().sorted().toList());
        }
        return bodies;
    }

    private static byte[] answered() {
        var supergraph = Supergraph.parse(composed());
        var reader = new OperationReader(supergraph, new OperationLimits(200_000, 20_000, 60, 20_000, 500));
        var prepared = new Planner(supergraph).prepare(reader.read(Subgraph.resource("question.graphql"), null));
        var values = new VariableCoercion(prepared.operation().variables(), supergraph.apiSchema()).coerce(null);
        var subgraphs = new HashMap<String, Subgraph>();
        SubgraphTransport transport = request -> {
            var subgraph = subgraphs.computeIfAbsent(request.subgraph(), Subgraph::named);
            return CompletableFuture.completedFuture(
                    new SubgraphReply.Answer(subgraph.answer(request.body().toByteArray()), true));
        };
        var tree = new Executor(prepared.plan(), new Introspection(supergraph.apiSchema()))
                .execute(values, transport)
                .toCompletableFuture()
                .join();
        var out = new JsonBytes(1024);
        out.raw('{');
        new ResponseShaper(prepared.shape()).shape(tree, values::isTrue, out);
        out.raw('}');
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String composed() {
        var definitions = new ArrayList<SubgraphDefinition>();
        Subgraph.NAMES.forEach(name -> definitions.add(Subgraph.definition(name, 1)));
        return ((CompositionResult.Composed) Composition.compose(definitions)).supergraphSdl();
    }

    private static List<Integer> freePorts(int count) throws IOException {
        Map<Integer, ServerSocket> open = new HashMap<>();
        for (int i = 0; i < count; i++) {
            var socket = new ServerSocket(0);
            open.put(socket.getLocalPort(), socket);
        }
        for (var socket : open.values()) {
            socket.close();
        }
        return List.copyOf(open.keySet());
    }
}
