package org.kardan.federation.composition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kardan.federation.composition.report.CompositionCode;
import org.kardan.federation.composition.report.HintCode;

/** {@code @context} and {@code @fromContext}: arguments that the objects further up give a value to. */
class ContextTest {
    private static final String OTHER = "type Query { other: Int } type U @key(fields: \"id\") { id: ID! }";

    /** A subgraph whose {@code U.f(a:)} is told a String or an Int of the {@code T} around it. */
    private static Subgraphs telling(String type, String selection) {
        return Subgraphs.of("a", """
                type Query { t: T }
                type T @key(fields: "id") @context(name: "ctx") {
                  id: ID! u: U text: String! texts: [String!]! number: Int part: Part parts: [Part] given(by: Int!): String
                }
                type Part { text: String number: Int! texts: [String] }
                type U @key(fields: "id") { id: ID! f(a: %s @fromContext(field: "%s"), b: Int): Int }
                """.formatted(type, selection)).and("b", OTHER);
    }

    @Test
    void theArgumentIsInTheSupergraphsJoinsAlone() {
        var told = telling("String", "$ctx { text }");

        assertThat(told.type("U")).isEqualTo("""
                type U
                  @join__type(graph: A, key: "id")
                  @join__type(graph: B, key: "id")
                {
                  id: ID!
                  f(b: Int): Int @join__field(graph: A, contextArguments: [{context: "a__ctx", name: "a", type: "String", selection: " { text }"}])
                }
                """);
        assertThat(told.type("T")).startsWith("""
                type T
                  @join__type(graph: A, key: "id")
                  @context(name: "a__ctx")
                {
                """);
        assertThat(told.composed().supergraphSdl())
                .contains("@link(url: \"https://specs.apollo.dev/context/v0.1\", for: SECURITY)")
                .contains("directive @context(name: String!) repeatable on INTERFACE | OBJECT | UNION")
                .contains("scalar context__ContextFieldValue");
        assertThat(told.apiType("U")).isEqualTo("""
                type U {
                  f(b: Int): Int
                  id: ID!
                }
                """);
        assertThat(told.composed().apiSchemaSdl()).doesNotContain("context", "Context");
    }

    @Test
    void theDirectivesMayBeImportedUnderOtherNames() {
        var renamed = Subgraphs.ofPlain("a", """
                extend schema @link(url: "https://specs.apollo.dev/federation/v2.8",
                  import: ["@key", {name: "@context", as: "@sets"}, {name: "@fromContext", as: "@from"}])
                type Query { t: T }
                type T @key(fields: "id") @sets(name: "ctx") { id: ID! u: U text: String }
                type U @key(fields: "id") { id: ID! f(a: String @from(field: "$ctx { text }")): Int }
                """);

        assertThat(renamed.type("T")).contains("@sets(name: \"a__ctx\")");
        assertThat(renamed.composed().supergraphSdl())
                .contains("context/v0.1\", import: [{name: \"@context\", as: \"@sets\"}], for: SECURITY)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "String | $ctx text",
                "String | '#comment\\n $ ctx { part { text } }'",
                "String | $ctx { given(by: 1) }",
                "String | $ctx ... on T { text }",
                "[String] | $ctx { texts }",
                "[Int] | $ctx { parts { number } }",
                "[[String]] | $ctx { parts { texts } }"
            })
    void oneFieldMayBeSelectedAtAnyDepth(String type, String selection) {
        assertThat(telling(type, selection).composed().hints()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "String! | $ctx { text }",
                "[String!] | $ctx { texts }",
                "String | $ctx { number }",
                "String | $ctx { text number }",
                "String | $ctx { part { text texts } }",
                "String | $ctx { alias: text }",
                "String | $ctx { text @skip(if: false) }",
                "String | $ctx { nothing }",
                "String | $ctx { part }",
                "String | $ctx { text { more } }",
                "String | $ctx { given }",
                "String | $ctx { ...Named }",
                "String | $ctx { text",
                "String | $ctx { }",
                "String | $ctx ... on T { text } ... on T { text }",
                "String | $ctx ... on T { text } ... on U { id }",
                "String | $ctx ... { text }",
                "String | $ctx { text ... on T { text } }",
                "String | $ctx { part { ... on Part { text } } }"
            })
    void whatSelectsNoOneValueOfTheArgumentsTypeIsRefused(String type, String selection) {
        assertThat(telling(type, selection).codes()).containsOnly(CompositionCode.CONTEXT_INVALID_SELECTION);
    }

