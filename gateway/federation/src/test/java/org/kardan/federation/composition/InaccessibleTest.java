package org.kardan.federation.composition;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kardan.federation.composition.report.CompositionCode;

class InaccessibleTest {
    @Test
    void hiddenPartsAreInTheSupergraphAndNotInTheApiSchema() {
        var subgraphs = Subgraphs.of("a", """
                type Query { t: T }
                type T { shown: Int hidden: Secret @inaccessible }
                type Secret @inaccessible { code: Int }
                """);

        assertThat(subgraphs.type("T")).contains("hidden: Secret @inaccessible");
        assertThat(subgraphs.apiType("T")).isEqualTo("""
                type T {
                  shown: Int
                }
                """);
        assertThat(subgraphs.apiType("Secret")).isEmpty();
    }

    @Test
    void oneSubgraphIsEnoughToHideAField() {
        var subgraphs = Subgraphs.of("a", "type Query { x: Int @shareable y: Int }")
                .and("b", "type Query { x: Int @shareable @inaccessible }");

        assertThat(subgraphs.apiType("Query")).doesNotContain("x: Int").contains("y: Int");
    }

    @Test
    void mutationsCanBeHiddenAsAWhole() {
        var subgraphs = Subgraphs.of("a", "type Query { x: Int } type Mutation @inaccessible { x: Int }");

        assertThat(subgraphs.composed().supergraphSdl()).contains("mutation: Mutation");
        assertThat(subgraphs.composed().apiSchemaSdl()).doesNotContain("Mutation");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "QUERY_ROOT_TYPE_INACCESSIBLE   | type Query @inaccessible { x: Int }",
                "ONLY_INACCESSIBLE_CHILDREN     | type Query { t: T } type T { x: Int @inaccessible }",
                "ONLY_INACCESSIBLE_CHILDREN     | type Query { t: E } enum E { A @inaccessible }",
                "ONLY_INACCESSIBLE_CHILDREN     | type Query { t: U } union U = T type T @inaccessible { x: Int }",
                "REFERENCED_INACCESSIBLE        | type Query { t: T } type T @inaccessible { x: Int }",
                "REFERENCED_INACCESSIBLE        | type Query { t(a: I): Int } input I @inaccessible { x: Int }",
                "REQUIRED_INACCESSIBLE          | type Query { t(a: Int! @inaccessible): Int }",
                "REQUIRED_INACCESSIBLE          | type Query { t(a: I): Int } input I { a: Int! @inaccessible b: Int }",
                "DEFAULT_VALUE_USES_INACCESSIBLE | type Query { t(a: E = A): Int } enum E { A @inaccessible B }",
                "IMPLEMENTED_BY_INACCESSIBLE    | type Query { t: I } interface I { x: Int } type T implements I { x: Int @inaccessible y: Int }",
            })
    void whatIsLeftHasToBeASchema(CompositionCode code, String sdl) {
        assertThat(Subgraphs.of("a", sdl).codes()).containsExactly(code);
    }

    @Test
    void clientsSeeNeitherWhatIsHiddenNorAnyMachinery() {
        var composed = Subgraphs.of("a", """
                        type Query @tag(name: "t") { t(e: E, hidden: Int @inaccessible): T any: U }
                        type T implements I @key(fields: "id") { id: ID! k: Int @inaccessible @cost(weight: 2) }
                        interface I { k: Int @inaccessible id: ID! }
                        type Ghost @inaccessible { x: Int }
                        union U = T | Ghost
                        enum E { A B @inaccessible }
                        input N @inaccessible { x: Int }
                        scalar S @inaccessible
                        """).composed();

        assertThat(composed.apiSchemaSdl().lines().map(String::strip).filter(line -> !line.isEmpty()))
                .containsExactlyInAnyOrder(
                        "interface I {",
                        "id: ID!",
                        "}",
                        "union U = T",
                        "type Query {",
                        "any: U",
                        "t(e: E): T",
                        "}",
                        "type T implements I {",
                        "id: ID!",
                        "}",
                        "enum E {",
                        "A",
                        "}");
    }
}
