package org.kardan.federation.planning.fetch;

import graphql.language.VariableDefinition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import org.kardan.federation.operation.Condition;
import org.kardan.federation.planning.plan.ConditionNode;
import org.kardan.federation.planning.plan.EntityFetchNode;
import org.kardan.federation.planning.plan.FetchNode;
import org.kardan.federation.planning.plan.ParallelNode;
import org.kardan.federation.planning.plan.PlanNode;
import org.kardan.federation.planning.plan.SequenceNode;

/** Puts fetches into sequence and side by side, as early as the nesting of the two allows. */
final class OrderFetches {
    private final List<WrittenFetch> fetches;
    private final Map<WrittenFetch, Integer> ids = new HashMap<>();

    private final List<VariableDefinition> variables;
    private final IntSupplier nextId;

    /** @param fetches none before one that it waits for */
    OrderFetches(List<WrittenFetch> fetches, List<VariableDefinition> variables, IntSupplier nextId) {
        this.fetches = fetches;
        this.variables = variables;
        this.nextId = nextId;
    }

    @Nullable PlanNode all() {
        return sideBySide(new LinkedHashSet<>(fetches));
    }

    private @Nullable PlanNode sideBySide(Set<WrittenFetch> some) {
        var branches = new ArrayList<PlanNode>();
        for (var component : components(some)) {
            var node = inOrder(component);
            if (node != null) {
                branches.add(node);
            }
        }
        if (branches.size() < 2) {
            return branches.isEmpty() ? null : branches.getFirst();
        }
        return new ParallelNode(branches);
    }

    /** Fetches that are connected: what can start now, what comes early besides, then the rest. */
    private @Nullable PlanNode inOrder(Set<WrittenFetch> component) {
        var first = early(component);
        var rest = new LinkedHashSet<>(component);
        rest.removeAll(first);
        if (first.size() == 1) {
            var head = node(first.iterator().next());
            var tail = sideBySide(rest);
            return sequence(head, tail);
        }
        return sequence(sideBySide(first), sideBySide(rest));
    }

    private Set<WrittenFetch> early(Set<WrittenFetch> component) {
        var roots = new LinkedHashSet<WrittenFetch>();
        for (var fetch : component) {
            if (fetch.after().stream().noneMatch(component::contains)) {
                roots.add(fetch);
            }
        }
        if (roots.size() == 1) {
            return roots;
        }
        // Each root takes along those that wait for it alone, as far as those that wait for several need them.
        var owner = new LinkedHashMap<WrittenFetch, WrittenFetch>();
        roots.forEach(root -> owner.put(root, root));
        var joined = new LinkedHashSet<WrittenFetch>();
        for (var fetch : component) {
            if (!owner.containsKey(fetch)) {
                var owners = new HashSet<@Nullable WrittenFetch>();
                fetch.after().stream().filter(component::contains).forEach(before -> owners.add(owner.get(before)));
                if (owners.size() == 1 && owners.iterator().next() != null) {
                    owner.put(fetch, owners.iterator().next());
                } else {
                    joined.add(fetch);
                }
            }
        }
        var needed = new LinkedHashSet<>(roots);
        for (var fetch : joined) {
            ancestors(fetch, component, needed);
        }
        needed.removeAll(joined);
        int level = needed.stream().mapToInt(WrittenFetch::level).max().orElse(0);
        owner.keySet().stream().filter(fetch -> fetch.level() <= level).forEach(needed::add);
        return needed;
    }

    private void ancestors(WrittenFetch fetch, Set<WrittenFetch> component, Set<WrittenFetch> into) {
        for (var before : fetch.after()) {
            if (component.contains(before) && into.add(before)) {
                ancestors(before, component, into);
            }
        }
    }

    private List<Set<WrittenFetch>> components(Set<WrittenFetch> some) {
        var component = new HashMap<WrittenFetch, Set<WrittenFetch>>();
        for (var fetch : some) {
            var own = component.computeIfAbsent(fetch, one -> new LinkedHashSet<>(List.of(one)));
            for (var before : fetch.after()) {
                var other = component.get(before);
                if (some.contains(before) && other != own) {
                    if (other != null) {
                        own.addAll(other);
                    }
                    own.add(before);
                    own.forEach(member -> component.put(member, own));
                }
            }
        }
        var inOrder = new LinkedHashSet<Integer>();
        var result = new ArrayList<Set<WrittenFetch>>();
        for (var fetch : some) {
            var own = component.get(fetch);
            if (own != null && inOrder.add(System.identityHashCode(own))) {
                var sorted = new LinkedHashSet<>(some);
                sorted.retainAll(own);
                result.add(sorted);
            }
        }
        return result;
    }

    private @Nullable PlanNode sequence(@Nullable PlanNode head, @Nullable PlanNode tail) {
        if (head == null || tail == null) {
            return head == null ? tail : head;
        }
        var steps = new ArrayList<PlanNode>();
        for (var part : List.of(head, tail)) {
            if (part instanceof SequenceNode(var inner)) {
                steps.addAll(inner);
            } else {
                steps.add(part);
            }
        }
        return new SequenceNode(steps);
    }

    private PlanNode node(WrittenFetch fetch) {
        int id = nextId.getAsInt();
        ids.put(fetch, id);
        var after = fetch.after().stream()
                .map(ids::get)
                .filter(known -> known != null)
                .sorted()
                .toList();
        var node = where(fetch.sentWhen().anyOf(), node(id, fetch, after));
        for (var literal : fetch.sentWhen().always().literals()) {
            node = literal.expected()
                    ? new ConditionNode(literal.variable(), node, null)
                    : new ConditionNode(literal.variable(), null, node);
        }
        return node;
    }

    /** The step where one of these holds: each where none before it does. */
    private static PlanNode where(List<Condition.Literal> anyOf, PlanNode step) {
        PlanNode rest = null;
        for (var literal : anyOf.reversed()) {
            rest = literal.expected()
                    ? new ConditionNode(literal.variable(), step, rest)
                    : new ConditionNode(literal.variable(), rest, step);
        }
        return rest == null ? step : rest;
    }

    private PlanNode node(int id, WrittenFetch fetch, List<Integer> after) {
        if (fetch.rootOperation() != null) {
            return new FetchNode(id, fetch.subgraph(), after, fetch.rootOperation(), fetch.into(), fetch.answers());
        }
        var request = new EntityRequest(fetch.lookups(), variables);
        return new EntityFetchNode(
                id,
                fetch.subgraph(),
                after,
                request.lookups(),
                request.operation(),
                EntityRequest.pieces(fetch.lookups(), variables));
    }
}
