package org.kardan.federation.composition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kardan.federation.composition.report.CompositionCode;
import org.kardan.federation.composition.report.CompositionError;
import org.kardan.federation.composition.report.HintCode;
import org.kardan.federation.composition.report.Place;

/** Every field has to be reachable from every root; where not, an example says which and why. */
class SatisfiabilityTest {

    @Test
    void aFieldThatNoKeyLeadsToIsToldWithAQueryAndWhatWasTried() {
        var error = only(Subgraphs.of("cars", """
                        type Query { car(vin: ID!, in: Language!): Car }
                        enum Language { RU FA }
                        type Car @key(fields: "vin") { vin: ID! maker: Maker }
                        type Maker { name: String @shareable }
                        """)
                .and("makers", "type Maker { name: String @shareable town: String }")
                .and("plates", """
                        type Car @key(fields: "plate") { plate: ID! color: String }
                        type Query { x: Int }
                        """)
                .errors()
                .stream()
                .filter(one -> one.message().contains("town"))
                .toList());

        assertThat(error.message()).isEqualTo("""
                The following supergraph API query:
                {
                  car(vin: "<any id>", in: RU) {
                    maker {
                      town
                    }
                  }
                }
                cannot be satisfied by the subgraphs because:
                - from subgraph "cars":
                  - cannot find field "Maker.town".
                  - cannot move to subgraph "makers", which has field "Maker.town", because type "Maker" has no @key defined in subgraph "makers".\
                """);
        assertThat(error.subgraphs()).containsExactly("makers");
        assertThat(error.places()).containsExactly(new Place("makers", 5, 38));
    }

    @Test
    void aKeyWhoseFieldsCannotBeHadIsNamedWithWhatItLacks() {
        var errors = Subgraphs.of("a", "type Query { t: T } type T @key(fields: \"id\") { id: ID! }")
                .and("b", "type T @key(fields: \"code\") { code: ID! x: Int }")
                .errors();

        assertThat(errors).extracting(CompositionError::code).containsOnly(CompositionCode.SATISFIABILITY_ERROR);
        assertThat(errors)
                .extracting(CompositionError::message)
                .anySatisfy(message -> assertThat(message).endsWith("""
                                - from subgraph "a":
                                  - cannot find field "T.x".
                                  - cannot move to subgraph "b", which has field "T.x" using @key(fields: "code") of "T": field "code" cannot be resolved from subgraph "a".\
                                """));
    }

    @Test
    void aKeyThatIsNotResolvableLeadsNowhere() {
        var error = only(Subgraphs.of("a", "type Query { t: T } type T @key(fields: \"id\") { id: ID! }")
                .and("b", "type T @key(fields: \"id\", resolvable: false) { id: ID! x: Int }")
                .errors());

        assertThat(error.message()).contains("none of the @key defined on type \"T\" in subgraph \"b\" are resolvable");
    }

    @Test
    void keysMayBeFoundOverSeveralHops() {
        var shared = Subgraphs.of("a", "type Query { t: T } type T @key(fields: \"id\") { id: ID! }")
                .and(
                        "b",
                        "type T @key(fields: \"id\") @key(fields: \"owner { code }\") { id: ID! owner: O @shareable } type O { code: ID! @shareable }")
                .and(
                        "c",
                        "type T @key(fields: \"owner { code }\") { owner: O @shareable x: Int } type O { code: ID! @shareable }");
        assertThat(shared.type("T")).contains("x: Int @join__field(graph: C)");
    }

    @Test
    void keysThatNeedEachOtherAreNotFound() {
        var error = only(Subgraphs.of("a", "type Query { t: T } type T @key(fields: \"id\") { id: ID! }")
                .and("b", "type T @key(fields: \"x\") { x: ID! y: ID! @shareable }")
                .and("c", "type T @key(fields: \"y\") { y: ID! @shareable x: ID! @shareable }")
                .errors()
                .stream()
                .filter(one -> one.message().contains("    y\n"))
                .toList());

        assertThat(error.message())
                .contains("\"b\", which has field \"T.y\" using @key(fields: \"x\")")
                .contains("\"c\", which has field \"T.y\" using @key(fields: \"y\")");
    }

    @Test
    void requiresHasToBeMetAndNotInACircle() {
        var sound = Subgraphs.of("a", "type Query { t: T } type T @key(fields: \"id\") { id: ID! w: Int }")
                .and("b", "type T @key(fields: \"id\") { id: ID! w: Int @external x: Int @requires(fields: \"w\") }")
                .and("c", "type T @key(fields: \"id\") { id: ID! x: Int @external y: Int @requires(fields: \"x\") }");
        assertThat(sound.type("T")).contains("y: Int @join__field(graph: C, requires: \"x\")");

        var circle = Subgraphs.of("a", "type Query { t: T } type T @key(fields: \"id\") { id: ID! }")
                .and("b", "type T @key(fields: \"id\") { id: ID! y: Int @external x: Int @requires(fields: \"y\") }")
                .and("c", "type T @key(fields: \"id\") { id: ID! x: Int @external y: Int @requires(fields: \"x\") }");
        assertThat(circle.errors())
                .hasSize(2)
                .allSatisfy(
                        error -> assertThat(error.message())
                                .containsPattern(
                                        "cannot satisfy @requires conditions on field \"T\\.[xy]\" in subgraph \"[bc]\": field \"[xy]\" cannot be resolved"));
    }

