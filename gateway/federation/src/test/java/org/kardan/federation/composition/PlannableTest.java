package org.kardan.federation.composition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kardan.federation.operation.OperationLimits;
import org.kardan.federation.operation.OperationReader;
import org.kardan.federation.planning.Planner;
import org.kardan.federation.planning.plan.PlanCheck;
import org.kardan.federation.supergraph.Supergraph;

/** What composition accepts, the planner plans: every field, on every way. */
class PlannableTest {
    private static final int MOST_OPERATIONS = 400;
    private static final Path RESOURCES = Path.of("src/test/resources");

    static Stream<Path> supergraphs() throws IOException {
        try (var files = Files.walk(RESOURCES)) {
            return files
                    .filter(file -> file.endsWith("supergraph.graphql")
                            && !file.toString().contains("elsewhere"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("supergraphs")
    void everyFieldOfAFederationHasAPlan(Path file) throws IOException {
        assertPlannable(Supergraph.parse(Files.readString(file)), Set.of());
    }

    @Test
    void whatOtherLibrariesRefuseAndWeAcceptHasAPlanToo() {
        // Into a subgraph by key, from one that could have been asked without: what is required is known from the first
        // alone.
        assertPlannable(Subgraphs.of("a", """
                        type Query { q: T @shareable }
                        type T { code: ID! @shareable x: Int @shareable }
                        """).and("b", """
                        type Query { q: T @shareable }
                        type T @key(fields: "code") { code: ID! x: Int @external z: Int @requires(fields: "x") }
                        """));
        assertPlannable(
                Subgraphs.of("c", "type Query { q: T } type T { id: ID! @shareable code: ID @shareable }")
                        .and(
                                "b",
                                "type T @key(fields: \"id\") { id: ID! code: ID @external y: Int @requires(fields: \"code\") }"));
    }

    @Test
    void aTypeThatNotAllSubgraphsReturnIsLeftToThoseThatNeverDo() {
        assertPlannable(Subgraphs.of("a", """
                        type Query { i: I @shareable }
                        interface I { k: Int }
                        type P implements I { k: Int @shareable }
                        """).and("b", """
                        type Query { i: I @shareable }
                        interface I { k: Int }
                        type P implements I { k: Int @shareable }
                        type Q implements I { k: Int @shareable }
                        """).and("c", "type Q { k: Int @shareable far: Int }"));
    }

    @Test
    void interfaceObjectsLabelsAndHiddenKeysHavePlans() {
        assertPlannable(Subgraphs.of("a", """
                        interface I @key(fields: "id") { id: ID! }
                        type P implements I @key(fields: "id") { id: ID! p: Int }
                        type R implements I @key(fields: "id") { id: ID! r: Int }
                        type Query { p: P }
                        """)
                .and("b", "type Query { i: I } type I @interfaceObject @key(fields: \"id\") { id: ID! n: Int }")
                .and("c", "type I @interfaceObject @key(fields: \"id\") { id: ID! m: Int }"));
        var labelled = Subgraphs.of(
                        "a", "type Query { t: T } type T @key(fields: \"id\") { id: ID! @inaccessible x: Int y: Int }")
                .and(
                        "b",
                        "type T @key(fields: \"id\") { id: ID! @inaccessible x: Int @override(from: \"a\", label: \"next\") }");
        assertPlannable(labelled);
        assertPlannable(Supergraph.parse(labelled.composed().supergraphSdl()), Set.of("next"));
    }

    private static void assertPlannable(Subgraphs subgraphs) {
        assertPlannable(Supergraph.parse(subgraphs.composed().supergraphSdl()), Set.of());
    }

    private static void assertPlannable(Supergraph supergraph, Set<String> labels) {
        var reader = new OperationReader(supergraph, OperationLimits.DEFAULT);
        var planner = new Planner(supergraph);
        var operations = EveryField.of(supergraph);
        // Of a large one some hundreds, spread evenly.
        int step = 1 + operations.size() / MOST_OPERATIONS;
        for (int i = 0; i < operations.size(); i += step) {
            var operation = operations.get(i);
            assertThatCode(() -> {
                        var prepared = planner.prepare(reader.read(operation, null), labels);
                        assertThat(PlanCheck.problems(prepared.plan())).isEmpty();
                        assertThat(prepared.unanswered()).isEmpty();
                    })
                    .as(operation)
                    .doesNotThrowAnyException();
        }
    }
}
