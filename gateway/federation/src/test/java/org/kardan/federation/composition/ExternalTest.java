package org.kardan.federation.composition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kardan.federation.composition.report.CompositionCode.EXTERNAL_MISSING_ON_BASE;
import static org.kardan.federation.composition.report.CompositionCode.EXTERNAL_ON_INTERFACE;
import static org.kardan.federation.composition.report.CompositionCode.EXTERNAL_UNUSED;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kardan.federation.composition.report.CompositionCode;

class ExternalTest {
    private static Subgraphs external(String external, String resolved) {
        return Subgraphs.of(
                        "a",
                        "type Query { t: T } type T @key(fields: \"id\") { id: ID %s @external y: Int @requires(fields: \"x\") }"
                                .formatted(external))
                .and("b", "type T @key(fields: \"id\") { id: ID %s }".formatted(resolved));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "x: Int            | x: String         | EXTERNAL_TYPE_MISMATCH",
                "x: Int            | x: Int!           | EXTERNAL_TYPE_MISMATCH",
                "x: Int            | x(a: Int): Int    | EXTERNAL_ARGUMENT_MISSING",
                "x(a: String): Int | x(a: Int): Int    | EXTERNAL_ARGUMENT_TYPE_MISMATCH",
                "x(a: Int = 2): Int | x(a: Int = 1): Int | EXTERNAL_ARGUMENT_DEFAULT_MISMATCH",
            })
    void anExternalFieldRepeatsTheOneThatIsResolved(String external, String resolved, CompositionCode code) {
        assertThat(external(external, resolved).codes()).containsExactly(code);
    }

    @Test
    void ofDifferentResolvedTypesItMayHaveTheMoreSpecialOne() {
        var subgraphs = external("x: Int!", "x: Int @shareable")
                .and("c", "type T @key(fields: \"id\") { id: ID x: Int! @shareable }");

        assertThat(subgraphs.type("T")).contains("x: Int @join__field(graph: A, type: \"Int!\", external: true)");
    }

    @Test
    void somebodyHasToResolveIt() {
        assertThat(external("x: Int", "z: Int").codes()).containsExactly(EXTERNAL_MISSING_ON_BASE);
    }

    @Test
    void whatIsMergedBelongsWhereItIsResolved() {
        assertThat(external("x: Int @deprecated", "x: Int").codes())
                .containsExactly(CompositionCode.MERGED_DIRECTIVE_APPLICATION_ON_EXTERNAL);
        assertThat(external("x: Int @tag(name: \"t\")", "x: Int").codes())
                .containsExactly(CompositionCode.MERGED_DIRECTIVE_APPLICATION_ON_EXTERNAL);
    }

    @Test
    void itHasToBeOfUse() {
        var subgraphs = Subgraphs.of("a", "type Query { t: T } type T @key(fields: \"id\") { id: ID x: Int @external }")
                .and("b", "type T @key(fields: \"id\") { id: ID x: Int }");

        assertThat(subgraphs.codes()).containsExactly(EXTERNAL_UNUSED);
    }

    @Test
    void anInterfaceHasNothingExternal() {
        var subgraphs = Subgraphs.of(
                "a", "type Query { t: I } interface I { x: Int @external } type T implements I { x: Int }");

        assertThat(subgraphs.codes()).containsExactlyInAnyOrder(EXTERNAL_ON_INTERFACE, EXTERNAL_UNUSED);
    }
}
