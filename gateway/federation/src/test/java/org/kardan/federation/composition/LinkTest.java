package org.kardan.federation.composition;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kardan.federation.composition.report.CompositionCode;

class LinkTest {
    @Test
    void namesFollowImportsAndPrefixes() {
        var subgraphs = Subgraphs.ofPlain("a", """
                        extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", as: "fed",
                          import: [{name: "@key", as: "@id"}])
                        type Query { t: T }
                        type T @id(fields: "id") @fed__shareable { id: ID x: Int }
                        """).andPlain("b", """
                        schema @link(url: "https://specs.apollo.dev/federation/v2.0") { query: Root }
                        type Root { b: T }
                        type T @federation__key(fields: "id", resolvable: false) { id: ID x: Int @federation__shareable }
                        """);

        assertThat(subgraphs.type("T"))
                .contains("@join__type(graph: A, key: \"id\")")
                .contains("@join__type(graph: B, key: \"id\", resolvable: false)");
        assertThat(subgraphs.type("Query")).contains("b: T @join__field(graph: B)");
    }

    @Test
    void aMergedDirectiveKeepsTheNameThatAllSubgraphsGiveIt() {
        var sdl = """
                extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: [{name: "@tag", as: "@label"}])
                type Query { %s: Int @label(name: "x") }
                """;
        var subgraphs = Subgraphs.ofPlain("a", sdl.formatted("a")).andPlain("b", sdl.formatted("b"));

        assertThat(subgraphs.type("Query")).contains("a: Int @label(name: \"x\")");
        assertThat(subgraphs.composed().supergraphSdl())
                .contains(
                        "@link(url: \"https://specs.apollo.dev/tag/v0.3\", import: [{name: \"@tag\", as: \"@label\"}])");
        assertThat(subgraphs.and("c", "type Query { c: Int @tag(name: \"x\") }").codes())
                .containsExactly(CompositionCode.LINK_IMPORT_NAME_MISMATCH);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "UNKNOWN_FEDERATION_LINK_VERSION | @link(url: \"https://specs.apollo.dev/federation/v3.0\")",
                "UNKNOWN_LINK_VERSION            | @link(url: \"https://specs.apollo.dev/link/v2.0\")",
                "INVALID_LINK_IDENTIFIER         | @link(url: \"https://example.com/feature\")",
                "INVALID_LINK_DIRECTIVE_USAGE    | @link(url: \"https://specs.apollo.dev/federation/v2.0\", import: [\"@keyy\"])",
                "INVALID_LINK_DIRECTIVE_USAGE    | @link(url: \"https://specs.apollo.dev/federation/v2.0\", import: [\"@policy\"])",
                "INVALID_LINK_DIRECTIVE_USAGE    | @link(url: \"https://specs.apollo.dev/federation/v2.0\", import: [{name: \"@key\", as: \"key\"}])",
                "INVALID_LINK_DIRECTIVE_USAGE    | @link(url: \"https://specs.apollo.dev/federation/v2.0\") @link(url: \"https://specs.apollo.dev/federation/v2.1\")",
            })
    void aLinkThatCannotBeReadIsRefused(CompositionCode code, String link) {
        var subgraphs = Subgraphs.ofPlain("a", "extend schema %s type Query { x: Int }".formatted(link));

        assertThat(subgraphs.codes()).containsExactly(code);
    }

    @Test
    void aRenamedRootMayNotLeaveTheUsualNameToAnother() {
        var subgraphs = Subgraphs.of("a", "schema { query: Root } type Root { x: Int } type Query { y: Int }");

        assertThat(subgraphs.codes()).containsExactly(CompositionCode.ROOT_QUERY_USED);
    }

    @Test
    void aCustomDirectiveIsKeptWhereItIsAskedFor() {
        var custom = """
                extend schema @link(url: "https://example.com/my/v1.%d", import: ["@rank"]) %s
                directive @rank(of: Int) on FIELD_DEFINITION
                type Query { %s: Int @rank(of: 1) }
                """;
        var subgraphs = Subgraphs.of("a", custom.formatted(0, "@composeDirective(name: \"@rank\")", "a"))
                .and("b", custom.formatted(1, "", "b"));

        assertThat(subgraphs.type("Query")).contains("a: Int @rank(of: 1)").contains("b: Int @join__field(graph: B)");
        assertThat(subgraphs.composed().supergraphSdl())
                .contains("@link(url: \"https://example.com/my/v1.0\", import: [\"@rank\"])")
                .contains("directive @rank(of: Int) on FIELD_DEFINITION");
    }

    @Test
    void whatIsComposedHasToBeLinked() {
        var subgraphs = Subgraphs.of("a", """
                extend schema @composeDirective(name: "@rank")
                directive @rank on FIELD_DEFINITION
                type Query { a: Int @rank }
                """);

        assertThat(subgraphs.codes()).containsExactly(CompositionCode.DIRECTIVE_COMPOSITION_ERROR);
    }
}
