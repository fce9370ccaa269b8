package org.kardan.federation.planning.fetch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Entity fetches from one subgraph that wait for the very same fetches become one request. Nothing starts later than it
 * would have, and nothing can come to wait for itself.
 *
 * <p>Where they are about objects of different types they share one {@code _entities} field. Where they ask different things
 * of objects of one type each keeps a field of its own, so that no object is asked for what only the others need.
 */
final class MergeSiblingFetches {
    private final Map<WrittenFetch, WrittenFetch> merged = new HashMap<>();

    private MergeSiblingFetches() {}

    /** @param fetches by level, none before one that it waits for */
    static List<WrittenFetch> in(List<WrittenFetch> fetches) {
        var merge = new MergeSiblingFetches();
        var siblings = new LinkedHashMap<Object, List<WrittenFetch>>();
        var result = new ArrayList<WrittenFetch>();
        int level = 0;
        for (var fetch : fetches) {
            if (fetch.level() != level) {
                merge.level(siblings, result);
                level = fetch.level();
            }
            siblings.computeIfAbsent(merge.sibling(fetch), unused -> new ArrayList<>(1))
                    .add(fetch);
        }
        merge.level(siblings, result);
        return result;
    }

    /** Equal for fetches that may be one. */
    private Object sibling(WrittenFetch fetch) {
        return fetch.lookups().isEmpty()
                ? fetch
                : new Sibling(fetch.subgraph(), fetch.level(), fetch.sentWhen(), after(List.of(fetch)));
    }

    /** Those of one level can be merged once all of the levels above it are. */
    private void level(Map<Object, List<WrittenFetch>> siblings, List<WrittenFetch> result) {
        for (var alike : siblings.values()) {
            var one = merged(alike);
            alike.forEach(fetch -> merged.put(fetch, one));
            result.add(one);
        }
        siblings.clear();
    }

    private WrittenFetch merged(List<WrittenFetch> alike) {
        var first = alike.getFirst();
        var lookups = new ArrayList<WrittenLookup>();
        for (var fetch : alike) {
            fetch.lookups().forEach(lookup -> add(lookup, lookups));
        }
        return new WrittenFetch(
                first.subgraph(),
                first.level(),
                first.sentWhen(),
                first.rootOperation(),
                lookups,
                first.into(),
                first.answers(),
                after(alike));
    }

    private static void add(WrittenLookup lookup, List<WrittenLookup> lookups) {
        for (int i = 0; i < lookups.size(); i++) {
            if (lookups.get(i).fits(lookup)) {
                lookups.set(i, lookups.get(i).with(lookup));
                return;
            }
        }
        lookups.add(lookup);
    }

    private Set<WrittenFetch> after(List<WrittenFetch> alike) {
        var after = new LinkedHashSet<WrittenFetch>();
        for (var fetch : alike) {
            for (var before : fetch.after()) {
                after.add(merged.getOrDefault(before, before));
            }
        }
        return WrittenFetch.direct(after);
    }

    private record Sibling(String subgraph, int level, SentWhen sentWhen, Set<WrittenFetch> after) {}
}