    @Test
    void aProvidedFieldIsThereOnThatPathAlone() {
        var a = """
                type Query { t: T @provides(fields: "x") u: %s }
                type T { k: Int @shareable x: Int @external }
                """;
        var b = "type T { k: Int @shareable x: Int @shareable } type Query { v: T }";

        assertThat(Subgraphs.of("a", a.formatted("Int")).and("b", b).type("T"))
                .contains("@join__field(graph: A, external: true)");
        // Apollo's library forgets here that only the first of them is provided.
        assertThat(only(Subgraphs.of("a", a.formatted("T")).and("b", b).errors())
                        .message())
                .contains("  u {\n    x\n")
                .contains("field \"T.x\" is not resolvable because it is marked @external.");
    }

    @Test
    void aSharedValueMayBeAskedInEachSubgraphForItsPart() {
        var shared = Subgraphs.of("a", "type Query { v: V @shareable } type V { s: Int @shareable x: Int }")
                .and("b", "type Query { v: V @shareable } type V { s: Int @shareable y: Int }");
        assertThat(shared.type("V"))
                .contains("x: Int @join__field(graph: A)")
                .contains("y: Int @join__field(graph: B)");

        var alone = Subgraphs.of("a", "type Query { v: V } type V { s: Int @shareable x: Int }")
                .and("b", "type Query { w: V } type V { s: Int @shareable y: Int }");
        assertThat(alone.errors())
                .extracting(error -> error.message().lines().skip(1).limit(5).collect(Collectors.joining(" ")))
                .containsExactlyInAnyOrder("{   w {     x   } }", "{   v {     y   } }");
    }

    @Test
    void everyTypeOfAnInterfaceOrUnionCounts() {
        var errors = Subgraphs.of("a", """
                        type Query { i: I u: U }
                        interface I { id: ID! }
                        union U = P | Q
                        type P implements I @key(fields: "id") { id: ID! }
                        type Q implements I { id: ID! @shareable }
                        """).and("b", """
                        interface I { id: ID! n: Int }
                        type P implements I @key(fields: "id") { id: ID! n: Int }
                        type Q implements I { id: ID! @shareable n: Int }
                        """).errors();

        assertThat(only(errors).message()).contains("    ... on Q {\n      n\n");
    }

    @Test
    void mutationsAndSubscriptionsAreRootsToo() {
        var errors = Subgraphs.of("a", """
                        type Query { t: T } type Mutation { m: V } type Subscription { s: W }
                        type T @key(fields: "id") { id: ID! }
                        type V { k: Int @shareable } type W { k: Int @shareable }
                        """)
                .and("b", "type V { k: Int @shareable x: Int } type W { k: Int @shareable x: Int }")
                .errors();

        assertThat(errors)
                .extracting(CompositionError::message)
                .satisfiesExactlyInAnyOrder(
                        message -> assertThat(message).contains("mutation {\n  m {\n    x\n"),
                        message -> assertThat(message).contains("subscription {\n  s {\n    x\n"));
    }

    @Test
    void anInterfaceObjectNeedsAWayToItsConcreteTypes() {
        var a =
                "interface I @key(fields: \"id\"%s) { id: ID! } type P implements I @key(fields: \"id\") { id: ID! p: Int }";
        var b = "type Query { i: I } type I @interfaceObject @key(fields: \"id\") { id: ID! n: Int }";

        assertThat(Subgraphs.of("a", a.formatted("")).and("b", b).type("P")).contains("n: Int @join__field");
        assertThat(only(Subgraphs.of("a", a.formatted(", resolvable: false"))
                                .and("b", b)
                                .errors())
                        .message())
                .contains("{\n  i {\n    __typename\n")
                .contains("\"I\" is an @interfaceObject there")
                .contains("none of the @key defined on type \"I\" in subgraph \"a\" are resolvable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ", label: \"percent(5)\""})
    void anOverriddenFieldIsAskedWhereItWent(String label) {
        var fromB = Subgraphs.of("a", "type Query { t: T } type T @key(fields: \"id\") { id: ID! x: Int }")
                .and(
                        "b",
                        "type T @key(fields: \"code\") { code: ID! x: Int @override(from: \"a\"%s) }".formatted(label));

        // While the label is inactive the field is where it was; it has to be reachable in both cases.
        assertThat(fromB.codes()).contains(CompositionCode.SATISFIABILITY_ERROR);
        var sound = Subgraphs.of("a", "type Query { t: T } type T @key(fields: \"id\") { id: ID! x: Int }")
                .and("b", "type T @key(fields: \"id\") { id: ID! x: Int @override(from: \"a\"%s) }".formatted(label));
        assertThat(sound.type("T")).contains("@join__field(graph: B");
    }

