package org.kardan.federation.execution.entity;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kardan.federation.execution.tree.JsonBytes;
import org.kardan.federation.execution.tree.TreeFailure;
import org.kardan.federation.execution.tree.TreeLeaf;
import org.kardan.federation.execution.tree.TreeList;
import org.kardan.federation.execution.tree.TreeNode;
import org.kardan.federation.execution.tree.TreeNull;
import org.kardan.federation.execution.tree.TreeObject;
import org.kardan.federation.planning.plan.ContextRead;
import org.kardan.federation.planning.plan.RepresentationField;

/** Reads the value of a variable from an object further up than those that are looked up. */
final class ContextReader {
    private final ContextRead read;

    ContextReader(ContextRead read) {
        this.read = read;
    }

    String variable() {
        return read.variable();
    }

    int segments() {
        return read.segments();
    }

    /**
     * Writes the value as JSON.
     *
     * @return null where it was written; otherwise what was found instead: a null that may not be, a failure, or {@link
     *     RepresentationTemplate#ABSENT} for nothing at all
     */
    @Nullable TreeNode write(TreeObject object, JsonBytes out) {
        int mark = out.length();
        var obstacle = value(object, read.fields(), out);
        var isNull = obstacle == null && out.length() == mark + 4 && out.buffer()[mark] == 'n';
        return isNull && !read.nullable() ? TreeNull.NULL : obstacle;
    }

    private static @Nullable TreeNode value(TreeObject object, List<RepresentationField> fields, JsonBytes out) {
        for (var field : fields) {
            // A type's name is there to choose by, and is not what was selected.
            if (!field.name().equals("__typename") && RepresentationTemplate.isOneOf(object, field.onTypes())) {
                var value = object.get(field.sourceKey());
                return value == null ? RepresentationTemplate.ABSENT : value(value, field, out);
            }
        }
        out.nil();
        return null;
    }

    private static @Nullable TreeNode value(TreeNode value, RepresentationField field, JsonBytes out) {
        // Also where it is null by an error, as with what is required.
        if (TreeFailure.isNull(value)) {
            out.nil();
            return null;
        }
        if (value instanceof TreeList list) {
            return elements(list, field, out);
        }
        if (value instanceof TreeLeaf leaf && field.fields().isEmpty()) {
            leaf.writeTo(out);
            return null;
        }
        if (value instanceof TreeObject object) {
            if (!field.fields().isEmpty()) {
                return value(object, field.fields(), out);
            }
            out.tree(object);
            return null;
        }
        return value;
    }

    private static @Nullable TreeNode elements(TreeList list, RepresentationField field, JsonBytes out) {
        out.raw('[');
        for (int i = 0; i < list.size(); i++) {
            if (i > 0) {
                out.raw(',');
            }
            var obstacle = value(list.get(i), field, out);
            if (obstacle != null) {
                return obstacle;
            }
        }
        out.raw(']');
        return null;
    }
}
