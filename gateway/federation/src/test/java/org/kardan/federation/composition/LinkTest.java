package org.kardan.federation.composition;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kardan.federation.composition.report.CompositionCode;
import org.kardan.federation.supergraph.Supergraph;

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

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            url: "https://x.example/y/v1.0", import: ["@key"]                            | since "@key" is imported of
            url: "https://x.example/y/v1.0", import: [{name: "@z", as: "@key"}]          | Cannot import "@z" as "@key" of
            url: "https://x.example/y/v1.0", as: "f__x"                                  | since it contains "__"
            url: "https://x.example/y/v1.0", as: "f_"                                    | since it ends in "_"
            url: "https://x.example/y/v1.0", as: "1"                                     | since it is no name
            url: "https://x.example/y/v1.0", as: "federation"                            | since "https://specs.apollo.dev/federation" is called so
            """)
    void aNameHasOneMeaning(String link, String message) {
        var subgraphs = Subgraphs.ofPlain("a", """
                extend schema
                  @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key"])
                  @link(%s)
                type Query { t: Int }
                """.formatted(link));

        assertThat(subgraphs.codes()).containsExactly(CompositionCode.INVALID_LINK_DIRECTIVE_USAGE);
        assertThat(subgraphs.errors().getFirst().message()).contains(message);
    }

    @Test
    void theDescriptionOfTheSchemaIsKept() {
        var sdl = "\"\"\"What is\nknown.\"\"\" schema { query: Query } type Query { a: Int }";
        var composed = Subgraphs.of("a", sdl).and("b", "type Query { b: Int }").composed();

        assertThat(composed.supergraphSdl()).startsWith("\"\"\"\nWhat is\nknown.\n\"\"\"\nschema\n");
        assertThat(Supergraph.parse(composed.supergraphSdl()).apiSchema().getDescription())
                .isEqualTo("What is\nknown.");
    }

    @Test
    void anArgumentsDescriptionIsKeptInExecutableDirectives() {
        var sdl = "directive @fast(\"Milliseconds.\" within: Int) on FIELD type Query { %s: Int }";
        var composed = Subgraphs.of("a", sdl.formatted("a"))
                .and("b", sdl.formatted("b"))
                .composed();

        assertThat(composed.supergraphSdl()).contains("directive @fast(\"Milliseconds.\" within: Int) on FIELD");
    }

    @Test
    void whatTwoMakeTogetherThatIsNotValidIsSaidWithoutPlacesInATextThatNobodyHasSeen() {
        var subgraphs = Subgraphs.of(
                "a",
                "type Query { t: Int } type join__Foo { x: Int } interface I { f: join__Foo } type O implements I { f: join__Foo }");

        assertThat(subgraphs.errors())
                .allSatisfy(error -> assertThat(error.message()).doesNotContain("errors=", "[@"));
    }

    @Test
    void aUnionHasEachMemberOnce() {
        var subgraphs = Subgraphs.of("a", "type Query { u: U } type A { x: Int } union U = A | A");

        assertThat(subgraphs.codes()).containsExactly(CompositionCode.INVALID_GRAPHQL);
        assertThat(subgraphs.errors().getFirst().message()).contains("can only include type \"A\" once");
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
