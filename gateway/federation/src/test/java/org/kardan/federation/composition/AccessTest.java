package org.kardan.federation.composition;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kardan.federation.composition.report.CompositionCode;

/** What the supergraph says of who may see what, for gateways that enforce it, and of what a query costs. */
class AccessTest {
    @Test
    void severalSubgraphsDemandAllThatEachDemands() {
        var subgraphs = Subgraphs.of("a", """
                        type Query { t: T @authenticated }
                        type T @key(fields: "id") { id: ID! x: Int @shareable @policy(policies: [["p"], ["o"]]) e: E }
                        enum E @requiresScopes(scopes: [["e"]]) { A }
                        """).and("b", """
                        type T @key(fields: "id") { id: ID! x: Int @shareable @policy(policies: [["q"]]) }
                        enum E @requiresScopes(scopes: [["f"]]) { A }
                        """);

        assertThat(subgraphs.type("Query")).contains("t: T @authenticated @join__field(graph: A)");
        assertThat(subgraphs.type("T")).contains("x: Int @policy(policies: [[\"p\", \"q\"], [\"o\", \"q\"]])");
        assertThat(subgraphs.type("E")).contains("@requiresScopes(scopes: [[\"e\", \"f\"]])");
        assertThat(subgraphs.composed().supergraphSdl())
                .contains("@link(url: \"https://specs.apollo.dev/policy/v0.1\", for: SECURITY)");
        assertThat(subgraphs.apiType("T")).doesNotContain("policy");
    }

    /** Else whoever may not ask a book for its price would ask the medium that it is. */
    @Test
    void anInterfaceDemandsWhatItsImplementationsDemand() {
        var subgraphs = Subgraphs.of("a", """
                type Query { media: [Media] }
                interface Media { price: Int title: String }
                type Book implements Media @authenticated { price: Int @requiresScopes(scopes: [["read"]]) title: String }
                type Film implements Media { price: Int @requiresScopes(scopes: [["watch"]]) title: String }
                """);

        assertThat(subgraphs.type("Media")).isEqualTo("""
                interface Media
                  @join__type(graph: A)
                  @authenticated
                {
                  price: Int @requiresScopes(scopes: [["read", "watch"]])
                  title: String
                }
                """);
    }

    @Test
    void anImplementationDemandsWhatTheInterfaceObjectDemands() {
        var subgraphs = Subgraphs.of("a", """
                        type Query { media: [Media] }
                        interface Media @key(fields: "id") { id: ID! }
                        type Book implements Media @key(fields: "id") { id: ID! }
                        """)
                .and("b", "type Media @interfaceObject @key(fields: \"id\") { id: ID! stars: Int @authenticated }");

        assertThat(subgraphs.type("Book")).contains("stars: Int @join__field @authenticated");
        assertThat(subgraphs.type("Media")).contains("stars: Int @authenticated @join__field(graph: B)");
    }

    /** Which fields it would be about depends on others. */
    @Test
    void anInterfaceObjectAsAWholeDemandsNothingOfItsOwn() {
        var subgraphs = Subgraphs.of("a", """
                        type Query { media: [Media] }
                        interface Media @key(fields: "id") { id: ID! }
                        type Book implements Media @key(fields: "id") { id: ID! }
                        """)
                .and("b", "type Media @interfaceObject @authenticated @key(fields: \"id\") { id: ID! stars: Int }");

        assertThat(subgraphs.codes()).containsExactly(CompositionCode.AUTH_REQUIREMENTS_APPLIED_ON_INTERFACE);
    }

    @Test
    void whatAQueryCostsIsKept() {
        var subgraphs = Subgraphs.of("a", """
                type Query { all(first: Int @cost(weight: 2)): [T] @listSize(slicingArguments: ["first"], assumedSize: 10) }
                type T @cost(weight: 3) { x: Int }
                """);

        assertThat(subgraphs.type("Query"))
                .contains("all(first: Int @cost(weight: 2)): [T]"
                        + " @listSize(slicingArguments: [\"first\"], assumedSize: 10)");
        assertThat(subgraphs.type("T")).contains("@cost(weight: 3)");
        assertThat(subgraphs.composed().supergraphSdl())
                .contains("@link(url: \"https://specs.apollo.dev/cost/v0.1\", import: [\"@listSize\"])");
    }
}
