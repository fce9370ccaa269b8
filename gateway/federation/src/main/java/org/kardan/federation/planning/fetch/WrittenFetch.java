package org.kardan.federation.planning.fetch;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kardan.federation.operation.Condition;
import org.kardan.federation.planning.plan.EntityFetchNode.EntityTarget;
import org.kardan.federation.planning.plan.SubgraphOperation;

/**
 * A fetch with its text. Compared by identity.
 *
 * @param level how many fetches have to be done one after the other until this one is, at the least
 */
record WrittenFetch(
        String subgraph,
        boolean root,
        int level,
        Condition condition,
        SubgraphOperation operation,
        List<EntityTarget> targets,
        List<String> answers,
        Set<WrittenFetch> after) {
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
