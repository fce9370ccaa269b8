package org.kardan.federation.execution.entity;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kardan.federation.execution.tree.JsonBytes;
import org.kardan.federation.execution.tree.KeyPositions;
import org.kardan.federation.execution.tree.TreeFailure;
import org.kardan.federation.execution.tree.TreeLeaf;
import org.kardan.federation.execution.tree.TreeList;
import org.kardan.federation.execution.tree.TreeNode;
import org.kardan.federation.execution.tree.TreeObject;
import org.kardan.federation.planning.plan.Representation;
import org.kardan.federation.planning.plan.RepresentationField;

/** A representation made ready to be filled from objects of the tree. */
final class RepresentationTemplate {
    static final int NOT_FLAT = 0;

    private final List<String> runtimeTypes;
    private final byte[] opening;
    private final Fields fields;

    RepresentationTemplate(Representation representation) {
        runtimeTypes = representation.runtimeTypes();
        var out = new JsonBytes(64);
        out.raw('{');
        out.key("__typename");
        out.string(representation.typename());
        opening = out.toByteArray();
        fields = new Fields(representation.fields());
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

    /**
     * A hash of the values that describe the object, where these are nothing but leaves, as most keys are; otherwise {@link #NOT_FLAT},
     * which by chance may also be the hash of leaves.
     */
    int leafHash(TreeObject object) {
        if (!fields.flat) {
            return NOT_FLAT;
        }
        var positions = fields.positions.in(object);
        int hash = 1;
        for (int position : positions) {
            if (position < 0 || !(object.value(position) instanceof TreeLeaf leaf)) {
                return NOT_FLAT;
            }
            hash = hash * 31 + leaf.hash();
        }
        return hash;
    }

    /** Whether two objects that both have a {@link #leafHash} have the same representation. */
    boolean describesAlike(TreeObject one, TreeObject other) {
        var mine = fields.positions.in(one);
        var theirs = fields.positions.in(other);
        for (int i = 0; i < mine.length; i++) {
            if (!(one.value(mine[i]) instanceof TreeLeaf leaf
                    && other.value(theirs[i]) instanceof TreeLeaf leafOfOther
                    && leaf.isWrittenAs(leafOfOther))) {
                return false;
            }
        }
        return true;
    }

    /** Stands for a value that the tree does not have. */
    static final TreeNode ABSENT = new TreeList();

    private static @Nullable TreeNode fields(TreeObject object, Fields fields, JsonBytes out) {
        var positions = fields.positions.in(object);
        for (int i = 0; i < positions.length; i++) {
            var field = fields.all[i];
            if (!isOneOf(object, field.onTypes)) {
                continue;
            }
            int comma = out.last() == '{' ? 1 : 0;
            out.raw(field.opening, comma, field.openingLength - comma);
            var obstacle = positions[i] < 0 ? ABSENT : value(object.value(positions[i]), field, out);
            if (obstacle != null) {
                return obstacle;
            }
        }
        return null;
    }

    private static @Nullable TreeNode value(TreeNode value, Field field, JsonBytes out) {
        if (value instanceof TreeLeaf leaf) {
            leaf.writeTo(out);
            return field.isLeaf() ? null : value;
        }
        if (TreeFailure.isNull(value)) {
            // Also where it is null by an error: the client is told of it, and what else the subgraph may know counts.
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
        if (field.isLeaf()) {
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
            boolean isNull = TreeFailure.isNull(element);
            var obstacle = isNull ? null : value(element, field, out);
            if (isNull) {
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

    private static final class Fields {
        private final Field[] all;
        private final KeyPositions positions;
        /** Whether all of them are leaves of all objects. */
        private final boolean flat;

        Fields(List<RepresentationField> fields) {
            all = fields.stream().map(Field::new).toArray(Field[]::new);
            flat = Arrays.stream(all).allMatch(field -> field.isLeaf() && field.onTypes.isEmpty());
            positions = new KeyPositions(
                    fields.stream().map(RepresentationField::sourceKey).toArray(String[]::new));
        }
    }

    private static final class Field {
        private final byte[] opening;
        private final int openingLength;
        private final List<String> onTypes;
        private final boolean nullable;
        private final Fields fields;

        Field(RepresentationField field) {
            var out = new JsonBytes(32);
            out.raw(',');
            out.key(field.name());
            // With room behind it, so that it is copied in words.
            opening = Arrays.copyOf(out.buffer(), out.length() + Long.BYTES);
            openingLength = out.length();
            onTypes = field.onTypes();
            nullable = field.nullable();
            fields = new Fields(field.fields());
        }

        boolean isLeaf() {
            return fields.all.length == 0;
        }
    }
}
