package org.kardan.federation.planning.fetch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kardan.federation.operation.Condition;
import org.kardan.federation.operation.Selections;
import org.kardan.federation.planning.graph.TypeNode;
import org.kardan.federation.supergraph.Subgraph;

/** One request to one subgraph, while the plan is being made. */
public final class FetchGroup {
    private final Subgraph subgraph;
    private final Position position;
    private final int depth;
    private final boolean root;
    private final Map<TypeNode, SelectionNode> selections = new LinkedHashMap<>();
    private final List<Described> described = new ArrayList<>();
    private final Set<FetchGroup> after = new LinkedHashSet<>();

    FetchGroup(Subgraph subgraph, Position position, int depth, boolean root) {
        this.subgraph = subgraph;
        this.position = position;
        this.depth = depth;
        this.root = root;
    }

    Subgraph subgraph() {
        return subgraph;
    }

    /** The objects it completes. */
    Position position() {
        return position;
    }

    /** Fetches that have to wait for each other until this one is done, at least. */
    int depth() {
        return depth;
    }

    /** Whether it asks for root fields, and not for entities. */
    boolean isRoot() {
        return root;
    }

    /** What it asks for, by type in its subgraph. */
    Map<TypeNode, SelectionNode> selections() {
        return selections;
    }

    SelectionNode selection(TypeNode node) {
        return selections.computeIfAbsent(node, type -> new SelectionNode(type, position.place()));
    }

    /** How it describes the objects. */
    List<Described> described() {
        return described;
    }

    /** Fetches it has to wait for. */
    Set<FetchGroup> after() {
        return after;
    }

    /** What all of its fields are asked for under. */
    Condition condition() {
        Condition common = null;
        for (var selection : selections.values()) {
            for (var entry : selection.entries()) {
                common = common == null ? entry.when() : common.common(entry.when());
            }
        }
        return common == null ? Condition.ALWAYS : common;
    }

    /**
     * Objects of a type, as the subgraph is told of them.
     *
     * @param type a concrete type, or an interface where the objects' types are not known
     * @param node the type they are described as
     */
    record Described(String type, TypeNode node, Selections key, List<Selections> requires) {}
}
