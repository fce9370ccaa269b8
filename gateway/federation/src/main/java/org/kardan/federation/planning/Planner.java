package org.kardan.federation.planning;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kardan.federation.error.InternalError;
import org.kardan.federation.error.OperationRefused;
import org.kardan.federation.error.PublicApi;
import org.kardan.federation.operation.DeferringOperation;
import org.kardan.federation.operation.FieldSelection;
import org.kardan.federation.operation.Operation;
import org.kardan.federation.operation.OperationKind;
import org.kardan.federation.operation.Selections;
import org.kardan.federation.planning.fetch.FetchGraph;
import org.kardan.federation.planning.fetch.FetchGraphBuilder;
import org.kardan.federation.planning.fetch.PlanAssembly;
import org.kardan.federation.planning.graph.QueryGraph;
import org.kardan.federation.planning.path.ObjectSolution;
import org.kardan.federation.planning.path.Search;
import org.kardan.federation.planning.plan.DeferNode;
import org.kardan.federation.planning.plan.FetchNode;
import org.kardan.federation.planning.plan.IntrospectionNode;
import org.kardan.federation.planning.plan.ParallelNode;
import org.kardan.federation.planning.plan.PlanNode;
import org.kardan.federation.planning.plan.QueryPlan;
import org.kardan.federation.planning.plan.SequenceNode;
import org.kardan.federation.planning.plan.SubscriptionNode;
import org.kardan.federation.planning.shape.ShapePlanner;
import org.kardan.federation.supergraph.Supergraph;

/** Plans operations on one supergraph. May be used by many threads at once. */
@PublicApi
public final class Planner {
    /** How often something is left out that cannot be answered, before the operation as a whole cannot. */
    private static final int MOST_ATTEMPTS = 20;

    private final Supergraph supergraph;
    private final Map<Set<String>, QueryGraph> graphs = new ConcurrentHashMap<>();

    public Planner(Supergraph supergraph) {
        this.supergraph = supergraph;
    }

    /** Plans with no progressive override switched on. */
    public PreparedOperation prepare(Operation operation) {
        return prepare(operation, Set.of());
    }

    /**
     * Plans an operation.
     *
     * @param activeLabels labels of progressive {@code @override} that are switched on
     * @throws OperationRefused {@code OPERATION_TOO_COMPLEX} past the bound of the search
     */
    public PreparedOperation prepare(Operation operation, Set<String> activeLabels) {
        var graph = graphs.computeIfAbsent(Set.copyOf(activeLabels), labels -> QueryGraph.of(supergraph, labels));
        return new Preparation(operation, graph).run(operation);
    }

    /** Plans an operation that defers, with no progressive override switched on; its plan's root is a {@link DeferNode}. */
    public PreparedOperation prepare(DeferringOperation operation) {
        return prepare(operation, Set.of());
    }

    /**
     * Plans an operation that defers.
     *
     * @throws OperationRefused {@code OPERATION_TOO_COMPLEX} past the bound of the search
     */
    public PreparedOperation prepare(DeferringOperation operation, Set<String> activeLabels) {
        var graph = graphs.computeIfAbsent(Set.copyOf(activeLabels), labels -> QueryGraph.of(supergraph, labels));
        var all = new Preparation(operation.whole(), graph).run(operation.apart());
        var variables = new LinkedHashSet<String>();
        addVariables(operation.apart().selections(), variables);
        var root = DeferParts.of(all.plan().root(), all.shape().root(), variables);
        return new PreparedOperation(
                all.operation(), new QueryPlan(all.plan().kind(), root), all.shape(), all.unanswered());
    }

    private static void addVariables(Selections selections, Set<String> variables) {
        for (var fragment : selections.deferred()) {
            if (fragment.ifVariable() != null) {
                variables.add(fragment.ifVariable());
            }
            addVariables(fragment.selections(), variables);
        }
        selections.fields().forEach(field -> addVariables(field.selections(), variables));
    }

