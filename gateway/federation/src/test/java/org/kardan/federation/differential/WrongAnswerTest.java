package org.kardan.federation.differential;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.kardan.federation.execution.Executor;
import org.kardan.federation.execution.Introspection;
import org.kardan.federation.execution.WrittenTwice;
import org.kardan.federation.execution.transport.SubgraphReply;
import org.kardan.federation.execution.variable.VariableValues;
import org.kardan.federation.operation.OperationLimits;
import org.kardan.federation.operation.OperationReader;
import org.kardan.federation.planning.Planner;
import org.kardan.federation.response.ResponseShaper;
import org.kardan.federation.supergraph.Supergraph;

/** What a client is told where a subgraph answers something else than its schema says: where, and whose fault it is. */
class WrongAnswerTest {
    private static final Supergraph SUPERGRAPH = supergraph();
    private static final String ITEM = "{\"data\":{\"item\":{\"id\":\"1\"}}}";

    private final Map<String, String> answers = new LinkedHashMap<>();

    @Test
    void aWrongLeafIsBlamedOnTheSubgraphThatGaveIt() {
        answers.put("a", ITEM);
        answers.put("b", entity("{\"stock\":\"many\"}"));

        assertThat(respond("{ item { left: stock } }"))
                .isEqualTo(
                        "{\"data\":{\"item\":{\"left\":null}},\"errors\":[{\"message\":\"The value of this field is not a"
                                + " valid Int.\",\"path\":[\"item\",\"left\"],\"extensions\":{\"code\":\"INTERNAL\",\"subgraph\":\"b\"}}]}");
    }

    @Test
    void aNullWhereNoneMayBeIsBlamedOnTheSubgraphThatGaveIt() {
        answers.put("a", ITEM);
        answers.put("b", entity("{\"sizes\":[{\"height\":1},{\"height\":null}]}"));

        assertThat(respond("{ item { sizes { height } } }"))
                .startsWith("{\"data\":{\"item\":{\"sizes\":[{\"height\":1},null]}},")
                .contains(
                        "\"path\":[\"item\",\"sizes\",1,\"height\"],\"extensions\":{\"code\":\"INTERNAL\",\"subgraph\":\"b\"}");
    }

    @Test
    void aTypeThatNobodyKnowsIsBlamedOnTheSubgraphThatNamedIt() {
        answers.put("a", "{\"data\":{\"thing\":{\"__typename\":\"Ghost\",\"id\":\"1\"}}}");

        assertThat(respond("{ thing { ... on Item { id } } }"))
                .startsWith("{\"data\":{\"thing\":null},")
                .contains("\"path\":[\"thing\"],\"extensions\":{\"code\":\"INTERNAL\",\"subgraph\":\"a\"}");
    }

    /** The null has travelled to the entity by then, and from there the error was told of everything asked of it. */
    @Test
    void anErrorIsToldWhereItHappenedAlsoBelowWhatIsNullForIt() {
        answers.put("a", ITEM);
        answers.put(
                "b",
                "{\"data\":{\"_entities\":[null]},\"errors\":[{\"message\":\"no\",\"path\":[\"_entities\",0,\"box\",\"depth\"]}]}");

        assertThat(respond("{ item { id case: box { d: depth } } }"))
                .startsWith("{\"data\":{\"item\":{\"id\":\"1\",\"case\":null}},")
                .contains("\"path\":[\"item\",\"case\",\"d\"]");
    }

    /** The second of them was told without a place. */
    @Test
    void severalErrorsBelowOneNullAreEachToldWhereTheyHappened() {
        answers.put(
                "a",
                "{\"data\":{\"items\":null},\"errors\":[{\"message\":\"x\",\"path\":[\"items\",0,\"id\"]},"
                        + "{\"message\":\"y\",\"path\":[\"items\",2,\"id\"]}]}");

        assertThat(respond("{ all: items { id } }"))
                .startsWith("{\"data\":{\"all\":null},")
                .contains("\"path\":[\"all\",0,\"id\"]")
                .contains("\"path\":[\"all\",2,\"id\"]");
    }

    @Test
    void aValueOfAnotherFormIsAnErrorAndNotAGuess() {
        answers.put("a", "{\"data\":{\"items\":{\"id\":\"1\"},\"item\":[{\"id\":\"1\"}],\"thing\":7}}");

        assertThat(respond("{ items { id } item { id } thing { __typename } }"))
                .startsWith("{\"data\":{\"items\":null,\"item\":null,\"thing\":null},")
                .contains("\"path\":[\"items\"]", "\"path\":[\"item\"]", "\"path\":[\"thing\"]");
    }

    private static String entity(String fields) {
        return "{\"data\":{\"_entities\":[" + fields + "]}}";
    }

    private String respond(String text) {
        var operation = new OperationReader(SUPERGRAPH, OperationLimits.DEFAULT).read(text, null);
        var prepared = new Planner(SUPERGRAPH).prepare(operation);
        var tree = new Executor(prepared.plan(), new Introspection(SUPERGRAPH.apiSchema()))
                .execute(
                        VariableValues.NONE,
                        request -> CompletableFuture.completedFuture(new SubgraphReply.Answer(
                                answers.getOrDefault(request.subgraph(), "").getBytes(StandardCharsets.UTF_8), true)))
                .toCompletableFuture()
                .join();
        return WrittenTwice.respond(new ResponseShaper(prepared.shape()), tree, unused -> false);
    }

    private static Supergraph supergraph() {
        var subgraphs = new LinkedHashMap<String, String>();
        subgraphs.put("a", """
                type Query { item: Item items: [Item!] thing: Thing }
                type Item @key(fields: "id") { id: ID! }
                type Other { id: ID! }
                union Thing = Item | Other
                """);
        subgraphs.put("b", """
                type Item @key(fields: "id") { id: ID! stock: Int sizes: [Size] box: Box }
                type Size { height: Int! }
                type Box { depth: Int! }
                """);
        return Objects.requireNonNull(Comparison.composed(subgraphs));
    }
}
