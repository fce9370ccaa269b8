package org.kardan.federation.composition;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kardan.federation.composition.report.CompositionCode;
import org.kardan.federation.composition.report.HintCode;

class EnumTest {
    @Test
    void aValueThatComesOutMayBeOfAnySubgraph() {
        var subgraphs = Subgraphs.of("a", "type Query { a: Kind } enum Kind { ONE TWO }")
                .and("b", "type Query { b: Kind } enum Kind { TWO THREE }");

        assertThat(subgraphs.type("Kind")).isEqualTo("""
                enum Kind
                  @join__type(graph: A)
                  @join__type(graph: B)
                {
                  ONE @join__enumValue(graph: A)
                  TWO @join__enumValue(graph: A) @join__enumValue(graph: B)
                  THREE @join__enumValue(graph: B)
                }
                """);
        assertThat(subgraphs.hints()).contains(HintCode.INCONSISTENT_ENUM_VALUE_FOR_OUTPUT_ENUM);
    }

    @Test
    void aValueThatGoesInHasToBeKnownToAll() {
        var subgraphs = Subgraphs.of("a", "type Query { a(kind: Kind): Int } enum Kind { ONE TWO }")
                .and("b", "type Query { b(kind: Kind): Int } enum Kind { TWO THREE }");

        assertThat(subgraphs.apiType("Kind")).isEqualTo("""
                enum Kind {
                  TWO
                }
                """);
    }

    @Test
    void usedBothWaysAllHaveToAgree() {
        var subgraphs = Subgraphs.of("a", "type Query { a(kind: Kind): Int } enum Kind { ONE TWO }")
                .and("b", "type Query { b: Kind } enum Kind { TWO }");

        assertThat(subgraphs.codes()).containsExactly(CompositionCode.ENUM_VALUE_MISMATCH);
        assertThat(subgraphs.errors().getFirst().message()).contains("\"ONE\"").contains("not in subgraph \"b\"");
    }

    @Test
    void anInaccessibleValueMayBeMissingElsewhere() {
        var subgraphs = Subgraphs.of("a", "type Query { a(kind: Kind): Int } enum Kind { ONE @inaccessible TWO }")
                .and("b", "type Query { b: Kind } enum Kind { TWO }");

        assertThat(subgraphs.apiType("Kind")).isEqualTo("""
                enum Kind {
                  TWO
                }
                """);
    }

    @Test
    void withNoValueInCommonThereIsNoInputLeft() {
        var subgraphs = Subgraphs.of("a", "type Query { a(kind: Kind): Int } enum Kind { ONE }")
                .and("b", "type Query { b(kind: Kind): Int } enum Kind { TWO }");

        assertThat(subgraphs.codes()).containsExactly(CompositionCode.EMPTY_MERGED_ENUM_TYPE);
    }
}
