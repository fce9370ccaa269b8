package org.kardan.federation.composition;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kardan.federation.composition.report.CompositionCode;
import org.kardan.federation.composition.report.HintCode;

class OverrideTest {
    @Test
    void aLabelCameWithVersionSeven() {
        var sdl = """
                extend schema @link(url: "https://specs.apollo.dev/federation/v2.%d", import: ["@override", "@key"])
                type Query { x: Int @override(from: "b", label: "percent(5)") }
                """;

        assertThat(Subgraphs.ofPlain("a", sdl.formatted(6))
                        .and("b", "type Query { x: Int }")
                        .codes())
                .containsExactly(CompositionCode.INVALID_GRAPHQL);
        assertThat(Subgraphs.ofPlain("a", sdl.formatted(7))
                        .and("b", "type Query { x: Int }")
                        .type("Query"))
                .contains("overrideLabel: \"percent(5)\"");
    }

    @Test
    void aFieldThatItsOldOwnerStillNeedsStaysThereAsUsed() {
        var subgraphs = Subgraphs.of(
                        "a",
                        "type Query { t: T } type T @key(fields: \"id\") @key(fields: \"code\") { id: ID code: ID x: Int }")
                .and("b", """
                        type T @key(fields: "id") {
                          id: ID
                          code: ID @override(from: "a")
                          x: Int @override(from: "a", label: "percent(5)")
                        }
                        """);

        assertThat(subgraphs.type("T"))
                .contains(
                        "code: ID @join__field(graph: A, usedOverridden: true) @join__field(graph: B, override: \"a\")")
                .contains("x: Int @join__field(graph: A, overrideLabel: \"percent(5)\")"
                        + " @join__field(graph: B, override: \"a\", overrideLabel: \"percent(5)\")");
        assertThat(subgraphs.hints())
                .contains(HintCode.OVERRIDDEN_FIELD_CAN_BE_REMOVED, HintCode.OVERRIDE_MIGRATION_IN_PROGRESS);
    }

    @Test
    void anUnknownOriginIsOnlyAHint() {
        var subgraphs = Subgraphs.of("a", "type Query { x: Int @override(from: \"gone\") }");

        assertThat(subgraphs.type("Query")).contains("  x: Int\n");
        assertThat(subgraphs.hints()).containsExactly(HintCode.FROM_SUBGRAPH_DOES_NOT_EXIST);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "OVERRIDE_FROM_SELF_ERROR     | x: Int @override(from: \"a\")                   | y: Int",
                "OVERRIDE_SOURCE_HAS_OVERRIDE | x: Int @override(from: \"b\")                   | x: Int @override(from: \"c\")",
                "OVERRIDE_LABEL_INVALID       | x: Int @override(from: \"b\", label: \"percent(101)\") | x: Int",
            })
    void anOverrideThatCannotBeIsRefused(CompositionCode code, String a, String b) {
        var subgraphs = Subgraphs.of("a", "type Query { %s }".formatted(a)).and("b", "type Query { %s }".formatted(b));

        assertThat(subgraphs.codes()).contains(code);
    }

    /** Only the origin may not depend on anything else. */
    @Test
    void theNewOwnerMayRequireAndProvide() {
        var subgraphs =
                Subgraphs.of("a", """
                        type Query { t: T }
                        type T @key(fields: "id") {
                          id: ID
                          x: Int @external
                          y: Int @override(from: "b") @requires(fields: "x")
                          t: T @override(from: "b") @provides(fields: "x")
                        }
                        """).and("b", "type T @key(fields: \"id\") { id: ID x: Int @shareable y: Int t: T }");

        assertThat(subgraphs.type("T"))
                .contains("y: Int @join__field(graph: A, requires: \"x\", override: \"b\")")
                .contains("t: T @join__field(graph: A, provides: \"x\", override: \"b\")");
    }

    /** It was taken for one that had lost the field, although it resolves it below that one field. */
    @Test
    void whatTheOriginProvidesItStillShares() {
        var subgraphs = Subgraphs.of(
                        "a", "type Query { a: T } type T @key(fields: \"id\") { id: ID x: Int @override(from: \"b\") }")
                .and(
                        "b",
                        "type Query { b: T @provides(fields: \"x\") } type T @key(fields: \"id\") { id: ID x: Int @external }");

        assertThat(subgraphs.codes()).containsExactly(CompositionCode.INVALID_FIELD_SHARING);
    }

    @Test
    void whatIsTakenOverMayNotRequire() {
        var subgraphs = Subgraphs.of(
                        "a",
                        "type Query { t: T } type T @key(fields: \"id\") { id: ID x: Int y: Int @override(from: \"b\") }")
                .and("b", "type T @key(fields: \"id\") { id: ID x: Int @external y: Int @requires(fields: \"x\") }");

        assertThat(subgraphs.codes()).contains(CompositionCode.OVERRIDE_COLLISION_WITH_ANOTHER_DIRECTIVE);
    }
}
