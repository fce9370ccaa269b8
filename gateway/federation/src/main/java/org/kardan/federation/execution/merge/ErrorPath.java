package org.kardan.federation.execution.merge;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kardan.federation.execution.tree.TreeFailure;
import org.kardan.federation.execution.tree.TreeLeaf;
import org.kardan.federation.execution.tree.TreeList;
import org.kardan.federation.execution.tree.TreeNode;
import org.kardan.federation.execution.tree.TreeNull;
import org.kardan.federation.execution.tree.TreeObject;

/** The {@code path} of an error in a subgraph's answer. */
public final class ErrorPath {
    private ErrorPath() {}

    /** Keys and indexes; empty where the entry has no readable path. */
    static List<Object> of(TreeNode entry) {
        if (!(entry instanceof TreeObject error && error.get("path") instanceof TreeList steps)) {
            return List.of();
        }
        var path = new ArrayList<Object>(steps.size());
        for (int i = 0; i < steps.size(); i++) {
            var step = steps.get(i) instanceof TreeLeaf leaf ? step(leaf) : null;
            if (step == null) {
                return List.of();
            }
            path.add(step);
        }
        return path;
    }

    private static @Nullable Object step(TreeLeaf leaf) {
        if (leaf.kind() == TreeLeaf.Kind.STRING) {
            return leaf.text();
        }
        return leaf.kind() == TreeLeaf.Kind.INTEGER && leaf.length() < 10 ? Integer.valueOf(leaf.text()) : null;
    }

    /**
     * Puts the failure in place of the null (or of nothing) on the path: the field that failed, or the nearest one around it
     * that may be null.
     *
     * @return false where there is a value all along the path, so that the failure stands nowhere
     */
    public static boolean mark(TreeNode start, List<Object> path, TreeFailure failure) {
        var node = start;
        for (int i = 0; i < path.size(); i++) {
            var step = path.get(i);
            var next = child(node, step);
            if (next == null || next == TreeNull.NULL) {
                var here = failure.of(path.subList(i + 1, path.size()));
                return replaced(node, step, next == null ? here : here.inPlaceOfNull());
            }
            if (next instanceof TreeFailure known) {
                return replaced(node, step, known.and(failure.of(path.subList(i + 1, path.size()))));
            }
            node = next;
        }
        return false;
    }

    private static @Nullable TreeNode child(TreeNode node, Object step) {
        if (node instanceof TreeObject object && step instanceof String key) {
            return object.get(key);
        }
        return node instanceof TreeList list && step instanceof Integer index && index >= 0 && index < list.size()
                ? list.get(index)
                : null;
    }

    private static boolean replaced(TreeNode node, Object step, TreeFailure failure) {
        if (node instanceof TreeObject object && step instanceof String key) {
            object.put(key, failure);
            return true;
        }
        if (node instanceof TreeList list && step instanceof Integer index && index >= 0 && index < list.size()) {
            list.set(index, failure);
            return true;
        }
        return false;
    }
}
