package org.kardan.federation.composition;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kardan.federation.composition.report.CompositionCode;

class FederationOneTest {
    @Test
    void extensionsWithExternalKeysJoinTheirOwner() {
        var subgraphs = Subgraphs.ofPlain("products", """
                        type Query { top: [Product] _service: _Service! }
                        type Product @key(fields: "upc") { upc: String! weight: Int price: Int }
                        scalar _Any
                        type _Service { sdl: String }
                        """).andPlain("inventory", """
                        extend type Product @key(fields: "upc") {
                          upc: String! @external
                          weight: Int @external
                          unused: Int @external
                          inStock: Boolean
                          estimate: Int @requires(fields: "weight")
                        }
                        """);

        assertThat(subgraphs.type("Product")).isEqualTo("""
                type Product
                  @join__type(graph: INVENTORY, key: "upc")
                  @join__type(graph: PRODUCTS, key: "upc")
                {
                  upc: String!
                  weight: Int @join__field(graph: INVENTORY, external: true) @join__field(graph: PRODUCTS)
                  inStock: Boolean @join__field(graph: INVENTORY)
                  estimate: Int @join__field(graph: INVENTORY, requires: "weight")
                  price: Int @join__field(graph: PRODUCTS)
                }
                """);
        assertThat(subgraphs.composed().apiSchemaSdl())
                .doesNotContain("_service")
                .doesNotContain("_Any");
    }

    @Test
    void valueTypesAreSharedWithoutSayingSo() {
        var subgraphs = Subgraphs.ofPlain("a", "type Query { a: Money } type Money { amount: Int currency: String }")
                .andPlain("b", "extend type Query { b: Money } type Money { amount: Int currency: String }");

        assertThat(subgraphs.type("Money")).isEqualTo("""
                type Money
                  @join__type(graph: A)
                  @join__type(graph: B)
                {
                  amount: Int
                  currency: String
                }
                """);
    }

    @Test
    void theDirectiveExtendsIsAnExtensionToo() {
        var subgraphs = Subgraphs.ofPlain("a", "type Query { me: User } type User @key(fields: \"id\") { id: ID! }")
                .andPlain("b", "type User @extends @key(fields: \"id\") { id: ID! @external age: Int }");

        assertThat(subgraphs.type("User"))
                .contains("age: Int @join__field(graph: B)")
                .contains("  id: ID!\n");
    }

    @Test
    void anExtensionNeedsABaseSomewhere() {
        var subgraphs = Subgraphs.ofPlain(
                "a", "type Query { a: Int } extend type User @key(fields: \"id\") { id: ID! @external }");

        assertThat(subgraphs.codes()).containsExactly(CompositionCode.EXTENSION_WITH_NO_BASE);
    }

    @Test
    void directivesOfFederationTwoAreUnknown() {
        var subgraphs = Subgraphs.ofPlain("a", "type Query { a: Int @shareable }");

        assertThat(subgraphs.codes()).containsExactly(CompositionCode.INVALID_GRAPHQL);
        assertThat(subgraphs.errors().getFirst().message()).contains("@link federation v2");
    }
}
