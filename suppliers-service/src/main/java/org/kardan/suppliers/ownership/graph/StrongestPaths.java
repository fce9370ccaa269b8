package org.kardan.suppliers.ownership.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.UUID;

/** For each owner the one path with the largest possible product of shares (Dijkstra on products, which only shrink). */
final class StrongestPaths {

    private record Step(int below, UUID stake) {}

    private record Reached(int node, double product, int length, Step by) {}

    private final Map<Integer, Step> steps = new HashMap<>();
    private final Map<Integer, Double> products = new HashMap<>();
    private final int root;

    StrongestPaths(OwnershipGraph graph, int root) {
        this.root = root;
        var queue = new PriorityQueue<Reached>((a, b) -> {
            int stronger = Double.compare(b.product(), a.product());
            return stronger != 0 ? stronger : Integer.compare(a.length(), b.length());
        });
        Set<Integer> done = new HashSet<>(Set.of(root));
        extend(graph, root, 1, 0, queue);
        while (!queue.isEmpty()) {
            Reached reached = queue.remove();
            if (done.add(reached.node())) {
                steps.put(reached.node(), reached.by());
                products.put(reached.node(), reached.product());
                extend(graph, reached.node(), reached.product(), reached.length(), queue);
            }
        }
    }

    private static void extend(
            OwnershipGraph graph, int node, double product, int length, PriorityQueue<Reached> queue) {
        for (OwnerEdge edge : graph.owners(node)) {
            queue.add(new Reached(edge.owner(), product * edge.max(), length + 1, new Step(node, edge.stake())));
        }
    }

    /** The largest product of shares on a path to the owner. */
    double product(int owner) {
        return products.getOrDefault(owner, 0.0);
    }

    /** The stakes from the root up to the owner. */
    List<UUID> to(int owner) {
        List<UUID> path = new ArrayList<>();
        for (int node = owner; node != root; ) {
            Step step = steps.get(node);
            path.addFirst(step.stake());
            node = step.below();
        }
        return path;
    }
}
