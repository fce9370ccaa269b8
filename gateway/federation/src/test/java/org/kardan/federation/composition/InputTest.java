package org.kardan.federation.composition;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kardan.federation.composition.report.CompositionCode;
import org.kardan.federation.composition.report.HintCode;

class InputTest {
    @Test
    void onlyFieldsOfAllSubgraphsCanBeGiven() {
        var subgraphs = Subgraphs.of("a", "type Query { a(in: In): Int } input In { x: Int y: Int }")
                .and("b", "type Query { b(in: In): Int } input In { x: Int! z: Int }");

        assertThat(subgraphs.type("In")).isEqualTo("""
                input In
                  @join__type(graph: A)
                  @join__type(graph: B)
                {
                  x: Int! @join__field(graph: A, type: "Int") @join__field(graph: B, type: "Int!")
                }
                """);
        assertThat(subgraphs.hints()).contains(HintCode.INCONSISTENT_INPUT_OBJECT_FIELD);
    }

    @Test
    void aRequiredFieldCannotBeMissingElsewhere() {
        var subgraphs = Subgraphs.of("a", "type Query { a(in: In): Int } input In { x: Int y: Int! }")
                .and("b", "type Query { b(in: In): Int } input In { x: Int }");

        assertThat(subgraphs.codes()).containsExactly(CompositionCode.REQUIRED_INPUT_FIELD_MISSING_IN_SOME_SUBGRAPH);
    }

    @Test
    void withNoFieldInCommonThereIsNothingToGive() {
        var subgraphs = Subgraphs.of("a", "type Query { a(in: In): Int } input In { x: Int }")
                .and("b", "type Query { b(in: In): Int } input In { y: Int }");

        assertThat(subgraphs.codes()).containsExactly(CompositionCode.EMPTY_MERGED_INPUT_TYPE);
    }

    @Test
    void anOptionalArgumentOfSomeSubgraphsIsDropped() {
        var subgraphs = Subgraphs.of("a", "type Query { f(x: Int, y: Int = 3): Int @shareable }")
                .and("b", "type Query { f(x: Int!): Int @shareable }");

        assertThat(subgraphs.apiType("Query")).contains("f(x: Int!): Int");
        assertThat(subgraphs.hints()).contains(HintCode.INCONSISTENT_ARGUMENT_PRESENCE);
    }

    @Test
    void aRequiredArgumentCannotBeMissingElsewhere() {
        var subgraphs = Subgraphs.of("a", "type Query { f(x: Int!): Int @shareable }")
                .and("b", "type Query { f: Int @shareable }");

        assertThat(subgraphs.codes()).containsExactly(CompositionCode.REQUIRED_ARGUMENT_MISSING_IN_SOME_SUBGRAPH);
    }

    @Test
    void defaultsAndTypesOfArgumentsHaveToAgree() {
        var subgraphs = Subgraphs.of("a", "type Query { f(x: Int = 1, y: Int): Int @shareable }")
                .and("b", "type Query { f(x: Int = 2, y: String): Int @shareable }");

        assertThat(subgraphs.codes())
                .containsExactly(
                        CompositionCode.FIELD_ARGUMENT_DEFAULT_MISMATCH, CompositionCode.FIELD_ARGUMENT_TYPE_MISMATCH);
    }

    @Test
    void aDefaultOfSomeSubgraphsOnlyIsNone() {
        var subgraphs = Subgraphs.of("a", "type Query { f(x: Int = 1): Int @shareable }")
                .and("b", "type Query { f(x: Int): Int @shareable }");

        assertThat(subgraphs.apiType("Query")).contains("f(x: Int): Int");
        assertThat(subgraphs.hints()).contains(HintCode.INCONSISTENT_DEFAULT_VALUE_PRESENCE);
    }
}
