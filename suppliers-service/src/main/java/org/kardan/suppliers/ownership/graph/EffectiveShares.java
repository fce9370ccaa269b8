package org.kardan.suppliers.ownership.graph;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The roll-up of one subject: least shares from one solution of the system, largest shares owner by owner where any are open. */
final class EffectiveShares {

    private final OwnershipGraph graph;
    private final int root;
    private final Set<Integer> above = new LinkedHashSet<>();
    private final Map<Integer, Set<Integer>> below = new HashMap<>();
    private final Map<Integer, Boolean> mayHaveOwners = new HashMap<>();
    private final Map<Integer, Double> least;
    private final Budget budget;
    private final Set<Integer> notSolved = new LinkedHashSet<>();

    EffectiveShares(OwnershipGraph graph, int root) {
        this.graph = graph;
        this.root = root;
        exploreUpwards();
        var system = new ShareSystem(leastShares(), root);
        this.least = system.ofRoot();
        this.budget = new Budget(system.work());
    }

    RollUp rollUp(double threshold) {
        StrongestPaths paths = new StrongestPaths(graph, root);
        Set<Integer> notRead =
                above.stream().filter(graph::notRead).collect(Collectors.toCollection(LinkedHashSet::new));
        List<Integer> ultimate = above.stream()
                .filter(this::isUltimate)
                .filter(owner -> !notRead.contains(owner))
                .sorted(Comparator.comparingDouble(owner -> -Math.max(least(owner), paths.product(owner))))
                .toList();
        RollUp.@Nullable GroupedOwners beyond = group(notRead, Set.of(GroupingReason.NOT_READ));
        double mayBeMore = beyond == null ? 0 : beyond.share().max();
        Selection selection = new Selection(threshold);
        Set<Integer> open = upwardsOf(edge -> edge.slack() > 0);
        Set<Integer> unpublished = upwardsOf(edge -> !edge.published());
        for (int owner : ultimate) {
            if (selection.isFull()) {
                selection.leaveOut(owner);
                continue;
            }
            double min = least(owner);
            double most = open.contains(owner) || mayHaveOwners(owner) ? Math.max(min, most(Set.of(owner))) : min;
            selection.offer(
                    owner,
                    new RollUp.OwnerShare(
                            graph.node(owner),
                            ShareRange.of(min, most + mayBeMore),
                            !unpublished.contains(owner),
                            paths.to(owner)));
        }
        RollUp.@Nullable GroupedOwners grouped = group(selection.grouped(), selection.reasons());
        return new RollUp(
                selection.largestFirst(),
                grouped,
                beyond,
                unattributed(ultimate, notRead),
                new Gaps(graph, above).found(notSolved));
    }

    private RollUp.@Nullable GroupedOwners group(Set<Integer> owners, Set<GroupingReason> reasons) {
        if (owners.isEmpty()) {
            return null;
        }
        double min = sum(owners);
        return new RollUp.GroupedOwners(
                owners.size(), ShareRange.of(min, Math.max(min, most(owners))), List.copyOf(reasons));
    }

    private ShareRange unattributed(List<Integer> ultimate, Set<Integer> notRead) {
        Set<Integer> anybody = new LinkedHashSet<>(ultimate);
        anybody.addAll(notRead);
        double most = anybody.isEmpty() ? 0 : Math.max(sum(anybody), most(anybody, Set.of(root)));
        return ShareRange.of(rounded(1 - most), rounded(1 - sum(ultimate)));
    }

    private double sum(Collection<Integer> owners) {
        return owners.stream().mapToDouble(this::least).sum();
    }

    private static double rounded(double share) {
        return share < OwnershipGraph.ROUNDING ? 0 : share;
    }

    /** One that may have owners has nothing in the end where it has. */
    private double least(int owner) {
        return mayHaveOwners(owner) ? 0 : least.getOrDefault(owner, 0.0);
    }

    private boolean isUltimate(int node) {
        return node != root && (graph.owners(node).isEmpty() || mayHaveOwners(node));
    }

    /** Whether nobody certainly holds a share in it on the day, though somebody may. */
    private boolean mayHaveOwners(int node) {
        return mayHaveOwners.computeIfAbsent(node, graph::isPerhapsOwned);
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

    private double most(Set<Integer> targets) {
        return most(targets, targets);
    }

    /**
     * The most that some owners can hold together; 0 where no share below them is a range and they certainly have no owners.
     *
     * @param inDoubt of whom to say so where it is not solved for
     */
    private double most(Set<Integer> targets, Set<Integer> inDoubt) {
        Set<Integer> nodes = new LinkedHashSet<>();
        var queue = new ArrayDeque<Integer>(targets);
        boolean open = targets.stream().anyMatch(this::mayHaveOwners);
        while (!queue.isEmpty()) {
            int owner = queue.remove();
            for (int held : below.getOrDefault(owner, Set.of())) {
                if (!targets.contains(held) && nodes.add(held)) {
                    queue.add(held);
                }
            }
        }
        for (int node : nodes) {
            for (OwnerEdge edge : graph.owners(node)) {
                open |= edge.slack() > 0 && (nodes.contains(edge.owner()) || targets.contains(edge.owner()));
            }
        }
        if (!open) {
            return 0;
        }
        if (budget.spend()) {
            return new BestCase(graph, nodes, targets).shareIn(root);
        }
        notSolved.addAll(inDoubt);
        double held = least.values().stream().mapToDouble(Double::doubleValue).sum()
                - least.getOrDefault(ShareSystem.NOBODY, 0.0);
        return 1 - (held - sum(targets));
    }

    /** All owners that some path from the root reaches by way of such an edge. */
    private Set<Integer> upwardsOf(Predicate<OwnerEdge> such) {
        Set<Integer> reached = new LinkedHashSet<>();
        for (int node : above) {
            graph.owners(node).stream().filter(such).forEach(edge -> reached.add(edge.owner()));
        }
        var queue = new ArrayDeque<Integer>(reached);
        while (!queue.isEmpty()) {
            for (OwnerEdge edge : graph.owners(queue.remove())) {
                if (reached.add(edge.owner())) {
                    queue.add(edge.owner());
                }
            }
        }
        return reached;
    }
}
