package org.kardan.federation.planning;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kardan.federation.operation.Condition;
import org.kardan.federation.operation.Inclusion;
import org.kardan.federation.planning.plan.ConditionNode;
import org.kardan.federation.planning.plan.DeferNode;
import org.kardan.federation.planning.plan.DeferNode.DeferredPart;
import org.kardan.federation.planning.plan.EntityFetchNode;
import org.kardan.federation.planning.plan.FetchNode;
import org.kardan.federation.planning.plan.FetchPath;
import org.kardan.federation.planning.plan.FetchReaders;
import org.kardan.federation.planning.plan.FetchWriters;
import org.kardan.federation.planning.plan.IntrospectionNode;
import org.kardan.federation.planning.plan.ParallelNode;
import org.kardan.federation.planning.plan.PlanNode;
import org.kardan.federation.planning.plan.SequenceNode;
import org.kardan.federation.planning.plan.SubscriptionNode;
import org.kardan.federation.planning.shape.ListShape;
import org.kardan.federation.planning.shape.NonNullShape;
import org.kardan.federation.planning.shape.ObjectShape;
import org.kardan.federation.planning.shape.Shape;
import org.kardan.federation.planning.shape.ShapeField;

/**
 * Splits a plan for everything into what the first answer needs and what each deferred fragment needs besides. So deferring asks
 * no subgraph for more, or more often, than not deferring; and what a fetch of the first answer brings along is there with it.
 */
final class DeferParts {
    /** Each may be true or false; where more variables decide what is deferred, all they could ask for is waited for. */
    private static final int MOST_VARIABLES = 4;

    private final @Nullable PlanNode plan;
    private final FetchWriters writers;
    private final List<String> variables;
    private final Map<Integer, Part> parts = new TreeMap<>();
    private final Map<Need, Set<Integer>> needs = new HashMap<>();
    private final Set<ObjectShape> found = Collections.newSetFromMap(new IdentityHashMap<>());

    private DeferParts(@Nullable PlanNode plan, Set<String> variables) {
        this.plan = plan;
        this.writers = FetchWriters.of(plan);
        this.variables = variables.stream().limit(MOST_VARIABLES).toList();
    }

    /** @param variables that decide whether a fragment is deferred */
    static DeferNode of(@Nullable PlanNode plan, ObjectShape root, Set<String> variables) {
        return new DeferParts(plan, new TreeSet<>(variables)).split(root);
    }

    private DeferNode split(ObjectShape root) {
        var primary =
                new Part(DeferNode.PRIMARY, null, null, false, Condition.ALWAYS, root, writers.root(), FetchPath.ROOT);
        find(root, primary, writers.root(), new ArrayList<>());
        var nodes = new ArrayList<DeferredPart>();
        for (var part : parts.values()) {
            int parent = part.parent == null ? DeferNode.PRIMARY : part.parent.id;
            nodes.add(new DeferredPart(part.id, parent, part.label, part.path, node(part)));
        }
        return new DeferNode(node(primary), nodes, readers(primary));
    }

    private List<FetchReaders> readers(Part primary) {
        var readers = new PartReaders(writers.root());
        readers.add(primary.id, Condition.ALWAYS, primary.shape, primary.place);
        parts.values().forEach(part -> readers.add(part.id, part.when, part.shape, part.place));
        return readers.of(plan);
    }

    private void find(ObjectShape object, Part inside, FetchWriters.Place place, List<FetchPath.Segment> path) {
        // Objects of several types share what is below them.
        if (!found.add(object)) {
            return;
        }
        for (var deferred : object.deferred()) {
            var part = new Part(
                    deferred.part(),
                    inside,
                    deferred.label(),
                    deferred.onTypes() != null,
                    deferred.when(),
                    deferred.object(),
                    place,
                    new FetchPath(path));
            parts.put(part.id, part);
            find(deferred.object(), part, place, path);
        }
        for (var field : object.allFields()) {
            var below = new ArrayList<>(path);
            below.add(new FetchPath.Key(field.sourceKey()));
            var child = object(field.shape(), below);
            if (child != null) {
                find(child, inside, place.child(field.sourceKey()), below);
            }
        }
    }

    /** The object that a shape leads to, past lists; null for a leaf. */
    private static @Nullable ObjectShape object(Shape shape, List<FetchPath.Segment> path) {
        return switch (shape) {
            case NonNullShape(var inner) -> object(inner, path);
            case ListShape(var inner) -> {
                path.add(new FetchPath.Elements());
                yield object(inner, path);
            }
            case ObjectShape one -> one;
            default -> null;
        };
    }

