package org.kardan.federation.response;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kardan.federation.execution.tree.TreeLeaf;
import org.kardan.federation.execution.tree.TreeNode;
import org.kardan.federation.execution.tree.TreeObject;

/** Writes objects: the fields of their type, in the operation's order. */
final class ObjectShaper extends ValueShaper {
    private final String typeName;
    private final ObjectFields fields;
    private final Map<String, ObjectFields> byType;
    private final int byTypeInclusion;
    private final Set<String> hidden;
    private final List<DeferredShaper> deferred;

    /**
     * @param byType empty where every object gets {@code fields}
     * @param byTypeInclusion index of the condition under which objects get those of their type, negative for none
     * @param hidden types of objects that clients may not see
     */
    ObjectShaper(
            boolean nonNull,
            String typeName,
            ObjectFields fields,
            Map<String, ObjectFields> byType,
            int byTypeInclusion,
            Set<String> hidden,
            List<DeferredShaper> deferred) {
        super(nonNull);
        this.deferred = deferred;
        this.typeName = typeName;
        this.fields = fields;
        this.byType = byType;
        this.byTypeInclusion = byTypeInclusion;
        this.hidden = hidden;
    }

    @Override
    boolean writeValue(TreeNode value, ShapeRun run) {
        if (!(value instanceof TreeObject object)) {
            run.wrong("The value of this field is not an object.", "expected a " + typeName);
            return false;
        }
        return run.write(object, this);
    }

    /** The object itself, wherever it stands. */
    boolean writeFields(TreeObject object, ShapeRun run) {
        if (!hidden.isEmpty() && hidden.contains(typename(object))) {
            // As if it were not there: nobody did anything wrong.
            if (nonNull()) {
                run.wrong(
                        "This field has no value, and it must have one.", "an object of a type that is @inaccessible");
            }
            run.notAskedFor(object);
            return false;
        }
        var chosen = byType.isEmpty() || !run.includes(byTypeInclusion) ? fields : fieldsOf(object, run);
        if (chosen == null || !chosen.write(object, run)) {
            return false;
        }
        for (var later : deferred) {
            later.await(object, run);
        }
        return true;
    }

    @Override
    @Nullable String blamed(List<Object> path, int from, @Nullable String above) {
        if (from == path.size()) {
            return above;
        }
        var names = everyField()
                .filter(field -> field.name().equals(path.get(from)))
                .map(field -> Optional.ofNullable(field.shaper().blamed(path, from + 1, field.subgraph())))
                .distinct()
                .toList();
        return names.size() == 1 ? names.getFirst().orElse(null) : null;
    }

    @Override
    void addBelow(List<Object> keys, int from, List<Object> path) {
        if (from < keys.size()) {
            everyField()
                    .filter(field -> field.sourceKey().equals(keys.get(from)))
                    .findFirst()
                    .ifPresent(field -> {
                        path.add(field.name());
                        field.shaper().addBelow(keys, from + 1, path);
                    });
        }
    }

    private static @Nullable String typename(TreeObject object) {
        return object.get("__typename") instanceof TreeLeaf leaf && leaf.kind() == TreeLeaf.Kind.STRING
                ? leaf.text()
                : null;
    }

    /** Nothing of an object is written of which more may have been asked for before its type was known. */
    void leaveOut(TreeObject object, ShapeRun run) {
        everyField().forEach(field -> run.notAskedFor(object.get(field.sourceKey())));
        deferred.forEach(later -> later.leaveOut(object, run));
    }

    /** Puts null in place of what was written of an object that others write something of, too: what failed there is theirs to tell. */
    void takeBack(int mark, TreeObject object, ShapeRun run) {
        everyField().forEach(field -> run.tell(object.get(field.sourceKey())));
        run.takeBack(mark);
    }

    private Stream<ObjectField> everyField() {
        return Stream.concat(fields.stream(), byType.values().stream().flatMap(ObjectFields::stream));
    }

    private @Nullable ObjectFields fieldsOf(TreeObject object, ShapeRun run) {
        var typename = typename(object);
        var chosen = typename == null ? null : byType.get(typename);
        if (chosen == null) {
            run.wrong(
                    "The type of this object is not known.",
                    "the __typename %s is none of %s".formatted(typename, typeName));
        } else if (run.hasFailures()) {
            leaveOut(object, chosen, run);
        }
        return chosen;
    }

    /**
     * Fields of other types, which a subgraph that does not know the types was asked for before it was known which one this is. What
     * this one has of them, too, is told of where it is written.
     */
    private void leaveOut(TreeObject object, ObjectFields chosen, ShapeRun run) {
        for (var others : byType.values()) {
            if (others != chosen) {
                others.stream().forEach(other -> run.notAskedFor(object.get(other.sourceKey())));
            }
        }
    }
}
