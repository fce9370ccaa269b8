package org.kardan.suppliers.ownership.graph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The roll-up of one subject: least shares from one solution of the system, largest shares owner by owner where any are open. */
final class EffectiveShares {

    private final OwnershipGraph graph;
    private final int root;
    private final Set<Integer> above = new LinkedHashSet<>();
    private final Map<Integer, Set<Integer>> below = new HashMap<>();

    EffectiveShares(OwnershipGraph graph, int root) {
        this.graph = graph;
        this.root = root;
        exploreUpwards();
    }

    RollUp rollUp(double threshold) {
        Map<Integer, Double> least = new ShareSystem(leastShares(), root).ofRoot();
        List<Integer> ultimate = above.stream().filter(this::isUltimate).toList();
        StrongestPaths paths = new StrongestPaths(graph, root);
        List<RollUp.OwnerShare> owners = new ArrayList<>();
        Set<Integer> small = new LinkedHashSet<>();
        for (int owner : ultimate) {
            Reach reach = reach(Set.of(owner));
            ShareRange share = range(least.getOrDefault(owner, 0.0), reach);
            if (share.max() < threshold) {
                small.add(owner);
            } else {
                owners.add(new RollUp.OwnerShare(graph.node(owner), share, reach.published(), paths.to(owner)));
            }
        }
        owners.sort(
                Comparator.comparingDouble((RollUp.OwnerShare o) -> -o.share().max())
                        .thenComparingDouble(o -> -o.share().min())
                        .thenComparing(RollUp.OwnerShare::owner));
        return new RollUp(owners, grouped(small, least), unattributed(ultimate, least), new Gaps(graph, above).found());
    }

    private RollUp.@Nullable GroupedOwners grouped(Set<Integer> small, Map<Integer, Double> least) {
        if (small.isEmpty()) {
            return null;
        }
        double min = small.stream().mapToDouble(o -> least.getOrDefault(o, 0.0)).sum();
        return new RollUp.GroupedOwners(small.size(), range(min, reach(small)));
    }

    private ShareRange unattributed(List<Integer> ultimate, Map<Integer, Double> least) {
        double attributed =
                ultimate.stream().mapToDouble(o -> least.getOrDefault(o, 0.0)).sum();
        ShareRange held = range(attributed, reach(new HashSet<>(ultimate)));
        return ShareRange.of(rounded(1 - held.max()), rounded(1 - held.min()));
    }

    private static double rounded(double share) {
        return share < OwnershipGraph.ROUNDING ? 0 : share;
    }

    private ShareRange range(double least, Reach reach) {
        double most = reach.open() ? new BestCase(graph, reach.nodes(), reach.targets()).shareIn(root) : least;
        return ShareRange.of(least, Math.max(least, most));
    }

    private boolean isUltimate(int node) {
        return node != root && graph.owners(node).isEmpty();
    }

    private void exploreUpwards() {
        var queue = new ArrayDeque<Integer>(List.of(root));
        above.add(root);
        while (!queue.isEmpty()) {
            int node = queue.remove();
            for (OwnerEdge edge : graph.owners(node)) {
                below.computeIfAbsent(edge.owner(), key -> new LinkedHashSet<>())
                        .add(node);
                if (above.add(edge.owner())) {
                    queue.add(edge.owner());
                }
            }
        }
    }

    private Map<Integer, Map<Integer, Double>> leastShares() {
        Map<Integer, Map<Integer, Double>> shares = new LinkedHashMap<>();
        for (int node : above) {
            if (!graph.owners(node).isEmpty()) {
                Map<Integer, Double> row = new LinkedHashMap<>();
                graph.owners(node).forEach(edge -> row.put(edge.owner(), edge.min()));
                shares.put(node, row);
            }
        }
        return shares;
    }

    /**
     * @param nodes what the targets hold anything in, at any distance
     * @param open whether any share between them is a range
     * @param published whether every share between them is published
     */
    private record Reach(Set<Integer> targets, Set<Integer> nodes, boolean open, boolean published) {}

    private Reach reach(Set<Integer> targets) {
        Set<Integer> nodes = new LinkedHashSet<>();
        var queue = new ArrayDeque<Integer>(targets);
        while (!queue.isEmpty()) {
            for (int held : below.getOrDefault(queue.remove(), Set.of())) {
                if (nodes.add(held)) {
                    queue.add(held);
                }
            }
        }
        boolean open = false;
        boolean published = true;
        for (int node : nodes) {
            for (OwnerEdge edge : graph.owners(node)) {
                if (nodes.contains(edge.owner()) || targets.contains(edge.owner())) {
                    open |= edge.slack() > 0;
                    published &= edge.published();
                }
            }
        }
        return new Reach(targets, nodes, open, published);
    }
}
