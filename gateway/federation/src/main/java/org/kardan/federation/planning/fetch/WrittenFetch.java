package org.kardan.federation.planning.fetch;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kardan.federation.planning.plan.FetchPath;
import org.kardan.federation.planning.plan.SubgraphOperation;

/**
 * A fetch with its text. Compared by identity.
 *
 * @param level how many fetches have to be done one after the other until this one is, at the least
 * @param rootOperation null for entities
 * @param lookups empty for root fields
 * @param into the objects that get root fields; empty for entities
 * @param answers of root fields
 */
record WrittenFetch(
        String subgraph,
        int level,
        SentWhen sentWhen,
        @Nullable SubgraphOperation rootOperation,
        List<WrittenLookup> lookups,
        List<FetchPath> into,
        List<String> answers,
        Set<WrittenFetch> after) {

    /** Without those that another of them waits for anyway. */
    static Set<WrittenFetch> direct(Set<WrittenFetch> after) {
        var implied = new LinkedHashSet<WrittenFetch>();
        after.forEach(fetch -> addAll(fetch.after(), implied));
        var direct = new LinkedHashSet<>(after);
        direct.removeAll(implied);
        return direct;
    }

    private static void addAll(Set<WrittenFetch> fetches, Set<WrittenFetch> into) {
        for (var fetch : fetches) {
            if (into.add(fetch)) {
                addAll(fetch.after(), into);
            }
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
