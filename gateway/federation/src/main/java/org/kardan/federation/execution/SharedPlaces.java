package org.kardan.federation.execution;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kardan.federation.planning.plan.ConditionNode;
import org.kardan.federation.planning.plan.DeferNode;
import org.kardan.federation.planning.plan.EntityFetchNode;
import org.kardan.federation.planning.plan.EntityFetchNode.EntityLookup;
import org.kardan.federation.planning.plan.EntityFetchNode.EntityTarget;
import org.kardan.federation.planning.plan.FetchNode;
import org.kardan.federation.planning.plan.FetchPath;
import org.kardan.federation.planning.plan.IntrospectionNode;
import org.kardan.federation.planning.plan.ParallelNode;
import org.kardan.federation.planning.plan.PlanNode;
import org.kardan.federation.planning.plan.SequenceNode;
import org.kardan.federation.planning.plan.SubscriptionNode;

/**
 * Whether objects that a subgraph describes alike at one place may be one object of the tree. They may where all that is fetched for one
 * of them is fetched for the other: where all objects of an answer are put at one place, and nothing is fetched for only those
 * that stand below objects of certain types, or with values from further up.
 */
final class SharedPlaces {
    private SharedPlaces() {}

    /** @return false where the plan has a path on which it depends on what is further up whether, or how, an object is asked about */
    static boolean mayBeIn(@Nullable PlanNode plan) {
        return switch (plan) {
            case null -> true;
            case SequenceNode(var steps) -> steps.stream().allMatch(SharedPlaces::mayBeIn);
            case ParallelNode(var branches) -> branches.stream().allMatch(SharedPlaces::mayBeIn);
            case FetchNode fetch -> fetch.into().stream().allMatch(SharedPlaces::isUnconditional);
            case EntityFetchNode fetch ->
                // What is asked in pieces is asked at the same places.
                fetch.lookups().stream()
                        .allMatch(lookup -> lookup.contexts().isEmpty()
                                && lookup.targets().stream()
                                        .map(EntityTarget::path)
                                        .allMatch(SharedPlaces::isUnconditional));
            case ConditionNode(var _, var whenTrue, var whenFalse) -> mayBeIn(whenTrue) && mayBeIn(whenFalse);
            case IntrospectionNode _ -> true;
            case SubscriptionNode(var primary, var rest) -> mayBeIn(primary) && mayBeIn(rest);
            case DeferNode(var primary, var parts, var _) ->
                mayBeIn(primary) && parts.stream().allMatch(part -> mayBeIn(part.node()));
        };
    }

    /** Whether the entities of each lookup belong to one place. */
    static boolean haveOnePlaceEach(List<EntityLookup> lookups) {
        return lookups.stream().allMatch(lookup -> lookup.targets().size() == 1);
    }

    /** A condition at the end asks the object itself, which is the same wherever it stands. */
    private static boolean isUnconditional(FetchPath path) {
        boolean conditional = false;
        for (var segment : path.segments()) {
            if (segment instanceof FetchPath.OfType) {
                conditional = true;
            } else if (conditional) {
                return false;
            }
        }
        return true;
    }
}