    private @Nullable PlanNode node(Part part) {
        return node(0, Condition.ALWAYS, known -> {
            var needed = new LinkedHashSet<>(needed(part, known));
            for (var around = part.parent; around != null; around = around.parent) {
                needed.removeAll(needed(around, known));
            }
            return restricted(plan, needed);
        });
    }

    private @Nullable PlanNode node(int next, Condition known, Function<Condition, @Nullable PlanNode> made) {
        if (next == variables.size()) {
            return made.apply(known);
        }
        var variable = variables.get(next);
        var whenTrue = node(next + 1, with(known, variable, true), made);
        var whenFalse = node(next + 1, with(known, variable, false), made);
        if (whenTrue == null ? whenFalse == null : whenTrue.equals(whenFalse)) {
            return whenTrue;
        }
        return new ConditionNode(variable, whenTrue, whenFalse);
    }

    private static Condition with(Condition known, String variable, boolean value) {
        var literals = new ArrayList<>(known.literals());
        literals.add(new Condition.Literal(variable, value));
        return new Condition(literals);
    }

    private Set<Integer> needed(Part part, Condition known) {
        var question = new Need(part.id, known);
        var answer = needs.get(question);
        if (answer == null) {
            answer = find(part, known);
            needs.put(question, answer);
        }
        return answer;
    }

    private Set<Integer> find(Part part, Condition known) {
        var fetches = new LinkedHashSet<>(writing(part.shape, part.place, known, new IdentityHashMap<>()));
        if (part.forSomeTypes) {
            fetches.addAll(part.place.child("__typename").fetches());
        }
        return writers.withAllBefore(fetches);
    }

    private static Set<Integer> writing(
            ObjectShape object, FetchWriters.Place place, Condition known, Map<ObjectShape, Set<Integer>> done) {
        var all = done.get(object);
        if (all == null) {
            all = new LinkedHashSet<>();
            if (!object.byType().isEmpty() && mayHold(object.byTypeWhen(), known)) {
                all.addAll(place.child("__typename").fetches());
            }
            for (var field : object.allFields()) {
                if (mayHold(field.when(), known) && !Shape.isTypename(field.shape())) {
                    all.addAll(writing(field, place.child(field.sourceKey()), known, done));
                }
            }
            done.put(object, all);
        }
        return all;
    }

    private static Set<Integer> writing(
            ShapeField field, FetchWriters.Place place, Condition known, Map<ObjectShape, Set<Integer>> done) {
        var child = Shape.object(field.shape());
        var below = child == null ? Set.<Integer>of() : writing(child, place, known, done);
        // An object of which nothing is asked for at once still has to be known to be there.
        return below.isEmpty() ? place.fetches() : below;
    }

    private static boolean mayHold(Inclusion when, Condition known) {
        return when.anyOf().stream()
                .anyMatch(one -> one.literals().stream()
                        .noneMatch(literal -> known.literals().contains(literal.negated())));
    }

    /** What is left of a plan where only some of its fetches are run. */
    private static @Nullable PlanNode restricted(@Nullable PlanNode node, Set<Integer> fetches) {
        return switch (node) {
            case null -> null;
            case SequenceNode(var steps) -> several(steps, fetches, SequenceNode::new);
            case ParallelNode(var branches) -> several(branches, fetches, ParallelNode::new);
            case FetchNode fetch -> fetches.contains(fetch.id()) ? fetch : null;
            case EntityFetchNode fetch -> fetches.contains(fetch.id()) ? fetch : null;
            case IntrospectionNode meta -> fetches.contains(meta.id()) ? meta : null;
            case ConditionNode(var variable, var whenTrue, var whenFalse) -> {
                var yes = restricted(whenTrue, fetches);
                var no = restricted(whenFalse, fetches);
                yield yes == null && no == null ? null : new ConditionNode(variable, yes, no);
            }
            case SubscriptionNode _, DeferNode _ -> throw new IllegalArgumentException("cannot be deferred: " + node);
        };
    }

    private static @Nullable PlanNode several(
            List<PlanNode> nodes, Set<Integer> fetches, Function<List<PlanNode>, PlanNode> made) {
        var left = new ArrayList<PlanNode>();
        for (var node : nodes) {
            var one = restricted(node, fetches);
            if (one != null) {
                left.add(one);
            }
        }
        return left.size() < 2 ? left.isEmpty() ? null : left.getFirst() : made.apply(left);
    }

    /** What a part needs where this is known of the variables. */
    private record Need(int part, Condition known) {}

    private record Part(
            int id,
            @Nullable Part parent,
            @Nullable String label,
            boolean forSomeTypes,
            Condition when,
            ObjectShape shape,
            FetchWriters.Place place,
            FetchPath path) {}
}
