package org.kardan.federation.planning.fetch;

import graphql.language.VariableDefinition;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kardan.federation.operation.OperationKind;
import org.kardan.federation.planning.plan.PlanNode;

/** Makes plan nodes of fetch graphs, numbered in the order in which they start. */
public final class PlanAssembly {
    private final OperationKind kind;
    private final List<VariableDefinition> variables;
    private int lastId;

    public PlanAssembly(OperationKind kind, List<VariableDefinition> variables) {
        this.kind = kind;
        this.variables = List.copyOf(variables);
    }

    /** The optimisations that need no text, in this order; {@link MergeSiblingFetches} comes after the writing. */
    public static FetchGraph optimised(FetchGraph graph) {
        return MergeFetchesOfOnePlace.apply(graph);
    }

    /** Chooses the source keys of all fetches of a plan; after this they can be assembled. */
    public static void allotSourceKeys(List<FetchGraph> graphs) {
        AllotSourceKeys.in(
                graphs.stream().flatMap(graph -> graph.groups().stream()).toList());
    }

    public int nextId() {
        return ++lastId;
    }

    /** Null where there is nothing to fetch. */
    public @Nullable PlanNode assemble(FetchGraph graph) {
        var fetches = MergeSiblingFetches.in(WriteFetches.of(graph, kind, variables));
        return new OrderFetches(fetches, variables, this::nextId).all();
    }
}