    @Test
    void aContextHasToBeNamedAndSet() {
        assertThat(telling("String", "{ text }").codes()).containsExactly(CompositionCode.NO_CONTEXT_IN_SELECTION);
        assertThat(telling("String", "$ctx").codes()).containsExactly(CompositionCode.NO_CONTEXT_IN_SELECTION);
        assertThat(telling("String", "$nobody { text }").codes()).containsExactly(CompositionCode.CONTEXT_NOT_SET);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a_b", "1a", "a-b", ""})
    void aContextsNameIsOfLettersAndDigits(String name) {
        var named =
                Subgraphs.of("a", "type Query { t: T } type T @context(name: \"%s\") { text: String }".formatted(name));

        assertThat(named.codes()).containsExactly(CompositionCode.CONTEXT_NAME_INVALID);
    }

    @Test
    void onlyArgumentsOfObjectsThatCanBeLookedUpAreTold() {
        var context =
                "type Query { t: T } type T @key(fields: \"id\") @context(name: \"ctx\") { id: ID! u: U text: String } ";
        var told = "f(a: String @fromContext(field: \"$ctx { text }\"))";

        assertThat(Subgraphs.of("a", context + "type U { id: ID! " + told + ": Int }")
                        .codes())
                .containsExactly(CompositionCode.CONTEXT_NO_RESOLVABLE_KEY);
        assertThat(Subgraphs.of(
                                "a",
                                context + "type U @key(fields: \"id\", resolvable: false) { id: ID! " + told
                                        + ": Int }")
                        .codes())
                .containsExactly(CompositionCode.CONTEXT_NO_RESOLVABLE_KEY);
        assertThat(Subgraphs.of(
                                "a",
                                context + "interface I { f: Int } type U implements I @key(fields: \"id\") { id: ID! "
                                        + told + ": Int }")
                        .codes())
                .containsExactly(CompositionCode.CONTEXT_NOT_SET);
        assertThat(Subgraphs.of("a", context + "interface I { " + told + ": Int } type U { id: ID! }")
                        .codes())
                .containsExactly(CompositionCode.CONTEXT_NOT_SET);
        assertThat(Subgraphs.of(
                                "a",
                                context
                                        + "type U @key(fields: \"id\") { id: ID! f(a: String = \"x\" @fromContext(field: \"$ctx { text }\")): Int }")
                        .codes())
                .containsExactly(CompositionCode.CONTEXT_NOT_SET);
        assertThat(Subgraphs.of(
                                "a",
                                context
                                        + "type U { id: ID } directive @d(a: String @fromContext(field: \"$ctx { text }\")) on FIELD")
                        .codes())
                .containsExactly(CompositionCode.CONTEXT_NOT_SET);
    }

    @Test
    void eachTypeThatSetsAContextHasToHaveTheValue() {
        var told = "type U @key(fields: \"id\") { id: ID! f(a: String @fromContext(field: \"%s\")): Int }";
        var types = """
                type Query { t: T v: V }
                type T @key(fields: "id") @context(name: "ctx") { id: ID! u: U text: String }
                type V @key(fields: "id") @context(name: "ctx") { id: ID! u: U word: String }
                """;

        assertThat(Subgraphs.of("a", types + told.formatted("$ctx ... on T { text } ... on V { word }"))
                        .composed()
                        .hints())
                .isEmpty();
        assertThat(Subgraphs.of("a", types + told.formatted("$ctx ... on T { text }"))
                        .codes())
                .containsExactly(CompositionCode.CONTEXT_INVALID_SELECTION);
        assertThat(Subgraphs.of("a", types + told.formatted("$ctx { text }")).codes())
                .containsExactly(CompositionCode.CONTEXT_INVALID_SELECTION);
    }

    @Test
    void elsewhereTheArgumentMayBeLeftOut() {
        var told = telling("String", "$ctx { text }").and("c", """
                type U @key(fields: "id") { id: ID! g(a: Int): Int }
                """);
        var shared =
                "type Query { t: T } type T @key(fields: \"id\") @context(name: \"c\") { id: ID! u: U p: String } type U @key(fields: \"id\") { id: ID! f(a: String @fromContext(field: \"$c { p }\")): Int @shareable }";

        assertThat(told.composed().hints()).isEmpty();
        assertThat(Subgraphs.of("a", shared)
                        .and("b", "type U @key(fields: \"id\") { id: ID! f(a: String): Int @shareable }")
                        .hints())
                .containsExactly(HintCode.CONTEXTUAL_ARGUMENT_NOT_CONTEXTUAL_IN_ALL_SUBGRAPHS);
        assertThat(Subgraphs.of("a", shared)
                        .and("b", "type U @key(fields: \"id\") { id: ID! f: Int @shareable }")
                        .hints())
                .isEmpty();
        assertThat(Subgraphs.of("a", shared)
                        .and("b", "type U @key(fields: \"id\") { id: ID! f(a: String!): Int @shareable }")
                        .codes())
                .containsExactly(CompositionCode.CONTEXTUAL_ARGUMENT_NOT_CONTEXTUAL_IN_ALL_SUBGRAPHS);
    }

    @Test
    void whereNobodySetsTheContextTheFieldCannotBeAnswered() {
        var errors = Subgraphs.of("a", """
                        type Query { t: T u: U }
                        type T @key(fields: "id") @context(name: "ctx") { id: ID! u: U text: String }
                        type U @key(fields: "id") { id: ID! f(a: String @fromContext(field: "$ctx { text }")): Int }
                        """).errors();

        assertThat(errors).hasSize(1);
        assertThat(errors.getFirst().message()).isEqualTo("""
                The following supergraph API query:
                {
                  u {
                    f
                  }
                }
                cannot be satisfied by the subgraphs because:
                - from subgraph "a":
                  - could not find a match for required context for field "U.f": nothing above it sets context "a__ctx" with a value for "a".""");
    }

    @Test
    void anObjectIsNoContextOfItself() {
        var itself = Subgraphs.of("a", """
                type Query { t: T }
                type T @key(fields: "id") @context(name: "ctx") { id: ID! text: String f(a: String @fromContext(field: "$ctx { text }")): Int }
                """);

        assertThat(itself.codes()).containsExactly(CompositionCode.SATISFIABILITY_ERROR);
    }

    @Test
    void whatIsRequiredIsToldOfNothingFurtherUp() {
        var required = telling("String", "$ctx { text }").and("c", """
                type U @key(fields: "id") { id: ID! f(b: Int): Int @external g: Int @requires(fields: "f") }
                """);

        assertThat(required.codes()).containsExactly(CompositionCode.SATISFIABILITY_ERROR);
    }

    @Test
    void whatATellingTypeHasFromElsewhereIsUsed() {
        var external = Subgraphs.of("a", """
                type T @key(fields: "id") @context(name: "ctx") { id: ID! u: U text: String @external }
                type U @key(fields: "id") { id: ID! f(a: String @fromContext(field: "$ctx { text }")): Int }
                """)
                .and("b", "type Query { t: T } type T @key(fields: \"id\") { id: ID! text: String }");

        assertThat(external.composed().hints()).isEmpty();
    }

    @Test
    void theValueMayBeSeveralSubgraphsAway() {
        var away = Subgraphs.of("a", """
                type Query { t: T }
                type T @key(fields: "id") @context(name: "ctx") { id: ID! u: U part: Part }
                type Part @key(fields: "id") { id: ID! text: String @external }
                type U @key(fields: "id") { id: ID! f(a: String @fromContext(field: "$ctx { part { text } }")): Int }
                """).and("b", """
                type Part @key(fields: "id") { id: ID! code: ID! }
                """).and("c", """
                type Part @key(fields: "code") { code: ID! @external text: String }
                """);

        assertThat(away.composed().hints()).isEmpty();
    }

    @Test
    void whoMaySeeTheFieldMaySeeWhatItIsTold() {
        var secret =
                "type Query { t: T } type T @key(fields: \"id\") @context(name: \"c\") { id: ID! u: U p: String @authenticated } type U @key(fields: \"id\") { id: ID! f(a: String @fromContext(field: \"$c { p }\")): Int %s }";

        assertThat(Subgraphs.of("a", secret.formatted("")).codes())
                .isEqualTo(List.of(CompositionCode.MISSING_TRANSITIVE_AUTH_REQUIREMENTS));
        assertThat(Subgraphs.of("a", secret.formatted("@authenticated"))
                        .composed()
                        .hints())
                .isEmpty();
    }
}
