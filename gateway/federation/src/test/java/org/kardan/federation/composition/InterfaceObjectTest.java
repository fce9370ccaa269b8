package org.kardan.federation.composition;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kardan.federation.composition.report.CompositionCode;

class InterfaceObjectTest {
    private static final String MEDIA = """
            interface Media @key(fields: "id") { id: ID! }
            type Book implements Media @key(fields: "id") { id: ID! pages: Int }
            type Query { media: [Media] }
            """;

    @Test
    void itsFieldsAreThoseOfEachImplementation() {
        var subgraphs = Subgraphs.of("a", MEDIA)
                .and("b", "type Media @interfaceObject @key(fields: \"id\") { id: ID! stars(max: Int = 5): Int }");

        assertThat(subgraphs.type("Book")).isEqualTo("""
                type Book implements Media
                  @join__implements(graph: A, interface: "Media")
                  @join__type(graph: A, key: "id")
                {
                  id: ID!
                  pages: Int
                  stars(max: Int = 5): Int @join__field
                }
                """);
        assertThat(subgraphs.type("Media")).isEqualTo("""
                interface Media
                  @join__type(graph: A, key: "id")
                  @join__type(graph: B, key: "id", isInterfaceObject: true)
                {
                  id: ID!
                  stars(max: Int = 5): Int @join__field(graph: B)
                }
                """);
    }

    @Test
    void whatItResolvesMayBeExternalInAnImplementation() {
        var subgraphs = Subgraphs.of("a", MEDIA)
                .and(
                        "b",
                        "type Media @interfaceObject @key(fields: \"id\") { id: ID! \"Of five.\" stars(max: Int = 5): Int! }")
                .and("c", """
                        type Book @key(fields: "id") {
                          id: ID!
                          stars(max: Int = 5): Int! @external
                          praise: String @requires(fields: "stars")
                        }
                        """);

        assertThat(subgraphs.type("Book")).isEqualTo("""
                type Book implements Media
                  @join__implements(graph: A, interface: "Media")
                  @join__type(graph: A, key: "id")
                  @join__type(graph: C, key: "id")
                {
                  id: ID!
                  pages: Int @join__field(graph: A)
                  \"""
                  Of five.
                  \"""
                  stars(max: Int = 5): Int! @join__field(graph: C, external: true)
                  praise: String @join__field(graph: C, requires: "stars")
                }
                """);
    }

    @Test
    void whatIsExternalInItTooIsResolvedByNobody() {
        var subgraphs = Subgraphs.of("a", MEDIA)
                .and("b", """
                        type Media @interfaceObject @key(fields: "id") {
                          id: ID!
                          stars: Int @external
                          praise: String @requires(fields: "stars")
                        }
                        """)
                .and(
                        "c",
                        "type Book @key(fields: \"id\") { id: ID! stars: Int @external good: Int @requires(fields: \"stars\") }");

        assertThat(subgraphs.codes()).containsOnly(CompositionCode.EXTERNAL_MISSING_ON_BASE);
    }

    @Test
    void itsExtensionHasTheInterfaceAsItsBaseAndTheOtherWayAround() {
        assertThat(Subgraphs.of("a", MEDIA)
                        .and("b", "extend type Media @interfaceObject @key(fields: \"id\") { id: ID! stars: Int }")
                        .type("Media"))
                .contains("stars: Int @join__field(graph: B)");
        assertThat(Subgraphs.of("a", MEDIA.replace("interface Media", "extend interface Media"))
                        .and("b", "type Media @interfaceObject @key(fields: \"id\") { id: ID! stars: Int }")
                        .type("Media"))
                .contains("stars: Int @join__field(graph: B)");
    }

    @Test
    void whatIsRequiredOfAnotherMayHaveNoArgumentThatItLacks() {
        var subgraphs = Subgraphs.of("a", MEDIA)
                .and("b", "type Media @interfaceObject @key(fields: \"id\") { id: ID! stars: Int }")
                .and("c", """
                        type Media @interfaceObject @key(fields: "id") {
                          id: ID!
                          stars(max: Int): Int @external
                          praise: String @requires(fields: "stars(max: 1)")
                        }
                        """);

        assertThat(subgraphs.codes()).contains(CompositionCode.REQUIRES_INVALID_FIELDS);
    }

    @Test
    void itNeedsAnInterfaceSomewhere() {
        var subgraphs = Subgraphs.of(
                "b", "type Query { m: Media } type Media @interfaceObject @key(fields: \"id\") { id: ID! stars: Int }");

        assertThat(subgraphs.codes()).containsExactly(CompositionCode.INTERFACE_OBJECT_USAGE_ERROR);
    }

    @Test
    void itMayNotStandBesideAnImplementation() {
        var subgraphs = Subgraphs.of("a", MEDIA).and("b", """
                type Media @interfaceObject @key(fields: "id") { id: ID! stars: Int }
                type Book @key(fields: "id") { id: ID! }
                """);

        assertThat(subgraphs.codes()).containsExactly(CompositionCode.INTERFACE_OBJECT_USAGE_ERROR);
    }

    @Test
    void whatTwoOfThemResolveHasToBeShareable() {
        var object = "type Media @interfaceObject @key(fields: \"id\") { id: ID! stars: Int }";

        assertThat(Subgraphs.of("a", MEDIA).and("b", object).and("c", object).codes())
                .containsExactly(CompositionCode.INVALID_FIELD_SHARING);
    }

    @Test
    void aKeyOfAnInterfaceIsOneOfItsImplementationsToo() {
        var subgraphs = Subgraphs.of(
                "a", "type Query { i: I } interface I @key(fields: \"id\") { id: ID } type T implements I { id: ID }");

        assertThat(subgraphs.codes()).containsExactly(CompositionCode.INTERFACE_KEY_NOT_ON_IMPLEMENTATION);
    }

    @Test
    void aSubgraphThatLooksUpAnInterfaceKnowsAllImplementations() {
        var subgraphs = Subgraphs.of("a", MEDIA)
                .and("b", "interface Media { id: ID! } type Film implements Media @key(fields: \"id\") { id: ID! }");

        assertThat(subgraphs.codes()).containsExactly(CompositionCode.INTERFACE_KEY_MISSING_IMPLEMENTATION_TYPE);
    }

    /** Which of the two should be asked? They are two resolvers, of one subgraph. */
    @Test
    void aFieldOfTwoInterfaceObjectsIsSharedLikeThatOfTwoSubgraphs() {
        var media = """
                interface Media @key(fields: "id") { id: ID! }
                interface Item @key(fields: "id") { id: ID! }
                type Book implements Media & Item @key(fields: "id") { id: ID! }
                type Query { media: [Media] items: [Item] }
                """;
        var objects = """
                type Media @interfaceObject @key(fields: "id") { id: ID! stars: Int%1$s }
                type Item @interfaceObject @key(fields: "id") { id: ID! stars: Int%1$s }
                """;

        assertThat(Subgraphs.of("a", media).and("b", objects.formatted("")).codes())
                .containsExactly(CompositionCode.INVALID_FIELD_SHARING);
        assertThat(Subgraphs.of("a", media)
                        .and("b", objects.formatted(" @shareable"))
                        .type("Book"))
                .contains("stars: Int @join__field\n");
    }
}
