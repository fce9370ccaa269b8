package org.kardan.federation.differential;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kardan.federation.operation.OperationLimits;
import org.kardan.federation.operation.OperationReader;
import org.kardan.federation.operation.Selections;
import org.kardan.federation.planning.Planner;
import org.kardan.federation.planning.graph.QueryGraph;
import org.kardan.federation.planning.plan.EntityFetchNode;
import org.kardan.federation.planning.plan.FetchNode;
import org.kardan.federation.planning.plan.ParallelNode;
import org.kardan.federation.planning.plan.PlanNode;
import org.kardan.federation.planning.plan.PlanPrinter;
import org.kardan.federation.planning.plan.SequenceNode;
import org.kardan.federation.supergraph.TypeForms;

/** No plan of a small query takes more steps in a row than the least that trying everything finds, and few more requests. */
class CheapestPlanTest {
    private static final int FEDERATIONS = Integer.getInteger("differential.federations", 60);
    private static final long FROM = Long.getLong("differential.from", 1);
    private static final int QUERIES = 12;

    @Test
    void noPlanTakesMoreStepsThanItMust() {
        int asked = 0;
        int single = 0;
        int wasteful = 0;
        for (long seed = FROM; seed < FROM + FEDERATIONS; seed++) {
            var subgraphs = RandomFederation.withoutContexts(seed);
            var supergraph = Comparison.composed(subgraphs);
            if (supergraph == null || Element.in(subgraphs).contains(Element.INTERFACE_OBJECT)) {
                continue;
            }
            var graph = QueryGraph.of(supergraph, Set.of());
            for (int i = 0; i < QUERIES; i++) {
                var random = new Random(seed * 1_000 + i);
                var text = set(supergraph.apiSchema().getQueryType(), 1 + random.nextInt(3), random);
                if (text == null) {
                    continue;
                }
                var operation = new OperationReader(supergraph, OperationLimits.DEFAULT).read(text, null);
                if (hasSharedEntity(graph, operation.rootType(), operation.selections())) {
                    continue;
                }
                var plan = new Planner(supergraph).prepare(operation).plan();
                var cheapest = CheapestPlans.of(graph, operation.rootType(), operation.selections());
                int least = cheapest.steps(operation.selections());
                if (least < 0) {
                    continue; // something is required of an abstract type
                }
                asked++;
                var requests = new HashSet<String>();
                assertThat(depth(plan.root(), new HashMap<>(), requests))
                        .as("seed %s.%s%n%s%n%s%n%s", seed, i, subgraphs, text, PlanPrinter.print(plan))
                        .isEqualTo(least);
                if (operation.selections().fields().size() == 1) {
                    single++;
                    wasteful += cheapest.suffice(operation.selections(), least, requests.size() - 1) ? 1 : 0;
                }
            }
        }
        assertThat(asked).isGreaterThan(5 * FEDERATIONS);
        // To wait for one fetch more and go with another that is sent later anyway would save a request now and then.
        assertThat(wasteful).isLessThanOrEqualTo(single / 100);
    }

    /** Fields of objects and leaves, without arguments; null where there is nothing of that kind. */
    private static @Nullable String set(GraphQLObjectType type, int depth, Random random) {
        var fields = new ArrayList<>(type.getFieldDefinitions());
        Collections.shuffle(fields, random);
        int most = 1 + random.nextInt(3);
        var chosen = new ArrayList<String>();
        for (var field : fields) {
            var named = GraphQLTypeUtil.unwrapAll(field.getType());
            if (chosen.size() == most || named.getName().equals("Query")) {
                continue;
            }
            if (GraphQLTypeUtil.isLeaf(named)) {
                chosen.add(field.getName());
            } else if (named instanceof GraphQLObjectType object && depth > 0) {
                var inner = set(object, depth - 1, random);
                if (inner != null) {
                    chosen.add(field.getName() + inner);
                }
            }
        }
        return chosen.isEmpty() ? null : " { " + String.join(" ", chosen) + " }";
    }

    /**
     * Whether several subgraphs resolve one object that has keys. Then fewer steps may be had by what one of them knows for what
     * another is asked by key, which is not looked for.
     */
    private static boolean hasSharedEntity(QueryGraph graph, String type, Selections selections) {
        return selections.fields().stream().filter(field -> !field.isLeaf()).anyMatch(field -> {
            var inner =
                    TypeForms.named(Objects.requireNonNull(graph.supergraph().field(type, field.name()))
                            .getType());
            var resolving = graph.nodesOf(type).stream()
                    .map(node -> node.edge(field.name()))
                    .filter(edge -> edge != null && edge.open())
                    .count();
            var keyed = graph.nodesOf(inner).stream()
                    .anyMatch(node -> !graph.movesInto(node).isEmpty());
            return resolving > 1 && keyed || hasSharedEntity(graph, inner, field.selections());
        });
    }

    /** @param requests gets each subgraph with the step in which it is asked */
    private static int depth(@Nullable PlanNode node, Map<Integer, Integer> depths, Set<String> requests) {
        return switch (node) {
            case null -> 0;
            case SequenceNode(var steps) -> deepest(steps, depths, requests);
            case ParallelNode(var branches) -> deepest(branches, depths, requests);
            case FetchNode fetch -> depth(fetch.id(), fetch.subgraph(), fetch.after(), depths, requests);
            case EntityFetchNode fetch -> depth(fetch.id(), fetch.subgraph(), fetch.after(), depths, requests);
            default -> throw new IllegalArgumentException("not of a plain query: " + node);
        };
    }

    private static int deepest(List<PlanNode> nodes, Map<Integer, Integer> depths, Set<String> requests) {
        int deepest = 0;
        for (var node : nodes) {
            deepest = Math.max(deepest, depth(node, depths, requests));
        }
        return deepest;
    }

    private static int depth(
            int id, String subgraph, List<Integer> after, Map<Integer, Integer> depths, Set<String> requests) {
        int depth = 1 + after.stream().mapToInt(depths::get).max().orElse(0);
        depths.put(id, depth);
        requests.add(depth + subgraph);
        return depth;
    }
}
