package org.kardan.federation.planning.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kardan.federation.error.PublicApi;
import org.kardan.federation.planning.plan.EntityFetchNode.EntityLookup;

/** Finds what may never be true of a plan. Run in tests and in development; a plan that fails is a bug of the planner. */
@PublicApi
public final class PlanCheck {
    private final List<String> problems = new ArrayList<>();
    private final Set<Integer> ids = new HashSet<>();
    private final WrittenKeys written = new WrittenKeys();

    private PlanCheck() {}

    /** What is wrong, in words; empty for a good plan. */
    public static List<String> problems(QueryPlan plan) {
        var check = new PlanCheck();
        check.node(plan.root(), new LinkedHashSet<>());
        return List.copyOf(check.problems);
    }

    /** @param done ids of fetches that are done when the node starts; those of the node are added */
    private void node(@Nullable PlanNode node, Set<Integer> done) {
        switch (node) {
            case null -> {}
            case SequenceNode(var steps) -> {
                several("sequence", steps);
                steps.forEach(step -> node(step, done));
            }
            case ParallelNode(var branches) -> {
                several("parallel", branches);
                var all = new LinkedHashSet<Integer>();
                for (var branch : branches) {
                    var own = new LinkedHashSet<>(done);
                    node(branch, own);
                    all.addAll(own);
                }
                done.addAll(all);
            }
            case FetchNode fetch -> {
                fetch(fetch.id(), fetch.after(), done);
                written.root(fetch);
            }
            case EntityFetchNode fetch -> {
                fetch(fetch.id(), fetch.after(), done);
                entities(fetch);
            }
            case ConditionNode(var variable, var whenTrue, var whenFalse) -> {
                if (whenTrue == null && whenFalse == null) {
                    problems.add("The condition on $" + variable + " leads nowhere.");
                }
                // One step may stand in both branches: only one of them is run.
                var before = Set.copyOf(ids);
                node(whenTrue, done);
                var inTrue = Set.copyOf(ids);
                ids.retainAll(before);
                node(whenFalse, done);
                ids.addAll(inTrue);
            }
            case IntrospectionNode introspection -> fetch(introspection.id(), List.of(), done);
            case SubscriptionNode(var primary, var rest) -> {
                node(primary, done);
                node(rest, done);
            }
            case DeferNode defer -> deferred(defer, done);
        }
    }

    /** Parts may have fetches in common with each other, and where variables decide, with what is around them. */
    private void deferred(DeferNode defer, Set<Integer> done) {
        node(defer.primary(), done);
        var all = new HashSet<>(ids);
        var doneBy = new ArrayList<Set<Integer>>();
        for (var part : defer.parts()) {
            if (part.id() != doneBy.size() || part.parent() >= part.id()) {
                problems.add("Part " + part.id() + " is out of order.");
            }
            ids.clear();
            var before = new LinkedHashSet<>(part.parent() == DeferNode.PRIMARY ? done : doneBy.get(part.parent()));
            node(part.node(), before);
            all.addAll(ids);
            doneBy.add(before);
        }
        ids.addAll(all);
    }

    private void several(String what, List<PlanNode> nodes) {
        if (nodes.size() < 2) {
            problems.add("A " + what + " of " + nodes.size() + ".");
        }
    }

    private void fetch(int id, List<Integer> after, Set<Integer> done) {
        if (!ids.add(id)) {
            problems.add("Two fetches have the id " + id + ".");
        }
        for (var before : after) {
            if (!done.contains(before)) {
                problems.add("Fetch " + id + " starts before fetch " + before + " is done, which it waits for.");
            }
        }
        done.add(id);
    }

    private void entities(EntityFetchNode fetch) {
        var keys = new HashSet<String>();
        if (fetch.lookups().isEmpty() || !fetch.lookups().stream().allMatch(lookup -> keys.add(lookup.responseKey()))) {
            problems.add("Fetch " + fetch.id() + " has no lookups, or two of one name.");
        }
        for (var lookup : fetch.lookups()) {
            targets(fetch, lookup);
        }
        written.entities(fetch);
    }

    private void targets(EntityFetchNode fetch, EntityLookup lookup) {
        if (lookup.targets().isEmpty()) {
            problems.add("Fetch " + fetch.id() + " has no targets.");
        }
        for (var target : lookup.targets()) {
            if (target.representations().isEmpty()) {
                problems.add("Fetch " + fetch.id() + " has no representations.");
            }
            for (var representation : target.representations()) {
                for (var missing : written.missing(target.path(), representation)) {
                    problems.add("Fetch " + fetch.id() + " describes objects by " + missing
                            + ", which nothing before it has fetched.");
                }
                for (var context : representation.contexts()) {
                    var above = new FetchPath(target.path().segments().subList(0, context.segments()));
                    for (var missing : written.missing(above, context.fields())) {
                        problems.add("Fetch " + fetch.id() + " is told of " + missing
                                + " from further up, which nothing before it has fetched.");
                    }
                }
            }
        }
    }
}
