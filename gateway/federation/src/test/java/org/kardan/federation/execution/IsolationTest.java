package org.kardan.federation.execution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kardan.federation.composition.Composition;
import org.kardan.federation.composition.CompositionResult.Composed;
import org.kardan.federation.composition.SubgraphDefinition;
import org.kardan.federation.supergraph.Supergraph;

/** Where a part asks for a field that must have a value and fails, in a fetch that brings what others show, too. */
class IsolationTest {
    private static final String LINK =
            "extend schema @link(url: \"https://specs.apollo.dev/federation/v2.9\", import: [\"@key\"]) ";
    private static final Supergraph SHOP =
            supergraph("""
            type Query { product: Product products: [Product!] }
            type Mutation { rename: Product }
            type Product @key(fields: "id") { id: ID! price: Float sure: String! fine(of: Int): Fine! }
            type Fine { sure: String! }
            """, "type Product @key(fields: \"id\") { id: ID! stock: Int must: String! failing: String }");
    private static final String GONE = "\"errors\":[{\"message\":\"no\",\"path\":";

    private final ScriptedTransport transport = new ScriptedTransport();
    private final ToldInParts client = new ToldInParts(SHOP, transport);

    private static Supergraph supergraph(String a, String b) {
        var result = Composition.compose(List.of(
                new SubgraphDefinition("a", "http://a", LINK + a), new SubgraphDefinition("b", "http://b", LINK + b)));
        return Supergraph.parse(((Composed) result).supergraphSdl());
    }

    private static String asked(String subgraph, String document) {
        return subgraph + " {\"query\":\"" + document + "\",";
    }

    @Test
    void thePrimaryKeepsTheObjectThatADeferredFieldHasTakenAway() {
        transport
                .answers("a", "{\"data\":{\"product\":null}," + GONE + "[\"product\",\"sure\"]}]}")
                .answers("a", "{\"data\":{\"product\":{\"id\":\"1\"}}}");

        client.ask("{ product { id ... @defer { sure } } }");

        assertThat(transport.calls().getLast()).startsWith(asked("a", "{product{id}}"));
        assertThat(client.told()).hasSize(2);
        assertThat(client.told().getFirst()).isEqualTo("\"data\":{\"product\":{\"id\":\"1\"}}");
        assertThat(client.told().getLast())
                .startsWith("\"incremental\":[{\"path\":[\"product\"],\"data\":null,\"errors\":[")
                .contains("\"path\":[\"product\",\"sure\"]");
    }

    /** The first part told of what failed in the second one, too. */
    @Test
    void anotherPartOfTheSameFetchKeepsItsOwnErrorsIncluded() {
        transport
                .answers("a", "{\"data\":{\"product\":{\"id\":\"1\"}}}")
                .answers(
                        "b",
                        "{\"data\":{\"_entities\":[null]}," + GONE
                                + "[\"_entities\",0,\"must\"]},{\"message\":\"no\",\"path\":[\"_entities\",0,\"failing\"]}]}")
                .answers("b", "{\"data\":{\"_entities\":[{\"stock\":7}]}}");

        client.ask("{ product { id ... @defer { must } ... @defer { failing stock } } }");

        assertThat(transport.calls()).hasSize(3);
        assertThat(transport.calls().getLast())
                .contains("{...on Product{stock}}", "\"representations\":[{\"__typename\":\"Product\",\"id\":\"1\"}]");
        assertThat(client.told().get(1))
                .startsWith("\"incremental\":[{\"path\":[\"product\"],\"data\":null,\"errors\":[")
                .containsOnlyOnce("message")
                .contains("\"path\":[\"product\",\"must\"]");
        assertThat(client.told().get(2))
                .startsWith(
                        "\"incremental\":[{\"path\":[\"product\"],\"data\":{\"failing\":null,\"stock\":7},\"errors\":[")
                .containsOnlyOnce("message")
                .contains("\"path\":[\"product\",\"failing\"]");
    }

    /** What the part asks for besides is not told to be unanswered: there is one error for each object. */
    @Test
    void aListKeepsItsElementsAndEachPartOfThemFails() {
        transport
                .answers("a", "{\"data\":{\"products\":null}," + GONE + "[\"products\",1,\"fine\",\"sure\"]}]}")
                .answers(
                        "a",
                        "{\"data\":{\"products\":[{\"id\":\"1\",\"price\":1.5,\"fine\":{\"__typename\":\"Fine\"}},"
                                + "{\"id\":\"2\",\"price\":2.5,\"fine\":{\"__typename\":\"Fine\"}}]}}");

        client.ask("{ products { id ... @defer { price fine { sure } } } }");

        assertThat(client.told().getFirst()).isEqualTo("\"data\":{\"products\":[{\"id\":\"1\"},{\"id\":\"2\"}]}");
        assertThat(client.told().getLast())
                .containsOnlyOnce("\"path\":[\"products\",0,\"fine\",\"sure\"]")
                .containsOnlyOnce("\"path\":[\"products\",1,\"fine\",\"sure\"]")
                .doesNotContain("price", "not answered");
    }

    @Test
    void variablesThatOnlyTheLostFieldUsesAreNotDeclaredAgain() {
        transport
                .answers("a", "{\"data\":{\"product\":null}," + GONE + "[\"product\",\"fine\"]}]}")
                .answers("a", "{\"data\":{\"product\":{\"id\":\"1\"}}}");

        client.ask(
                "query($of: Int, $later: Boolean = true) { product { id ... @defer(if: $later) { fine(of: $of) { sure } } } }",
                "{\"later\":true}");

        assertThat(transport.calls().getLast()).startsWith(asked("a", "{product{id}}"));
        assertThat(client.told().getFirst()).isEqualTo("\"data\":{\"product\":{\"id\":\"1\"}}");
    }

    @Test
    void whereNothingIsDeferredAfterAllTheAnswerIsAsItIs() {
        transport.answers("a", "{\"data\":{\"product\":null}," + GONE + "[\"product\",\"sure\"]}]}");

        client.ask("query($later: Boolean!) { product { id ... @defer(if: $later) { sure } } }", "{\"later\":false}");

        assertThat(transport.calls()).hasSize(1);
        assertThat(client.told()).hasSize(1);
        assertThat(client.told().getFirst()).startsWith("\"data\":{\"product\":null},\"errors\":[");
    }

    @Test
    void whatThePrimaryItselfShowsIsNotAskedForAgain() {
        transport.answers("a", "{\"data\":{\"product\":null}," + GONE + "[\"product\",\"sure\"]}]}");

        client.ask("{ product { sure ... @defer { price } } }");

        assertThat(transport.calls()).hasSize(1);
    }

    @Test
    void aMutationIsNotDoneTwice() {
        transport.answers("a", "{\"data\":{\"rename\":null}," + GONE + "[\"rename\",\"sure\"]}]}");

        client.ask("mutation { rename { id ... @defer { sure } } }");

        assertThat(transport.calls()).hasSize(1);
        assertThat(client.told().getFirst()).startsWith("\"data\":{\"rename\":null},\"errors\":[");
    }

    @Test
    void aSubgraphThatFailsAgainAndAgainIsNotAskedForEver() {
        var bad = "{\"data\":{\"product\":null}," + GONE + "[\"product\",\"sure\"]}]}";
        for (int i = 0; i < 10; i++) {
            transport.answers("a", bad);
        }

        client.ask("{ product { id ... @defer { sure } } }");

        assertThat(transport.calls()).hasSizeLessThan(6);
        assertThat(client.told().getFirst()).startsWith("\"data\":{\"product\":null},\"errors\":[");
    }
}
