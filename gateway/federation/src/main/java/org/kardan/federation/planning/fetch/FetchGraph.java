package org.kardan.federation.planning.fetch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All fetches of a plan.
 *
 * @param groups in the order they were found
 * @param root the root of the merged tree
 */
public record FetchGraph(List<FetchGroup> groups, Place root) {

    /**
     * This and another graph in one request: two mutations of one subgraph, where nothing has to be fetched between them. Null
     * where that can't be.
     */
    public @Nullable FetchGraph continuedBy(FetchGraph next) {
        if (groups.size() != 1 || next.groups.isEmpty()) {
            return null;
        }
        var first = groups.getFirst();
        var second = next.groups.getFirst();
        if (first.subgraph() != second.subgraph()
                || !second.begins()
                || !first.sentWhen().equals(second.sentWhen())
                || next.groups.stream().filter(FetchGroup::begins).count() > 1) {
            return null;
        }
        second.selections().forEach((node, selection) -> first.selection(node).addAll(selection));
        var all = new ArrayList<FetchGroup>();
        all.add(first);
        for (var group : next.groups.subList(1, next.groups.size())) {
            if (group.after().remove(second)) {
                group.after().add(first);
            }
            all.add(group);
        }
        return new FetchGraph(List.copyOf(all), root);
    }

    /** For each fetch, how many have to be done before it at the least, itself counted. */
    Map<FetchGroup, Integer> levels() {
        var levels = new HashMap<FetchGroup, Integer>();
        groups.forEach(group -> level(group, levels, new HashSet<>()));
        return levels;
    }

    private static int level(FetchGroup group, Map<FetchGroup, Integer> levels, Set<FetchGroup> open) {
        var known = levels.get(group);
        if (known != null) {
            return known;
        }
        if (!open.add(group)) {
            throw new IllegalStateException("A fetch waits for itself.");
        }
        int level = 1;
        for (var before : group.after()) {
            level = Math.max(level, 1 + level(before, levels, open));
        }
        open.remove(group);
        levels.put(group, level);
        return level;
    }
}
