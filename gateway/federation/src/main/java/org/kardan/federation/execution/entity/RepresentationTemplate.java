package org.kardan.federation.execution.entity;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kardan.federation.execution.tree.JsonBytes;
import org.kardan.federation.execution.tree.TreeLeaf;
import org.kardan.federation.execution.tree.TreeList;
import org.kardan.federation.execution.tree.TreeNode;
import org.kardan.federation.execution.tree.TreeNull;
import org.kardan.federation.execution.tree.TreeObject;
import org.kardan.federation.planning.plan.Representation;
import org.kardan.federation.planning.plan.RepresentationField;

/** A representation made ready to be filled from objects of the tree. */
final class RepresentationTemplate {
    private final List<String> runtimeTypes;
    private final byte[] opening;
    private final List<Field> fields;

    RepresentationTemplate(Representation representation) {
        runtimeTypes = representation.runtimeTypes();
        var out = new JsonBytes(64);
        out.raw('{');
        out.key("__typename");
        out.string(representation.typename());
        opening = out.toByteArray();
        fields = representation.fields().stream().map(Field::new).toList();
    }

    boolean appliesTo(TreeObject object) {
        return isOneOf(object, runtimeTypes);
    }

    /**
     * Writes the representation of an object.
     *
     * @return null where it was written; otherwise what was found instead of a value that it needs: null, a failure, or a value
     *     that does not fit, and {@link #ABSENT} for nothing at all. What was written by then has to be taken back.
     */
    @Nullable TreeNode write(TreeObject object, JsonBytes out) {
        out.raw(opening);
        var obstacle = fields(object, fields, out);
        out.raw('}');
        return obstacle;
    }

    /** Stands for a value that the tree does not have. */
    static final TreeNode ABSENT = new TreeList();

    private static @Nullable TreeNode fields(TreeObject object, List<Field> fields, JsonBytes out) {
        for (int i = 0; i < fields.size(); i++) {
            var field = fields.get(i);
            if (!isOneOf(object, field.onTypes)) {
                continue;
            }
            var value = object.get(field.sourceKey);
            int comma = out.last() == '{' ? 1 : 0;
            out.raw(field.opening, comma, field.opening.length - comma);
            var obstacle = value == null ? ABSENT : value(value, field, out);
            if (obstacle != null) {
                return obstacle;
            }
        }
        return null;
    }

    private static @Nullable TreeNode value(TreeNode value, Field field, JsonBytes out) {
        if (value instanceof TreeLeaf leaf) {
            leaf.writeTo(out);
            return field.fields.isEmpty() ? null : value;
        }
        if (value == TreeNull.NULL) {
            out.nil();
            return field.nullable ? null : value;
        }
        if (value instanceof TreeList list) {
            return elements(list, field, out);
        }
        if (value instanceof TreeObject object) {
            return object(object, field, out);
        }
        return value;
    }

    private static @Nullable TreeNode object(TreeObject object, Field field, JsonBytes out) {
        if (field.fields.isEmpty()) {
            out.tree(object);
            return null;
        }
        out.raw('{');
        var obstacle = fields(object, field.fields, out);
        out.raw('}');
        return obstacle;
    }

    private static @Nullable TreeNode elements(TreeList list, Field field, JsonBytes out) {
        out.raw('[');
        for (int i = 0; i < list.size(); i++) {
            if (i > 0) {
                out.raw(',');
            }
            // A null that the other subgraph's type allows in its list is a value like any other.
            var element = list.get(i);
            var obstacle = element == TreeNull.NULL ? null : value(element, field, out);
            if (element == TreeNull.NULL) {
                out.nil();
            }
            if (obstacle != null) {
                return obstacle;
            }
        }
        out.raw(']');
        return null;
    }

    static boolean isOneOf(TreeObject object, List<String> types) {
        if (types.isEmpty()) {
            return true;
        }
        if (object.get("__typename") instanceof TreeLeaf leaf) {
            for (int i = 0; i < types.size(); i++) {
                if (leaf.textEquals(types.get(i))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static final class Field {
        private final byte[] opening;
        private final String sourceKey;
        private final List<String> onTypes;
        private final boolean nullable;
        private final List<Field> fields;

        Field(RepresentationField field) {
            var out = new JsonBytes(32);
            out.raw(',');
            out.key(field.name());
            opening = out.toByteArray();
            sourceKey = field.sourceKey().intern();
            onTypes = field.onTypes();
            nullable = field.nullable();
            fields = field.fields().stream().map(Field::new).toList();
        }
    }
}
