package org.kardan.federation.operation;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.language.AstPrinter;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.kardan.federation.composition.Composition;
import org.kardan.federation.composition.CompositionResult;
import org.kardan.federation.composition.SubgraphDefinition;
import org.kardan.federation.supergraph.Supergraph;

/** Constants in arguments stand apart from the operation, so that they do not matter for its plan. */
class LiftLiteralsTest {
    private static final Supergraph SUPERGRAPH = supergraph("""
            type Query {
              items(first: Int!, filter: Filter, any: Any): [Item]
              one(id: ID! = "x"): Thing
            }
            interface Thing { near(within: Float): Thing }
            type Item implements Thing { near(within: Float): Thing name(upper: Boolean): String }
            input Filter { kind: Kind, words: [String!] }
            enum Kind { BIG SMALL }
            scalar Any
            type Mutation { add(n: Int): Int }
            """);

    @Test
    void operationsThatDifferInConstantsHaveOneForm() {
        var one = lifted("query A { items(first: 3, filter: {kind: BIG, words: [\"a\"]}) { name(upper: true) } }");
        var other = lifted("query B { items(first: 9, filter: {words: []}) { name(upper: null) } }");

        assertThat(one.form()).isEqualTo(other.form());
        assertThat(values(one)).isEqualTo("3 {kind:BIG,words:[\"a\"]} true");
        assertThat(values(other)).isEqualTo("9 {words:[]} null");
        assertThat(one.form()).isEqualTo("""
                query($literal_1:Int!, $literal_2:Filter, $literal_3:Boolean)
                  items(filter:$literal_2,first:$literal_1)
                    name(upper:$literal_3)
                """);
    }

    /** A field that is asked for twice with equal constants is still asked for once. */
    @Test
    void equalConstantsOfOneTypeAreOneVariable() {
        var twice = lifted("{ a: items(first: 1) { name } b: items(first: 1) { name } }");
        var apart = lifted("{ a: items(first: 1) { name } b: items(first: 2) { name } }");

        assertThat(values(twice)).isEqualTo("1");
        assertThat(values(apart)).isEqualTo("1 2");
    }

    @Test
    void theClientsVariablesKeepTheirNames() {
        var lifted = lifted("query($literal_1: Int!) { items(first: $literal_1) { near(within: 2) { __typename } } }");

        assertThat(lifted.operation().variables()).hasSize(2);
        assertThat(lifted.literals()).containsOnlyKeys("_literal_1");
    }

    /** Whether a field is asked for at all decides the plan. */
    @Test
    void constantConditionsAreStillDecidedBeforePlanning() {
        var with = lifted("{ items(first: 1) { name @include(if: true) __typename } }");
        var without = lifted("{ items(first: 1) { name @include(if: false) __typename } }");

        assertThat(with.form()).contains("\n    name\n");
        assertThat(without.form()).doesNotContain("\n    name\n");
    }

    @Test
    void whatIsNoPlainConstantStays() {
        assertThat(lifted("query($w: String!) { items(first: 1, filter: {words: [$w]}) { name } }")
                        .form())
                .contains("filter:{words:[$w]}");
        assertThat(lifted("{ items(first: 1, any: {a: BIG}) { name } }").form()).contains("any:{a:BIG}");
        assertThat(lifted("{ __type(name: \"Item\") { name } }").literals()).isEmpty();
    }

    /** A subgraph's custom scalar sees literals as they are written, and JSON's numbers as doubles. */
    @Test
    void aNumberOfACustomScalarThatJsonCouldChangeStays() {
        assertThat(lifted("{ items(first: 1, any: 1.10) { name } }").form()).contains("any:1.10");
        assertThat(lifted("{ items(first: 1, any: [9007199254740993]) { name } }")
                        .form())
                .contains("any:[9007199254740993]");
        assertThat(lifted("{ items(first: 1, any: [7, \"7\"]) { name } }").form())
                .contains("any:$literal_2");
        assertThat(lifted("{ items(first: 1) { near(within: 1.10) { __typename } } }")
                        .form())
                .contains("within:$literal_2");
    }

    /** An argument with a default that is left out is not one that is given. */
    @Test
    void aDefaultIsTheSubgraphsBusiness() {
        assertThat(lifted("{ one { __typename } }").form()).isEqualTo("query\n  one\n    __typename\n");
    }

    @Test
    void mutationsOfOneNameAreStillDoneEachByItself() {
        var lifted = lifted("mutation { a: add(n: 1) b: add(n: 1) }");

        assertThat(lifted.operation().selections().fields().stream()
                        .map(FieldSelection::slot)
                        .distinct())
                .hasSize(2);
    }

    private static LiftedOperation lifted(String text) {
        return LiftLiterals.of(new OperationReader(SUPERGRAPH, OperationLimits.DEFAULT).read(text, null), SUPERGRAPH);
    }

    private static String values(LiftedOperation lifted) {
        return lifted.literals().values().stream()
                .map(AstPrinter::printAstCompact)
                .collect(Collectors.joining(" "));
    }

    private static Supergraph supergraph(String sdl) {
        var composed = (CompositionResult.Composed)
                Composition.compose(java.util.List.of(new SubgraphDefinition("a", "", sdl)));
        return Supergraph.parse(composed.supergraphSdl());
    }
}
