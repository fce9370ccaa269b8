package org.kardan.federation.execution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kardan.federation.composition.Composition;
import org.kardan.federation.composition.CompositionResult.Composed;
import org.kardan.federation.composition.SubgraphDefinition;
import org.kardan.federation.error.ErrorCode;
import org.kardan.federation.execution.transport.SubgraphReply;
import org.kardan.federation.execution.tree.JsonBytes;
import org.kardan.federation.execution.variable.VariableValues;
import org.kardan.federation.operation.OperationLimits;
import org.kardan.federation.operation.OperationReader;
import org.kardan.federation.planning.Planner;
import org.kardan.federation.response.ResponseShaper;
import org.kardan.federation.supergraph.Supergraph;

/** What becomes of a field that requires a value which failed. */
class RequiredFailureTest {
    private static final String LINK =
            "extend schema @link(url: \"https://specs.apollo.dev/federation/v2.9\", import: [\"@key\", \"@external\", \"@requires\"]) ";
    private static final Supergraph SHOP = supergraph("""
            type Query { product: Product other: Product }
            type Product @key(fields: "id") { id: ID! size: Size must: Float! note: String }
            type Size { high: Float wide: Float! }
            """, """
            type Product @key(fields: "id") {
              id: ID!
              size: Size @external
              must: Float! @external
              note: String @external
              fits: Boolean @requires(fields: "size { high }")
              sure: Boolean @requires(fields: "must")
              noted: Boolean @requires(fields: "note")
            }
            type Size { high: Float @external }
            """);

    private final ScriptedTransport transport = new ScriptedTransport();

    private static Supergraph supergraph(String a, String b) {
        var result = Composition.compose(List.of(
                new SubgraphDefinition("a", "http://a", LINK + a), new SubgraphDefinition("b", "http://b", LINK + b)));
        return Supergraph.parse(((Composed) result).supergraphSdl());
    }

    private String ask(String text) {
        var operation = new OperationReader(SHOP, OperationLimits.DEFAULT).read(text, null);
        var prepared = new Planner(SHOP).prepare(operation);
        var out = new JsonBytes(256);
        new Executor(prepared.plan(), new Introspection(SHOP.apiSchema()))
                .execute(VariableValues.NONE, transport)
                .thenAccept(tree -> new ResponseShaper(prepared.shape()).shape(tree, _ -> false, out));
        return out.toString();
    }

    /** As Apollo's gateway has it: the subgraph may well know what to say. */
    @Test
    void aValueThatIsNullByAnErrorIsSentAsNullAndTheErrorIsTold() {
        transport
                .answers(
                        "a",
                        "{\"data\":{\"product\":{\"id\":\"1\",\"note\":null}},\"errors\":[{\"message\":\"no\",\"path\":[\"product\",\"note\"]}]}")
                .answers("b", "{\"data\":{\"_entities\":[{\"noted\":true}]}}");

        var response = ask("{ product { noted } }");

        assertThat(transport.calls().getLast())
                .contains("\"representations\":[{\"__typename\":\"Product\",\"id\":\"1\",\"note\":null}]");
        assertThat(response).startsWith("\"data\":{\"product\":{\"noted\":true}},\"errors\":[{");
    }

    @Test
    void soItIsBelowTheRequiredFieldAndWhereTheNullHasTravelledUp() {
        transport
                .answers(
                        "a",
                        "{\"data\":{\"product\":{\"id\":\"1\",\"size\":{\"high\":null}},\"other\":{\"id\":\"2\",\"size\":null}},"
                                + "\"errors\":[{\"message\":\"no\",\"path\":[\"product\",\"size\",\"high\"]},"
                                + "{\"message\":\"no\",\"path\":[\"other\",\"size\",\"wide\"]}]}")
                .answers("b", "{\"data\":{\"_entities\":[{\"fits\":false},{\"fits\":true}]}}");

        var response = ask("{ product { fits } other { fits } }");

        assertThat(transport.calls().getLast()).contains("\"size\":{\"high\":null}", "\"size\":null");
        assertThat(response)
                .startsWith("\"data\":{\"product\":{\"fits\":false},\"other\":{\"fits\":true}},\"errors\":[{");
    }

    /** Null is no value that the field's subgraph knows. */
    @Test
    void whereTheValueMayNotBeNullTheSubgraphIsAskedForTheRestOnly() {
        transport
                .answers(
                        "a",
                        "{\"data\":{\"product\":{\"id\":\"1\",\"must\":null,\"note\":\"n\"}},\"errors\":[{\"message\":\"no\",\"path\":[\"product\",\"must\"]}]}")
                .answers("b", "{\"data\":{\"_entities_2\":[{\"noted\":true}]}}");

        var response = ask("{ product { sure noted } }");

        assertThat(transport.calls()).hasSize(2);
        assertThat(transport.calls().getLast()).contains("{noted}").doesNotContain("sure", "must");
        assertThat(response)
                .startsWith("\"data\":{\"product\":{\"sure\":null,\"noted\":true}},\"errors\":[{")
                .contains("\"path\":[\"product\",\"sure\"]");
    }

    /** Nothing is known of the value then, not even that it is null. */
    @ParameterizedTest
    @ValueSource(
            strings = {"{\"data\":{\"product\":{\"id\":\"1\"}}}", "{\"data\":null,\"errors\":[{\"message\":\"no\"}]}"})
    void whereTheValueIsNotThereTheSubgraphIsNotAsked(String body) {
        transport
                .answers("a", body)
                .ends("b", new SubgraphReply.Failure(ErrorCode.SUBGRAPH_TIMEOUT, "not to be asked"));

        var response = ask("{ product { noted } }");

        assertThat(transport.calls()).hasSize(1);
        assertThat(response).contains("\"errors\":[{");
    }

    /** The second request had a lookup about no object. */
    @Test
    void aLookupThatAsksAboutNoObjectIsLeftOutOfItsRequest() {
        transport
                .answers(
                        "a",
                        "{\"data\":{\"product\":{\"id\":\"1\",\"note\":\"n\",\"size\":{\"high\":1}},\"other\":null}}")
                .answers("b", "{\"data\":{\"_entities_2\":[{\"noted\":true}]}}");

        var response = ask("{ other { noted fits } product { noted } }");

        assertThat(transport.calls()).hasSize(2);
        assertThat(transport.calls().getLast())
                .doesNotContain("[]", "fits", "\"representations\":")
                .contains("_entities_2:_entities(representations:$representations_2)");
        assertThat(response).isEqualTo("\"data\":{\"other\":null,\"product\":{\"noted\":true}}");
    }
}
