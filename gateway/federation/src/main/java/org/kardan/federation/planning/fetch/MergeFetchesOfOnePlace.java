package org.kardan.federation.planning.fetch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kardan.federation.supergraph.Subgraph;

/**
 * Two fetches from one subgraph for the same objects become one, where neither waits for the other and the plan does not get
 * deeper by it.
 */
final class MergeFetchesOfOnePlace {
    private MergeFetchesOfOnePlace() {}

    static FetchGraph apply(FetchGraph graph) {
        var groups = new ArrayList<>(graph.groups());
        var buckets = new LinkedHashMap<Bucket, List<FetchGroup>>();
        for (var group : groups) {
            buckets.computeIfAbsent(
                            new Bucket(group.subgraph(), group.isRoot(), signature(group.position())),
                            unused -> new ArrayList<>())
                    .add(group);
        }
        for (var bucket : buckets.values()) {
            mergeWithin(bucket, groups);
        }
        return new FetchGraph(List.copyOf(groups), graph.root());
    }

    private static void mergeWithin(List<FetchGroup> bucket, List<FetchGroup> groups) {
        for (int i = 0; i < bucket.size(); i++) {
            for (int j = bucket.size() - 1; j > i; j--) {
                var first = bucket.get(i);
                var second = bucket.get(j);
                if (mayMerge(first, second, groups)) {
                    merge(first, second, groups);
                    bucket.remove(j);
                }
            }
        }
    }

    private static boolean mayMerge(FetchGroup first, FetchGroup second, List<FetchGroup> groups) {
        if (!first.suits(second.described()) || first.waitsFor(second) || second.waitsFor(first)) {
            return false;
        }
        var levels = new FetchGraph(groups, first.position().place()).levels();
        if (levels.get(first).equals(levels.get(second))) {
            return true;
        }
        var heights = heights(groups);
        int deepest = levels.values().stream().max(Integer::compare).orElse(0);
        return Math.max(levels.get(first), levels.get(second)) + Math.max(heights.get(first), heights.get(second))
                <= deepest;
    }

    /** For each fetch, how many in a row wait for it. */
    private static Map<FetchGroup, Integer> heights(List<FetchGroup> groups) {
        var heights = new HashMap<FetchGroup, Integer>();
        groups.forEach(group -> heights.put(group, 0));
        // Fetches are found before those that wait for them but for a few, so that this settles in a round or two.
        for (var changed = true; changed; ) {
            changed = false;
            for (int i = groups.size() - 1; i >= 0; i--) {
                for (var before : groups.get(i).after()) {
                    int height = heights.get(groups.get(i)) + 1;
                    if (heights.getOrDefault(before, 0) < height) {
                        heights.put(before, height);
                        changed = true;
                    }
                }
            }
        }
        return heights;
    }

    private static void merge(FetchGroup into, FetchGroup from, List<FetchGroup> groups) {
        into.take(from);
        groups.remove(from);
        for (var group : groups) {
            if (group.after().remove(from)) {
                group.after().add(into);
            }
        }
    }

    /** Equal for positions that hold the same objects. */
    private static List<Object> signature(Position position) {
        var steps = new ArrayList<Object>();
        for (var at = position; at != null; at = at.parent()) {
            var entry = at.entry();
            if (entry != null) {
                steps.add(entry.field().slot());
                steps.add(
                        at.parent() != null && Paths.coversAll(at.parent(), entry.types())
                                ? ""
                                : Set.copyOf(entry.types()));
            }
        }
        return steps;
    }

    private record Bucket(Subgraph subgraph, boolean root, List<Object> signature) {}
}
