package org.kardan.federation.planning;

import graphql.language.Field;
import graphql.language.InlineFragment;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kardan.federation.operation.Condition;
import org.kardan.federation.operation.Inclusion;
import org.kardan.federation.planning.plan.ConditionNode;
import org.kardan.federation.planning.plan.EntityFetchNode;
import org.kardan.federation.planning.plan.FetchNode;
import org.kardan.federation.planning.plan.FetchReaders;
import org.kardan.federation.planning.plan.FetchReaders.Asked;
import org.kardan.federation.planning.plan.FetchReaders.Reader;
import org.kardan.federation.planning.plan.FetchWriters;
import org.kardan.federation.planning.plan.FetchWriters.Place;
import org.kardan.federation.planning.plan.ParallelNode;
import org.kardan.federation.planning.plan.PlanNode;
import org.kardan.federation.planning.plan.RepresentationField;
import org.kardan.federation.planning.plan.SequenceNode;
import org.kardan.federation.planning.shape.ObjectShape;
import org.kardan.federation.planning.shape.Shape;

/** Finds out which parts of an answer show what each fetch asks for. */
final class PartReaders {
    private final Map<Place, Set<Reader>> readers = new IdentityHashMap<>();
    private final Set<Place> described = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Place root;

    PartReaders(Place root) {
        this.root = root;
    }

    /** @param when the part is one of its own at all */
    void add(int part, Condition when, ObjectShape shape, Place place) {
        new Walk(part, when).object(shape, place);
    }

    /** The fetches of which not all parts show the same. */
    List<FetchReaders> of(@Nullable PlanNode plan) {
        describe(plan);
        var found = new LinkedHashMap<Integer, FetchReaders>();
        find(plan, found);
        return List.copyOf(found.values());
    }

    /** What a fetch describes objects by is for all that it brings. */
    private void describe(@Nullable PlanNode node) {
        switch (node) {
            case SequenceNode(var steps) -> steps.forEach(this::describe);
            case ParallelNode(var branches) -> branches.forEach(this::describe);
            case ConditionNode(var _, var whenTrue, var whenFalse) -> {
                describe(whenTrue);
                describe(whenFalse);
            }
            case EntityFetchNode fetch ->
                fetch.lookups().stream()
                        .flatMap(lookup -> lookup.targets().stream())
                        .forEach(target -> target.representations()
                                .forEach(one -> describe(one.fields(), root.at(target.path()))));
            case null, default -> {}
        }
    }

    private void describe(List<RepresentationField> fields, Place place) {
        for (var field : fields) {
            var below = place.child(field.sourceKey());
            described.add(below);
            describe(field.fields(), below);
        }
    }

    private void find(@Nullable PlanNode node, Map<Integer, FetchReaders> found) {
        switch (node) {
            case SequenceNode(var steps) -> steps.forEach(step -> find(step, found));
            case ParallelNode(var branches) -> branches.forEach(branch -> find(branch, found));
            case ConditionNode(var _, var whenTrue, var whenFalse) -> {
                find(whenTrue, found);
                find(whenFalse, found);
            }
            case FetchNode fetch ->
                addDiffering(
                        fetch.id(),
                        below(
                                List.of(FetchWriters.selections(
                                        fetch.operation().document())),
                                fetch.into().stream().map(root::at).toList()),
                        found);
            case EntityFetchNode fetch -> {
                var lookups = new LinkedHashMap<String, Asked>();
                for (var lookup : fetch.lookups()) {
                    var places = lookup.targets().stream()
                            .map(target -> root.at(target.path()))
                            .toList();
                    var entities = below(List.of(FetchWriters.selections(lookup.selection())), places);
                    lookups.put(lookup.responseKey(), new Asked(List.of(), entities));
                }
                addDiffering(fetch.id(), lookups, found);
            }
            case null, default -> {}
        }
    }

    private static void addDiffering(int fetch, Map<String, Asked> asked, Map<Integer, FetchReaders> found) {
        var data = new Asked(List.of(), asked);
        var sets = new HashSet<Set<Reader>>();
        collect(data, sets);
        if (sets.size() > 1) {
            // One that stands in both branches of a condition is the same.
            found.put(fetch, new FetchReaders(fetch, data));
        }
    }

    private static void collect(Asked asked, Set<Set<Reader>> sets) {
        if (!asked.readers().isEmpty()) {
            sets.add(new HashSet<>(asked.readers()));
        }
        asked.below().values().forEach(below -> collect(below, sets));
    }

    private Map<String, Asked> below(List<SelectionSet> sets, List<Place> places) {
        var fields = new LinkedHashMap<String, List<SelectionSet>>();
        sets.forEach(set -> addFields(set, fields));
        var all = new LinkedHashMap<String, Asked>();
        fields.forEach((key, below) -> {
            var here = places.stream().map(place -> place.child(key)).toList();
            all.put(key, new Asked(readers(here), below(below, here)));
        });
        return all;
    }

    private static void addFields(SelectionSet set, Map<String, List<SelectionSet>> fields) {
        for (Selection<?> selection : set.getSelections()) {
            if (selection instanceof Field field) {
                var below = fields.computeIfAbsent(field.getResultKey(), _ -> new ArrayList<>());
                if (field.getSelectionSet() != null) {
                    below.add(field.getSelectionSet());
                }
            } else if (selection instanceof InlineFragment fragment) {
                addFields(fragment.getSelectionSet(), fields);
            }
        }
    }

    private List<Reader> readers(List<Place> places) {
        var all = new LinkedHashSet<Reader>();
        for (var place : places) {
            if (described.contains(place)) {
                return List.of();
            }
            all.addAll(readers.getOrDefault(place, Set.of()));
        }
        return List.copyOf(all);
    }

    /** Through what one part shows. */
    private final class Walk {
        private final int part;
        private final Condition deferred;
        private final Map<ObjectShape, Set<Place>> seen = new IdentityHashMap<>();

        Walk(int part, Condition deferred) {
            this.part = part;
            this.deferred = deferred;
        }

        void object(ObjectShape shape, Place place) {
            // Objects of several types share what is below them.
            if (!seen.computeIfAbsent(shape, _ -> Collections.newSetFromMap(new IdentityHashMap<>()))
                    .add(place)) {
                return;
            }
            for (var field : shape.allFields()) {
                var when = field.when().anyOf().stream()
                        .map(deferred::and)
                        .filter(Objects::nonNull)
                        .toList();
                if (when.isEmpty() || Shape.isTypename(field.shape())) {
                    continue;
                }
                var below = place.child(field.sourceKey());
                readers.computeIfAbsent(below, _ -> new LinkedHashSet<>()).add(new Reader(part, Inclusion.of(when)));
                var object = Shape.object(field.shape());
                if (object != null) {
                    object(object, below);
                }
            }
        }
    }
}
