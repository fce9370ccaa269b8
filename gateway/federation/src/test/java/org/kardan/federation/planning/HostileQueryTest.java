package org.kardan.federation.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kardan.federation.error.ErrorCode;
import org.kardan.federation.error.OperationRefused;
import org.kardan.federation.supergraph.Supergraph;

/**
 * Operations made to cost as much as they can. Each is planned within the bounds of docs/request-path.md, or refused as too
 * complex; what these bounds are is asserted, never how long it takes.
 */
class HostileQueryTest {
    private static final Supergraph RING = ring(6);
    private static final Supergraph ZOO = zoo(30);
    private static final Supergraph SHARED = shared(12, 40);

    @Test
    void aFieldThatIsRepeatedThousandsOfTimesIsOneField() {
        assertThat(outcome(RING, "{ " + "node { id } ".repeat(4_500) + "}")).isEqualTo("1 fetch");
    }

    @Test
    void hundredsOfAliasesThatHopBetweenSubgraphsShareTheirFetches() {
        var text = IntStream.range(0, 500)
                .mapToObj(i -> "a" + i + ": node { f1 f2 f3 f4 f5 }")
                .collect(Collectors.joining(" ", "{ ", " }"));

        assertThat(outcome(RING, text)).isEqualTo("6 fetches");
    }

    @Test
    void aliasesWithArgumentsOfTheirOwnStayWithinTheBounds() {
        var text = IntStream.range(0, 300)
                .mapToObj(i -> "a" + i + ": node(n: " + i + ") { f1 f2 f3 f4 f5 }")
                .collect(Collectors.joining(" ", "{ ", " }"));

        assertThat(outcome(RING, text)).isEqualTo("6 fetches");
    }

    @Test
    void aDeepWayThroughAllSubgraphsWaitsOncePerHop() {
        var text = new StringBuilder("{ node ");
        for (int i = 0; i < 50; i++) {
            text.append("{ next").append(i % 6).append(' ');
        }
        text.append("{ id } ").append("} ".repeat(51));

        assertThat(outcome(RING, text.toString())).isEqualTo("50 fetches");
    }

    /** On each level each of the three could be asked for any part: past some levels each part is asked by key. */
    @Test
    void sharedObjectsDownToTheDeepestLevelStayWithinTheBounds() {
        var type = "type Query { t: T @shareable } type T @key(fields: \"id\") { id: ID! t: T @shareable %s: Int }";
        var supergraph =
                PlanText.composed("a", type.formatted("x"), "b", type.formatted("y"), "c", type.formatted("z"));
        var text = "x y z";
        for (int i = 0; i < 50; i++) {
            text = "x y z t { " + text + " }";
        }

        assertThat(outcome(supergraph, "{ t { " + text + " } }")).endsWith(" fetches");
    }

    /** Each of a chain of requirements could be there earlier or cheaper: 2 to the power of 40. */
    @Test
    void aLongChainOfRequirementsIsPlannedLinkByLink() {
        var sdls = new ArrayList<>(List.of(
                new StringBuilder("type Query { t: T } type T @key(fields: \"id\") { id: ID! "),
                new StringBuilder("type T @key(fields: \"id\") { id: ID! "),
                new StringBuilder("type T @key(fields: \"id\") { id: ID! ")));
        for (int i = 0; i < 40; i++) {
            sdls.get(i % 3)
                    .append("f%d: Int @requires(fields: \"f%d\") f%d: Int @external ".formatted(i, i + 1, i + 1));
        }
        sdls.get(1).append("f40: Int ");
        var supergraph = PlanText.composed("a", sdls.get(0) + "}", "b", sdls.get(1) + "}", "c", sdls.get(2) + "}");

        assertThat(outcome(supergraph, "{ t { f0 } }")).isEqualTo("42 fetches");
    }

    /** Each type on each level could be a case of its own: 30 to the power of 8. */
    @Test
    void fragmentsOnEveryTypeOnEveryLevelAreRefused() {
        var text = new StringBuilder("{ animal { ...F0 } } fragment F8 on Animal { id }");
        for (int level = 0; level < 8; level++) {
            text.append(" fragment F").append(level).append(" on Animal {");
            for (int type = 0; type < 30; type++) {
                text.append(" ... on A")
                        .append(type)
                        .append(" { friend { ...F")
                        .append(level + 1)
                        .append(" } }");
            }
            text.append(" }");
        }

        assertThat(outcome(ZOO, text.toString())).isEqualTo("too complex");
    }

