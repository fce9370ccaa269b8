package org.kardan.federation.composition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.kardan.federation.composition.report.CompositionCode;
import org.kardan.federation.composition.report.CompositionError;
import org.kardan.federation.composition.report.HintCode;

/** Everything that is wrong is told at once, each with its subgraph and place; what merely looks odd is a hint. */
class AllAtOnceTest {

    @Test
    void whatIsWrongInOneSubgraphDoesNotHideWhatIsWrongBetweenThem() {
        var errors = Subgraphs.ofPlain("a", """
                        type Query { t: T }
                        type T @key(fields: "id") { id: ID! x: Int y(a: Int): Int }
                        enum E { A B }
                        """).and("b", """
                        type T @key(fields: "nope") { id: ID! @shareable x: String @shareable y(a: String): Int @shareable }
                        enum E { A C }
                        type Query { e(e: E): E }
                        """).errors();

        assertThat(errors.stream().map(AllAtOnceTest::line).collect(Collectors.joining("\n")))
                .isEqualTo("""
                KEY_INVALID_FIELDS at b:5:8
                FIELD_TYPE_MISMATCH at a:2:37 b:5:50
                FIELD_ARGUMENT_TYPE_MISMATCH at a:2:46 b:5:73
                ENUM_VALUE_MISMATCH at a:3:12
                ENUM_VALUE_MISMATCH at b:6:12""");
    }

    @Test
    void whatCannotBeReadDoesNotHideWhatIsWrongBetweenTheOthers() {
        var codes = Subgraphs.of("a", "type Query { a: Int b: Int @shareable }")
                .and("b", "type Query { b: String @shareable }")
                .and("c", "type Query { c: ")
                .codes();

        assertThat(codes).containsExactly(CompositionCode.INVALID_GRAPHQL, CompositionCode.FIELD_TYPE_MISMATCH);
    }

    @Test
    void aMismatchDoesNotHideAFieldThatIsNotImplementedNorOneThatIsHidden() {
        var codes = Subgraphs.of(
                        "a",
                        "type Query { i: I x: Int @shareable h: H } interface I { k: Int } type H @inaccessible { k: Int }")
                .and(
                        "b",
                        "type Query { x: String @shareable p: P } interface I { j: Int } type P implements I { j: Int }")
                .codes();

        assertThat(codes)
                .containsExactlyInAnyOrder(
                        CompositionCode.FIELD_TYPE_MISMATCH,
                        CompositionCode.INTERFACE_FIELD_NO_IMPLEM,
                        CompositionCode.REFERENCED_INACCESSIBLE);
    }

    @Test
    void anExternalArgumentMayDifferInTypeAndInDefault() {
        var codes = Subgraphs.of("a", "type Query { t: T } type T @key(fields: \"id\") { id: ID! q(x: Int = 1): Int }")
                .and(
                        "b",
                        "type T @key(fields: \"id\") { id: ID! q(x: String): Int @external r: Int @requires(fields: \"q\") }")
                .codes();

        assertThat(codes)
                .containsExactly(
                        CompositionCode.EXTERNAL_ARGUMENT_TYPE_MISMATCH,
                        CompositionCode.EXTERNAL_ARGUMENT_DEFAULT_MISMATCH);
    }

    @Test
    void whatIsRequiredHasToBeGivenTheArgumentsThatItNeedsWhereItIsResolved() {
        var a = "type Query { t: T } type T @key(fields: \"id\") { id: ID! q(x: Int!): Int }";
        var b = "type T @key(fields: \"id\") { id: ID! q(x: Int): Int @external r: Int @requires(fields: \"%s\") }";

        assertThat(Subgraphs.of("a", a).and("b", b.formatted("q")).codes())
                .containsExactly(CompositionCode.REQUIRES_INVALID_FIELDS);
        assertThat(Subgraphs.of("a", a).and("b", b.formatted("q(x: 1)")).type("T"))
                .contains("requires: \"q(x: 1)\"");
    }

