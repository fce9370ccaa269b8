package org.kardan.suppliers.ownership.graph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntPredicate;

/** Finds why the owners above a subject do not account for all of it. */
final class Gaps {

    private final OwnershipGraph graph;
    private final Set<Integer> above;

    Gaps(OwnershipGraph graph, Set<Integer> above) {
        this.graph = graph;
        this.above = above;
    }

    /** @param notSolved owners whose largest share is only bounded by what the others leave */
    List<RollUp.OwnershipGap> found(Set<Integer> notSolved) {
        List<RollUp.OwnershipGap> gaps = new ArrayList<>();
        add(
                gaps,
                GapReason.SHARE_NOT_PUBLISHED,
                node -> graph.owners(node).stream().anyMatch(edge -> !edge.published()));
        add(
                gaps,
                GapReason.DATE_NOT_CERTAIN,
                node -> graph.owners(node).stream().anyMatch(edge -> !edge.certain()));
        add(gaps, GapReason.REMAINDER_NOT_RECORDED, this::cannotAddUp);
        Set<Integer> open = leadsSomewhere();
        add(gaps, GapReason.CLOSED_CIRCLE, node -> !open.contains(node));
        add(gaps, GapReason.OVERSUBSCRIBED, graph::oversubscribed);
        add(gaps, GapReason.NOT_SOLVED, notSolved::contains);
        add(gaps, GapReason.NOT_READ, graph::notRead);
        return gaps;
    }

    private void add(List<RollUp.OwnershipGap> gaps, GapReason reason, IntPredicate isSo) {
        List<UUID> subjects = above.stream().filter(isSo::test).map(graph::node).toList();
        if (!subjects.isEmpty()) {
            gaps.add(new RollUp.OwnershipGap(reason, subjects));
        }
    }

    private boolean cannotAddUp(int node) {
        List<OwnerEdge> owners = graph.owners(node);
        return !owners.isEmpty() && owners.stream().mapToDouble(OwnerEdge::max).sum() < 1 - OwnershipGraph.ROUNDING;
    }

    /** All nodes from which an ultimate owner, or a remainder that is nobody's, can be reached. */
    private Set<Integer> leadsSomewhere() {
        Map<Integer, List<Integer>> below = new HashMap<>();
        Set<Integer> open = new HashSet<>();
        for (int node : above) {
            List<OwnerEdge> owners = graph.owners(node);
            owners.forEach(edge -> below.computeIfAbsent(edge.owner(), key -> new ArrayList<>())
                    .add(node));
            if (owners.isEmpty() || cannotAddUp(node)) {
                open.add(node);
            }
        }
        var queue = new ArrayDeque<>(open);
        while (!queue.isEmpty()) {
            for (int held : below.getOrDefault(queue.remove(), List.of())) {
                if (open.add(held)) {
                    queue.add(held);
                }
            }
        }
        return open;
    }
}
