package org.kardan.federation.composition.satisfiability;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.kardan.federation.planning.graph.ContextValue;
import org.kardan.federation.planning.graph.FieldEdge;
import org.kardan.federation.planning.graph.QueryGraph;

/** Which values for contextual arguments the objects further up have, by {@link ContextValue#source}. */
final class ContextSources {
    private final List<ContextValue> all;
    private final Reach reach;

    ContextSources(QueryGraph graph, Reach reach) {
        this.all = graph.contextValues();
        this.reach = reach;
    }

    /**
     * What there is below an object: the nearest one that sets a context counts, whether it has the value or not.
     *
     * @param above what there is at the object itself
     * @param sites where the object may have been found
     */
    Set<Object> below(Set<Object> above, String type, Set<Site> sites) {
        var found = new LinkedHashSet<>(above);
        for (var value : all) {
            var selections = value.byType().get(type);
            if (selections == null) {
                continue;
            }
            if (sites.stream().anyMatch(site -> reach.answers(type, site, selections))) {
                found.add(value.source());
            } else {
                found.remove(value.source());
            }
        }
        return found;
    }

    /** Whether a way to a field has all that it has to be told. */
    static boolean suffice(Set<Object> above, FieldEdge edge) {
        return edge.contexts().stream().allMatch(value -> above.contains(value.source()));
    }
}
