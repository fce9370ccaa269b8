package org.kardan.federation.execution;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kardan.federation.planning.plan.ConditionNode;
import org.kardan.federation.planning.plan.DeferNode;
import org.kardan.federation.planning.plan.EntityFetchNode;
import org.kardan.federation.planning.plan.EntityFetchNode.EntityLookup;
import org.kardan.federation.planning.plan.EntityFetchNode.EntityTarget;
import org.kardan.federation.planning.plan.FetchNode;
import org.kardan.federation.planning.plan.FetchPath;
import org.kardan.federation.planning.plan.FetchWriters;
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

    /**
     * @return false where the plan has a path on which it depends on what is further up whether, or how, an object is asked about, or
     *     on which something may be merged into the objects, and they be replaced by copies, while a subgraph is asked about them
     */
    static boolean mayBeIn(@Nullable PlanNode plan) {
        return isUnconditional(plan) && isAskedInTurn(plan);
    }

    private static boolean isUnconditional(@Nullable PlanNode plan) {
        return switch (plan) {
            case null -> true;
            case SequenceNode(var steps) -> steps.stream().allMatch(SharedPlaces::isUnconditional);
            case ParallelNode(var branches) -> branches.stream().allMatch(SharedPlaces::isUnconditional);
            case FetchNode fetch -> fetch.into().stream().allMatch(SharedPlaces::isUnconditional);
            case EntityFetchNode fetch ->
                // What is asked in pieces is asked at the same places.
                fetch.lookups().stream()
                        .allMatch(lookup -> lookup.contexts().isEmpty()
                                && lookup.targets().stream()
                                        .map(EntityTarget::path)
                                        .allMatch(SharedPlaces::isUnconditional));
            case ConditionNode(var _, var whenTrue, var whenFalse) ->
                isUnconditional(whenTrue) && isUnconditional(whenFalse);
            case IntrospectionNode _ -> true;
            case SubscriptionNode(var primary, var rest) -> isUnconditional(primary) && isUnconditional(rest);
            case DeferNode(var primary, var parts, var _) ->
                isUnconditional(primary) && parts.stream().allMatch(part -> isUnconditional(part.node()));
        };
    }

    private static boolean isAskedInTurn(@Nullable PlanNode plan) {
        var fetches = new HashMap<Integer, List<FetchPath>>();
        addPaths(plan, fetches);
        if (fetches.size() < 2) {
            return true;
        }
        var writers = FetchWriters.of(plan);
        return fetches.entrySet().stream()
                .allMatch(fetch -> fetch.getValue().stream()
                        .flatMap(path -> writers.along(path).stream())
                        .distinct()
                        .allMatch(other -> areInTurn(fetch.getKey(), other, writers)));
    }

    private static boolean areInTurn(int fetch, int other, FetchWriters writers) {
        return fetch != other
                && (writers.withAllBefore(Set.of(fetch)).contains(other)
                        || writers.withAllBefore(Set.of(other)).contains(fetch));
    }

    private static void addPaths(@Nullable PlanNode plan, Map<Integer, List<FetchPath>> fetches) {
        switch (plan) {
            case null -> {}
            case SequenceNode(var steps) -> steps.forEach(step -> addPaths(step, fetches));
            case ParallelNode(var branches) -> branches.forEach(branch -> addPaths(branch, fetches));
            case FetchNode fetch -> fetches.put(fetch.id(), fetch.into());
            case EntityFetchNode fetch ->
                fetches.put(
                        fetch.id(),
                        fetch.lookups().stream()
                                .flatMap(lookup -> lookup.targets().stream())
                                .map(EntityTarget::path)
                                .toList());
            case ConditionNode(var _, var whenTrue, var whenFalse) -> {
                addPaths(whenTrue, fetches);
                addPaths(whenFalse, fetches);
            }
            case IntrospectionNode _ -> {}
            case SubscriptionNode(var primary, var rest) -> {
                addPaths(primary, fetches);
                addPaths(rest, fetches);
            }
            case DeferNode(var primary, var parts, var _) -> {
                addPaths(primary, fetches);
                parts.forEach(part -> addPaths(part.node(), fetches));
            }
        }
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
