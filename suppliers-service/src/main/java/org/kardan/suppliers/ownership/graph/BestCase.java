package org.kardan.suppliers.ownership.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The largest share that a set of owners can hold together when every open share is chosen in their favour, and all shares of
 * one subject still add up to at most 1.
 *
 * <p>Adding up the largest shares would be too much: two owners of one company cannot both hold what the other may hold. In
 * each subject the best choice gives every owner its least share, and what is left to those through whom the set holds most.
 * Who that is depends on the choices above, so choice and solution alternate until no choice can be bettered (Howard's policy
 * iteration, on a Markov chain with interval probabilities). A choice changes only when that is a gain, so the shares only
 * grow; there are finitely many choices, and the last is the best. Circles need no care: an exact solution follows each choice.
 */
final class BestCase {

    /** Smaller gains are rounding; without this a tie could be broken back and forth for ever. */
    private static final double GAIN = 1e-11;

    private final OwnershipGraph graph;
    private final Set<Integer> nodes;
    private final Set<Integer> targets;
    private final Map<Integer, Map<Integer, Double>> chosen = new LinkedHashMap<>();

    /** @param nodes every node the targets hold anything in; shares of owners outside lead to no target and are left out */
    BestCase(OwnershipGraph graph, Set<Integer> nodes, Set<Integer> targets) {
        this.graph = graph;
        this.nodes = nodes;
        this.targets = targets;
        for (int node : nodes) {
            Map<Integer, Double> least = new LinkedHashMap<>();
            relevant(node).forEach(edge -> least.put(edge.owner(), edge.min()));
            chosen.put(node, least);
        }
    }

    double shareIn(int root) {
        Map<Integer, Double> held = held(root);
        boolean gained = true;
        while (gained && better(held)) {
            Map<Integer, Double> next = held(root);
            // True of every better choice, but for rounding; without a gain there is nothing left to better.
            gained = total(next) > total(held);
            held = next;
        }
        return held.getOrDefault(root, 0.0);
    }

    private Map<Integer, Double> held(int root) {
        return new ShareSystem(chosen, root).heldBy(targets::contains);
    }

    private static double total(Map<Integer, Double> held) {
        return held.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    private boolean better(Map<Integer, Double> held) {
        boolean changed = false;
        for (int node : nodes) {
            Map<Integer, Double> best = best(node, held);
            if (value(best, held) > value(chosen.get(node), held) + GAIN) {
                chosen.put(node, best);
                changed = true;
            }
        }
        return changed;
    }

    private Map<Integer, Double> best(int node, Map<Integer, Double> held) {
        double left =
                1 - graph.owners(node).stream().mapToDouble(OwnerEdge::min).sum();
        List<OwnerEdge> byGain = new ArrayList<>(relevant(node));
        byGain.sort(Comparator.comparingDouble(edge -> -heldThrough(edge.owner(), held)));
        Map<Integer, Double> best = new LinkedHashMap<>();
        for (OwnerEdge edge : byGain) {
            double more = Math.max(0, Math.min(edge.slack(), left));
            best.put(edge.owner(), edge.min() + more);
            left -= more;
        }
        return best;
    }

    private double value(Map<Integer, Double> row, Map<Integer, Double> held) {
        double sum = 0;
        for (var entry : row.entrySet()) {
            sum += entry.getValue() * heldThrough(entry.getKey(), held);
        }
        return sum;
    }

    private double heldThrough(int owner, Map<Integer, Double> held) {
        return targets.contains(owner) ? 1 : held.getOrDefault(owner, 0.0);
    }

    private List<OwnerEdge> relevant(int node) {
        return graph.owners(node).stream()
                .filter(edge -> nodes.contains(edge.owner()) || targets.contains(edge.owner()))
                .toList();
    }
}