    @Test
    void whatIsValidInEachMayNotBeValidTogether() {
        var errors = Subgraphs.of("a", "type Query { q(n: N): Int } input N { v: Int! }")
                .and("b", "input N { v: Int @deprecated }")
                .errors();

        assertThat(errors).extracting(CompositionError::code).containsExactly(CompositionCode.INVALID_GRAPHQL);
        assertThat(errors.getFirst().message()).contains("Required input field 'N.v' cannot be deprecated");
    }

    @Test
    void anExtensionNeedsADefinitionOfItsOwnKind() {
        assertThat(Subgraphs.of("a", "type Query { a: Int } extend type X { k: Int }")
                        .and("b", "enum X { A }")
                        .codes())
                .containsExactly(CompositionCode.TYPE_KIND_MISMATCH, CompositionCode.EXTENSION_WITH_NO_BASE);
        assertThat(Subgraphs.of("a", "type Query { x: X } type X @extends @key(fields: \"k\") { k: Int @external }")
                        .and("b", "extend type X @key(fields: \"k\") { k: Int }")
                        .type("X"))
                .contains("k: Int");
    }

    @Test
    void aTypeThatIsAnEntityInOneSubgraphOnlyIsHintedAt() {
        var entity = Subgraphs.of("a", "type Query { t: T } type T @key(fields: \"id\") { id: ID! }")
                .and("b", "type T { id: ID! @shareable } type Query { u: T }");
        assertThat(entity.hints()).containsExactly(HintCode.INCONSISTENT_ENTITY);

        var value = Subgraphs.of("a", "type Query { t: T @shareable } type T @shareable { id: ID! x: Int }")
                .and("b", "type T @shareable { id: ID! } type Query { t: T @shareable }");
        assertThat(value.hints()).containsExactly(HintCode.INCONSISTENT_OBJECT_VALUE_TYPE_FIELD);
    }

    @Test
    void anExecutableDirectiveThatDiffersIsHintedAt() {
        var subgraphs = Subgraphs.of("a", "directive @log repeatable on QUERY | FIELD type Query { a: Int }")
                .and("b", "directive @log on FIELD type Query { b: Int }");

        assertThat(subgraphs.hints())
                .containsExactly(
                        HintCode.INCONSISTENT_EXECUTABLE_DIRECTIVE_LOCATIONS,
                        HintCode.INCONSISTENT_EXECUTABLE_DIRECTIVE_REPEATABLE);
        assertThat(subgraphs.composed().supergraphSdl()).contains("directive @log on FIELD\n");
    }

    @Test
    void aKeyThatIsTooNewForItsVersionIsCheckedAllTheSame() {
        assertThat(Subgraphs.ofPlain("a", """
                        extend schema @link(url: "https://specs.apollo.dev/federation/v2.2", import: ["@key"])
                        type Query { a: A }
                        interface A @key(fields: "u") { u: Int }
                        type B implements A { u: Int }
                        """).codes())
                .containsExactlyInAnyOrder(
                        CompositionCode.KEY_UNSUPPORTED_ON_INTERFACE,
                        CompositionCode.INTERFACE_KEY_NOT_ON_IMPLEMENTATION);
    }

    @Test
    void aSubscriptionIsNotShared() {
        assertThat(Subgraphs.of("a", "type Query { a: Int } type Subscription { s: Int @shareable }")
                        .and("b", "type Subscription { s: Int @shareable }")
                        .codes())
                .containsOnly(CompositionCode.INVALID_FIELD_SHARING);
    }

    @Test
    void argumentsThatAreCombinedAreHintedAt() {
        assertThat(Subgraphs.of("a", "type Query { a: Int @shareable @requiresScopes(scopes: [[\"x\"]]) }")
                        .and("b", "type Query { a: Int @shareable @requiresScopes(scopes: [[\"y\"]]) }")
                        .hints())
                .containsExactly(HintCode.MERGED_NON_REPEATABLE_DIRECTIVE_ARGUMENTS);
    }

    private static String line(CompositionError error) {
        return error.code() + " at "
                + error.places().stream().map(Object::toString).collect(Collectors.joining(" "));
    }
}
