package org.kardan.federation.response;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kardan.federation.execution.tree.JsonBytes;
import org.kardan.federation.execution.tree.TreeLeaf;
import org.kardan.federation.execution.tree.TreeNode;
import org.kardan.federation.execution.tree.TreeObject;

/** Writes objects: the fields of their type, in the operation's order. */
final class ObjectShaper extends ValueShaper {
    private final String typeName;
    private final List<Field> fields;
    private final Map<String, List<Field>> byType;
    private final List<DeferredShaper> deferred;

    /** @param byType empty where every object gets {@code fields} */
    ObjectShaper(
            boolean nonNull,
            String typeName,
            List<Field> fields,
            Map<String, List<Field>> byType,
            List<DeferredShaper> deferred) {
        super(nonNull);
        this.deferred = deferred;
        this.typeName = typeName;
        this.fields = fields;
        this.byType = byType;
    }

    @Override
    boolean writeValue(TreeNode value, ShapeRun run) {
        if (!(value instanceof TreeObject object)) {
            run.wrong("The value of this field is not an object.", "expected a " + typeName);
            return false;
        }
        var chosen = byType.isEmpty() ? fields : fieldsOf(object, run);
        if (chosen == null || !write(object, chosen, run)) {
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
        var names = Stream.concat(fields.stream(), byType.values().stream().flatMap(List::stream))
                .filter(field -> field.name.equals(path.get(from)))
                .map(field -> Optional.ofNullable(field.shaper.blamed(path, from + 1, field.subgraph)))
                .distinct()
                .toList();
        return names.size() == 1 ? names.getFirst().orElse(null) : null;
    }

    @Override
    void addBelow(List<Object> keys, int from, List<Object> path) {
        if (from < keys.size()) {
            Stream.concat(fields.stream(), byType.values().stream().flatMap(List::stream))
                    .filter(field -> field.sourceKey.equals(keys.get(from)))
                    .findFirst()
                    .ifPresent(field -> {
                        path.add(field.name);
                        field.shaper.addBelow(keys, from + 1, path);
                    });
        }
    }

    private @Nullable List<Field> fieldsOf(TreeObject object, ShapeRun run) {
        var typename = object.get("__typename") instanceof TreeLeaf leaf && leaf.kind() == TreeLeaf.Kind.STRING
                ? leaf.text()
                : null;
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

    /** Fields of other types, which a subgraph that does not know the types was asked for before it was known which one this is. */
    private void leaveOut(TreeObject object, List<Field> chosen, ShapeRun run) {
        for (var others : byType.values()) {
            for (Field other : others) {
                if (chosen.stream().noneMatch(field -> field.sourceKey.equals(other.sourceKey))) {
                    run.notAskedFor(object.get(other.sourceKey));
                }
            }
        }
    }

    private static boolean write(TreeObject object, List<Field> fields, ShapeRun run) {
        var out = run.out();
        out.raw('{');
        int opening = out.length();
        for (int i = 0; i < fields.size(); i++) {
            var field = fields.get(i);
            if (run.includes(field.inclusion) && !write(object, field, out.length() == opening, run)) {
                return false;
            }
        }
        out.raw('}');
        return true;
    }

    private static boolean write(TreeObject object, Field field, boolean first, ShapeRun run) {
        var out = run.out();
        int comma = first ? 1 : 0;
        out.raw(field.opening, comma, field.openingLength - comma);
        if (field.constant) {
            return true;
        }
        int mark = out.length();
        run.enter(field.name);
        boolean written = field.shaper.write(object.get(field.sourceKey), run);
        run.leave();
        if (!written) {
            if (field.shaper.nonNull()) {
                return false;
            }
            run.takeBack(mark);
        }
        return true;
    }

    /** A field, its name written out. */
    static final class Field {
        private final String name;
        private final String sourceKey;
        private final byte[] opening;
        private final int openingLength;
        private final boolean constant;
        private final int inclusion;
        private final ValueShaper shaper;
        private final @Nullable String subgraph;

        private Field(
                String name,
                String sourceKey,
                @Nullable String constant,
                int inclusion,
                ValueShaper shaper,
                @Nullable String subgraph) {
            this.name = name;
            this.sourceKey = sourceKey.intern();
            this.inclusion = inclusion;
            this.shaper = shaper;
            this.subgraph = subgraph;
            this.constant = constant != null;
            var out = new JsonBytes(name.length() + 4);
            out.raw(',');
            out.key(name);
            if (constant != null) {
                out.string(constant);
            }
            // With room behind it, so that it is copied in words.
            opening = Arrays.copyOf(out.buffer(), out.length() + Long.BYTES);
            openingLength = out.length();
        }

        /** @param inclusion index of the condition to hold, negative for none */
        static Field of(String name, String sourceKey, int inclusion, ValueShaper shaper, @Nullable String subgraph) {
            return new Field(name, sourceKey, null, inclusion, shaper, subgraph);
        }

        static Field typename(String name, String typename, int inclusion) {
            return new Field(name, "", typename, inclusion, new VerbatimShaper(true), null);
        }
    }
}