    @Test
    void manyTypesAskedAlikeAreOneCase() {
        var text = "{ animal { name " + "friend { name ".repeat(40) + "} ".repeat(42);

        // The first fetch knows no name; the second one also knows all the friends.
        assertThat(outcome(ZOO, text)).isEqualTo("2 fetches");
    }

    @Test
    void fieldsThatEverySubgraphCouldAnswerAreNotTriedInEveryCombination() {
        var fields = IntStream.range(0, 40).mapToObj(i -> "f" + i).collect(Collectors.joining(" "));

        assertThat(outcome(SHARED, "{ things { " + fields + " } }")).isEqualTo("2 fetches");
    }

    @Test
    void conditionsOfManyVariablesDoNotMultiply() {
        var declared =
                IntStream.range(0, 60).mapToObj(i -> "$b" + i + ": Boolean!").collect(Collectors.joining(", "));
        var parts = IntStream.range(0, 60)
                .mapToObj(i -> "... @include(if: $b" + i + ") { node { f" + i % 6 + " ... @skip(if: $b" + (i + 7) % 60
                        + ") { next" + i % 6 + " { f" + (i + 1) % 6 + " } } } }")
                .collect(Collectors.joining(" "));

        assertThat(fetches(outcome(RING, "query (" + declared + ") { " + parts + " }")))
                .isLessThan(130);
    }

    @Test
    void nestedFragmentsAreCountedBeforeTheyAreSpread() {
        var text = new StringBuilder("{ node { ...F0 } }");
        for (int i = 0; i < 300; i++) {
            text.append(" fragment F%d on Node { ...F%d ...F%d next0 { ...F%d } }".formatted(i, i + 1, i + 1, i + 1));
        }
        text.append(" fragment F300 on Node { id }");

        assertThat(outcome(RING, text.toString())).isEqualTo("too complex");
    }

    /** Fetches of the plan, or that it is too complex. */
    private static String outcome(Supergraph supergraph, String operation) {
        try {
            int fetches = PlanText.of(supergraph, operation)
                    .lines()
                    .map(String::strip)
                    .filter(line -> line.matches("[0-9]+ (fetch|entities) .*"))
                    .toList()
                    .size();
            return fetches + (fetches == 1 ? " fetch" : " fetches");
        } catch (OperationRefused refused) {
            assertThat(refused.errors())
                    .allSatisfy(error -> assertThat(error.code()).isEqualTo(ErrorCode.OPERATION_TOO_COMPLEX));
            return "too complex";
        }
    }

    private static int fetches(String outcome) {
        return Integer.parseInt(outcome.substring(0, outcome.indexOf(' ')));
    }

    /** One entity, of which each subgraph knows one field and the way to the next object. */
    private static Supergraph ring(int subgraphs) {
        return PlanText.composed(named(
                subgraphs,
                i -> (i == 0 ? "type Query { node(n: Int): Node }\n" : "")
                        + "type Node @key(fields: \"id\") { id: ID! f" + i + ": Int next" + i + ": Node }"));
    }

    /** An interface of many types; another subgraph knows their names and friends. */
    private static Supergraph zoo(int types) {
        var here = new StringBuilder("type Query { animal: Animal }\ninterface Animal { id: ID! }\n");
        var there = new StringBuilder("interface Animal { id: ID! name: String friend: Animal }\n");
        for (int i = 0; i < types; i++) {
            here.append("type A%d implements Animal @key(fields: \"id\") { id: ID! own%d: Int }\n".formatted(i, i));
            there.append(("type A%d implements Animal @key(fields: \"id\") { id: ID! name: String friend: Animal }\n")
                    .formatted(i));
        }
        return PlanText.composed("here", here.toString(), "there", there.toString());
    }

    /** An entity that all subgraphs but the first know wholly. */
    private static Supergraph shared(int subgraphs, int fields) {
        var all = IntStream.range(0, fields)
                .mapToObj(i -> "f" + i + ": Int @shareable")
                .collect(Collectors.joining(" "));
        return PlanText.composed(named(
                subgraphs,
                i -> i == 0
                        ? "type Query { things: [Thing] }\ntype Thing @key(fields: \"id\") { id: ID! }"
                        : "type Thing @key(fields: \"id\") { id: ID! " + all + " }"));
    }

    private static String[] named(int count, java.util.function.IntFunction<String> sdl) {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            all.add("s" + (char) ('a' + i));
            all.add(sdl.apply(i));
        }
        return all.toArray(String[]::new);
    }
}