    @Test
    void anOverrideWhoseOriginIsGoneHoldsWhateverItsLabel() {
        var subgraphs = Subgraphs.of("a", "type Query { t: T } type T @key(fields: \"id\") { id: ID! }")
                .and(
                        "b",
                        "type T @key(fields: \"id\") { id: ID! x: Int @override(from: \"a\", label: \"percent(5)\") }");

        assertThat(subgraphs.apiType("T")).contains("x: Int");
    }

    @Test
    void objectsOfNoKnownTypeAreNotAskedForTheirs() {
        var a =
                "interface I @key(fields: \"id\"%s) { id: ID! } type P implements I @key(fields: \"id\") { id: ID! p: Int } type Query { i: I @shareable }";
        var b =
                "type I @interfaceObject @key(fields: \"id\", resolvable: false) { id: ID! n: Int } type Query { i: I @shareable }";

        assertThat(Subgraphs.of("a", a.formatted("")).and("b", b).type("P")).contains("n: Int");
        assertThat(only(Subgraphs.of("a", a.formatted(", resolvable: false"))
                                .and("b", b)
                                .errors())
                        .message())
                .contains("... on P {\n      n\n")
                .contains("- from subgraph \"a\":\n  - cannot find field \"P.n\".");
    }

    @Test
    void whatClientsDoNotSeeStillLeadsOn() {
        var subgraphs = Subgraphs.of(
                        "a", "type Query { t: T } type T @key(fields: \"id\") { id: ID! @inaccessible y: Int }")
                .and("b", "type T @key(fields: \"id\") { id: ID! @inaccessible x: Int }");

        assertThat(subgraphs.apiType("T")).contains("x: Int").doesNotContain("id");
    }

    @Test
    void aSharedFieldHasToReturnTypesThatItsSubgraphsHaveInCommon() {
        var a =
                "type Query { i: I @shareable } interface I { k: Int } type P implements I { k: Int @shareable } type %s implements I { k: Int @shareable }";
        var b = "type Query { i: I @shareable } interface I { k: Int } type %s implements I { k: Int @shareable }";

        assertThat(Subgraphs.of("a", a.formatted("Q"))
                        .and("b", b.formatted("Q"))
                        .hints())
                .contains(HintCode.INCONSISTENT_RUNTIME_TYPES_FOR_SHAREABLE_RETURN);
        assertThat(Subgraphs.of("a", a.formatted("Q"))
                        .and("b", b.formatted("R"))
                        .codes())
                .contains(CompositionCode.SHAREABLE_HAS_MISMATCHED_RUNTIME_TYPES);
    }

    @Test
    void aQueryCanBeBegunAnywhereAlsoBelowAMutation() {
        var subgraphs = Subgraphs.of("a", "type Query { a: Int } type Mutation { m: P } type P { query: Query }")
                .and("b", "type Query { b: Int }");

        assertThat(subgraphs.type("Query")).contains("b: Int @join__field(graph: B)");
    }

    @Test
    void aLargeSupergraphIsLookedAtOnceForEachPlace() {
        var names = IntStream.range(0, 40).mapToObj(subgraph -> "s" + subgraph).toList();
        var subgraphs = names.stream()
                .map(name -> new SubgraphDefinition(name, "", subgraph(name)))
                .toList();

        var result = Composition.compose(subgraphs);

        assertThat(result).isInstanceOf(CompositionResult.Composed.class);
    }

    /** 40 entities that all subgraphs share, each with a field of its own here, and every one leads to the next three. */
    private static String subgraph(String name) {
        return "extend schema @link(url: \"https://specs.apollo.dev/federation/v2.7\", import: [\"@key\", \"@shareable\"])\n"
                + "type Query { start: E0 @shareable }\n"
                + IntStream.range(0, 40)
                        .mapToObj(type ->
                                "type E%d @key(fields: \"id\") { id: ID! %s: Int a: E%d @shareable b: E%d @shareable c: V @shareable }"
                                        .formatted(type, name, (type + 1) % 40, (type + 7) % 40))
                        .collect(Collectors.joining("\n"))
                + "\ntype V { v: Int @shareable e: E3 @shareable }";
    }

    private static CompositionError only(List<CompositionError> errors) {
        assertThat(errors).hasSize(1);
        return errors.getFirst();
    }
}
