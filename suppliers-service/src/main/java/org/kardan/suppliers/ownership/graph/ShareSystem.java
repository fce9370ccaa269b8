package org.kardan.suppliers.ownership.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * The linear system of effective shares, {@code x = e + Sᵀx}, solved exactly by taking one intermediate node out at a time.
 *
 * <p>Taking {@code v} out hands whatever is held through {@code v} to the owners of {@code v} in proportion; what {@code v}
 * holds in itself by then, through circles, is spread over its other owners. This is Gaussian elimination in the form of
 * Grassmann, Taksar and Heyman (Operations Research 33, 1985): the pivot {@code 1 - self} is computed as the sum of what the
 * others hold, so nothing is subtracted and circles lose no digits. Nodes with few neighbours go first, which keeps trees and
 * chains linear; once everybody left holds through nearly everybody else, the rest is a {@link DenseCore}. A circle nobody outside owns any of has pivot 0; what enters it belongs to no ultimate owner.
 *
 * <p>What the owners of a node do not hold goes to {@link #NOBODY}.
 */
final class ShareSystem {

    /** Where shares end that no recorded owner holds. */
    static final int NOBODY = -1;

    private final int root;
    private final Map<Integer, Map<Integer, Double>> rows = new HashMap<>();
    private final Map<Integer, Set<Integer>> heldThrough = new HashMap<>();
    private final List<Integer> order = new ArrayList<>();
    private @Nullable DenseCore core;
    private long work;

    /**
     * @param shares for each node that has owners, the share of each; the shares of a node add up to at most 1
     * @param root the node whose owners are asked for; taken out last
     */
    ShareSystem(Map<Integer, Map<Integer, Double>> shares, int root) {
        this.root = root;
        shares.forEach((node, row) -> rows.put(node, withRemainder(row)));
        rows.keySet().forEach(node -> heldThrough.put(node, new HashSet<>()));
        rows.forEach((node, row) -> row.keySet().forEach(owner -> link(node, owner)));
        takeOutAllButRoot();
        if (core == null) {
            settle(root);
            order.add(root);
        }
    }

    /** The effective share of each ultimate owner in the root, with what nobody holds under {@link #NOBODY}. */
    Map<Integer, Double> ofRoot() {
        return core == null ? rows.getOrDefault(root, Map.of()) : core.ofRoot();
    }

    /** How many entries were touched to solve it. */
    long work() {
        return work + order.size();
    }

    /** For every node, the effective share that all owners accepted by the predicate hold in it together. */
    Map<Integer, Double> heldBy(IntPredicate target) {
        Map<Integer, Double> held = new HashMap<>();
        if (core != null) {
            core.heldBy(owner -> heldIn(owner, Map.of(), target), held);
        }
        for (int node : order.reversed()) {
            double share = 0;
            for (var entry : rows.getOrDefault(node, Map.of()).entrySet()) {
                share += entry.getValue() * heldIn(entry.getKey(), held, target);
            }
            held.put(node, share);
        }
        return held;
    }

    private static double heldIn(int owner, Map<Integer, Double> held, IntPredicate target) {
        Double computed = held.get(owner);
        if (computed != null) {
            return computed;
        }
        return owner != NOBODY && target.test(owner) ? 1 : 0;
    }

    private static Map<Integer, Double> withRemainder(Map<Integer, Double> row) {
        Map<Integer, Double> whole = new LinkedHashMap<>();
        row.forEach((owner, share) -> {
            if (share > 0) {
                whole.put(owner, share);
            }
        });
        double remainder =
                1 - whole.values().stream().mapToDouble(Double::doubleValue).sum();
        if (remainder > OwnershipGraph.ROUNDING) {
            whole.put(NOBODY, remainder);
        }
        return whole;
    }

    private void link(int node, int owner) {
        Set<Integer> holders = heldThrough.get(owner);
        if (holders != null) {
            holders.add(node);
        }
    }

    private void takeOutAllButRoot() {
        record Candidate(int node, long cost) {}
        var queue = new PriorityQueue<Candidate>((a, b) -> Long.compare(a.cost(), b.cost()));
        rows.keySet().stream().filter(node -> node != root).forEach(node -> queue.add(new Candidate(node, cost(node))));
        Set<Integer> done = new HashSet<>();
        int outside = outside();
        for (@Nullable Candidate next = queue.poll(); next != null; next = queue.poll()) {
            if (done.contains(next.node())) {
                continue;
            }
            long cost = cost(next.node());
            if (cost > next.cost()) {
                queue.add(new Candidate(next.node(), cost));
                continue;
            }
            if (DenseCore.pays(cost, rows.size() - done.size(), outside)) {
                solveTheRest(done);
                return;
            }
            done.add(next.node());
            takeOut(next.node());
        }
    }

    /** Whoever is left holds through nearly everybody else who is. */
    private void solveTheRest(Set<Integer> done) {
        var rest = new ArrayList<>(rows.keySet());
        rest.removeAll(done);
        rest.remove(Integer.valueOf(root));
        rest.add(root);
        core = DenseCore.solve(rest, rows);
        work += core.work();
        rest.forEach(rows::remove);
    }

    /** How many own and are not owned themselves. */
    private int outside() {
        Set<Integer> owners = new HashSet<>();
        rows.values().forEach(row -> owners.addAll(row.keySet()));
        owners.removeAll(rows.keySet());
        return owners.size() + 1;
    }

    private long cost(int node) {
        return (long) rows.getOrDefault(node, Map.of()).size()
                * heldThrough.getOrDefault(node, Set.of()).size();
    }

    private void takeOut(int node) {
        settle(node);
        order.add(node);
        Map<Integer, Double> row = rows.getOrDefault(node, Map.of());
        for (int below : heldThrough.getOrDefault(node, Set.of())) {
            Map<Integer, Double> rowBelow = rows.get(below);
            if (below == node || rowBelow == null) {
                continue;
            }
            double through = rowBelow.remove(node);
            work += row.size();
            row.forEach((owner, share) -> {
                rowBelow.merge(owner, through * share, Double::sum);
                link(below, owner);
            });
        }
        row.keySet().forEach(owner -> unlink(node, owner));
    }

    private void unlink(int node, int owner) {
        Set<Integer> holders = heldThrough.get(owner);
        if (holders != null) {
            holders.remove(node);
        }
    }

    /** Spreads what a node holds in itself over its other owners. */
    private void settle(int node) {
        Map<Integer, Double> row = rows.getOrDefault(node, Map.of());
        Double self = row.remove(node);
        unlink(node, node);
        if (self == null) {
            return;
        }
        double others = row.values().stream().mapToDouble(Double::doubleValue).sum();
        if (others > 0) {
            row.replaceAll((owner, share) -> share / others);
        } else {
            row.put(NOBODY, 1.0);
        }
    }
}