    private record Preparation(
            Operation operation,
            QueryGraph graph,
            Search search,
            FetchGraphBuilder builder,
            PlanAssembly assembly,
            IntrospectionPart introspection,
            List<String> unanswered) {

        Preparation(Operation operation, QueryGraph graph) {
            this(
                    operation,
                    graph,
                    new Search(graph),
                    new FetchGraphBuilder(graph.supergraph(), operation.rootType()),
                    new PlanAssembly(operation.kind(), operation.variables()),
                    new IntrospectionPart(operation.selections()),
                    new ArrayList<>());
        }

        /** @param answered asks for the same, in the shape that the client gets */
        PreparedOperation run(Operation answered) {
            var asked = new Selections(operation.selections().fields().stream()
                    .filter(field -> !field.name().startsWith("__"))
                    .toList());
            var fetched = BindContexts.in(asked, operation.rootType(), graph);
            var root = operation.kind() == OperationKind.MUTATION ? mutation(fetched) : query(fetched);
            if (operation.kind() == OperationKind.SUBSCRIPTION && root != null) {
                root = subscription(root);
            }
            var plan = new QueryPlan(operation.kind(), withIntrospection(root));
            var keys = introspection.with(builder.root());
            var shape = new ShapePlanner(search.supergraph()).shape(answered, keys);
            return new PreparedOperation(operation, plan, shape, unanswered);
        }

        private @Nullable PlanNode query(Selections fields) {
            if (fields.isEmpty()) {
                return null;
            }
            var graph = PlanAssembly.optimised(builder.add(solved(fields, operation.kind() == OperationKind.QUERY)));
            PlanAssembly.allotSourceKeys(List.of(graph));
            return assembly.assemble(graph);
        }

        /** Root fields one after the other, each with all that follows from it. */
        private @Nullable PlanNode mutation(Selections fields) {
            var graphs = new ArrayList<FetchGraph>();
            for (var unit : units(fields)) {
                var graph = PlanAssembly.optimised(builder.add(solved(unit, false)));
                var joined = graphs.isEmpty() ? null : graphs.getLast().continuedBy(graph);
                if (joined != null) {
                    graphs.removeLast();
                }
                graphs.add(joined != null ? joined : graph);
            }
            PlanAssembly.allotSourceKeys(graphs);
            var steps = new ArrayList<PlanNode>();
            for (var graph : graphs) {
                switch (assembly.assemble(graph)) {
                    case null -> {}
                    case SequenceNode(var inner) -> steps.addAll(inner);
                    case PlanNode step -> steps.add(step);
                }
            }
            return steps.size() < 2 ? steps.isEmpty() ? null : steps.getFirst() : new SequenceNode(steps);
        }

        /** Selections of one response name belong together: they are one field, executed once. */
        private static List<Selections> units(Selections fields) {
            return List.copyOf(fields.fields().stream()
                    .collect(Collectors.groupingBy(
                            FieldSelection::responseName,
                            LinkedHashMap::new,
                            Collectors.collectingAndThen(Collectors.toList(), Selections::new)))
                    .values());
        }

        private ObjectSolution solved(Selections fields, boolean mayBeSplit) {
            var solution = search.root(operation.rootType(), fields, mayBeSplit);
            if (!solution.unanswered().isEmpty()) {
                // Composition lets external fields of value types pass that are provided only elsewhere.
                solution = search.lenient().root(operation.rootType(), fields, mayBeSplit);
            }
            int attempts = 0;
            for (var left = fields; !solution.unanswered().isEmpty(); ) {
                if (++attempts > MOST_ATTEMPTS) {
                    throw new OperationRefused(InternalError.bug("No subgraphs together can answer " + unanswered
                            + " of the operation: the supergraph is not satisfiable, or the planner is wrong."));
                }
                solution.unanswered().forEach(field -> addLeaves(field, "", unanswered));
                left = LeaveOut.of(solution.unanswered(), left, operation.rootType(), search.supergraph());
                solution = search.lenient().root(operation.rootType(), left, mayBeSplit);
            }
            return solution;
        }

        private static void addLeaves(FieldSelection field, String above, List<String> into) {
            var path = above + field.slot();
            if (field.selections().isEmpty()) {
                into.add(path);
            }
            field.selections().fields().forEach(inner -> addLeaves(inner, path + ".", into));
        }

        private static PlanNode subscription(PlanNode root) {
            return switch (root) {
                case FetchNode primary -> new SubscriptionNode(primary, null);
                case SequenceNode(var steps)
                when steps.getFirst() instanceof FetchNode primary -> {
                    var rest = steps.subList(1, steps.size());
                    yield new SubscriptionNode(primary, rest.size() == 1 ? rest.getFirst() : new SequenceNode(rest));
                }
                default -> throw new OperationRefused(InternalError.bug("A subscription without one root fetch."));
            };
        }

        private @Nullable PlanNode withIntrospection(@Nullable PlanNode root) {
            if (introspection.isEmpty()) {
                return root;
            }
            var branches = new ArrayList<PlanNode>();
            if (root != null) {
                branches.add(root);
            }
            for (var one : introspection.operations(operation.variables())) {
                branches.add(new IntrospectionNode(assembly.nextId(), one));
            }
            return branches.size() == 1 ? branches.getFirst() : new ParallelNode(branches);
        }
    }
}
