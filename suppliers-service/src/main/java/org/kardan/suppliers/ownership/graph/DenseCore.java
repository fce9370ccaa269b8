package org.kardan.suppliers.ownership.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;

/**
 * What is left of a {@link ShareSystem} when everybody left holds through nearly everybody else: solved in the same way and as
 * exactly, but as a matrix. Cross-holdings of a thousand companies fill nearly every place in it, and a place in an array costs
 * a fiftieth of one in a map.
 */
final class DenseCore {

    /** The most places a matrix may have: 32 MB. */
    private static final long MOST_PLACES = 4_000_000;

    /** Fewer nodes than this are not worth a matrix. */
    private static final int LEAST = 32;

    /** How many places of an array cost as much as one of a map. */
    private static final int CHEAPER = 50;

    /** The nodes in the order in which they are taken out; the root is the last. */
    private final int[] nodes;

    /** Those outside, who own and are not owned. */
    private final int[] outside;

    private final double[][] shares;

    private DenseCore(int[] nodes, int[] outside, double[][] shares) {
        this.nodes = nodes;
        this.outside = outside;
        this.shares = shares;
    }

    /** Whether a matrix is cheaper from here on: taking the cheapest node out of the maps would touch so many entries. */
    static boolean pays(long cost, int left, int outside) {
        long places = (long) left * (left + outside);
        return left >= LEAST && places <= MOST_PLACES && cost * CHEAPER > places;
    }

    /** How much of a map's work solving it comes to. */
    long work() {
        return (long) nodes.length * nodes.length * (nodes.length + outside.length) / 3 / CHEAPER;
    }

    /**
     * Takes all nodes out but the root.
     *
     * @param order the nodes that are left, the root last
     * @param rows what the owners of each hold, adding up to 1
     */
    static DenseCore solve(List<Integer> order, Map<Integer, Map<Integer, Double>> rows) {
        Map<Integer, Integer> columns = new HashMap<>();
        order.forEach(node -> columns.put(node, columns.size()));
        List<Integer> outside = new ArrayList<>();
        for (int node : order) {
            for (int owner : rows.getOrDefault(node, Map.of()).keySet()) {
                if (columns.putIfAbsent(owner, columns.size()) == null) {
                    outside.add(owner);
                }
            }
        }
        if (columns.putIfAbsent(ShareSystem.NOBODY, columns.size()) == null) {
            outside.add(ShareSystem.NOBODY);
        }
        var shares = new double[order.size()][columns.size()];
        for (int i = 0; i < order.size(); i++) {
            double[] row = shares[i];
            rows.getOrDefault(order.get(i), Map.of()).forEach((owner, share) -> row[columns.get(owner)] = share);
        }
        var core = new DenseCore(
                order.stream().mapToInt(Integer::intValue).toArray(),
                outside.stream().mapToInt(Integer::intValue).toArray(),
                shares);
        core.takeOut(columns.get(ShareSystem.NOBODY));
        return core;
    }

    private void takeOut(int nobody) {
        for (int out = 0; out < nodes.length; out++) {
            double[] row = shares[out];
            settle(row, out, nobody);
            for (int below = out + 1; below < nodes.length; below++) {
                double through = shares[below][out];
                if (through > 0) {
                    add(shares[below], through, row, out + 1);
                    shares[below][out] = 0;
                }
            }
        }
    }

    private static void add(double[] to, double factor, double[] row, int from) {
        for (int i = from; i < row.length; i++) {
            to[i] += factor * row[i];
        }
    }

    /** Spreads what a node holds in itself over its other owners; without any, it belongs to nobody. */
    private static void settle(double[] row, int self, int nobody) {
        if (row[self] == 0) {
            return;
        }
        row[self] = 0;
        double others = 0;
        for (int i = self + 1; i < row.length; i++) {
            others += row[i];
        }
        if (others > 0) {
            for (int i = self + 1; i < row.length; i++) {
                row[i] /= others;
            }
        } else {
            row[nobody] = 1;
        }
    }

    /** What each of those outside holds of the root. */
    Map<Integer, Double> ofRoot() {
        Map<Integer, Double> held = new LinkedHashMap<>();
        double[] row = shares[nodes.length - 1];
        for (int i = 0; i < outside.length; i++) {
            if (row[nodes.length + i] > 0) {
                held.put(outside[i], row[nodes.length + i]);
            }
        }
        return held;
    }

    /** Adds, for every node of it, what some of those outside hold of it together. */
    void heldBy(IntToDoubleFunction target, Map<Integer, Double> held) {
        var targets = new double[outside.length];
        for (int i = 0; i < outside.length; i++) {
            targets[i] = target.applyAsDouble(outside[i]);
        }
        var ofNode = new double[nodes.length];
        for (int node = nodes.length - 1; node >= 0; node--) {
            double[] row = shares[node];
            double share = 0;
            for (int above = node + 1; above < nodes.length; above++) {
                share += row[above] * ofNode[above];
            }
            for (int i = 0; i < targets.length; i++) {
                share += row[nodes.length + i] * targets[i];
            }
            ofNode[node] = share;
            held.put(nodes[node], share);
        }
    }
}
