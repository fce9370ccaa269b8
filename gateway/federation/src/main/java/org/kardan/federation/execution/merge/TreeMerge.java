package org.kardan.federation.execution.merge;

import java.util.List;
import org.kardan.federation.error.ErrorCode;
import org.kardan.federation.error.InternalError;
import org.kardan.federation.execution.tree.TreeFailure;
import org.kardan.federation.execution.tree.TreeList;
import org.kardan.federation.execution.tree.TreeNode;
import org.kardan.federation.execution.tree.TreeNull;
import org.kardan.federation.execution.tree.TreeObject;

/**
 * Puts one object's values into another that stands for the same thing. Objects are merged key by key, lists element by
 * element; a value wins over a failure and a failure over null; of two plain values the later one counts, as with the
 * {@code __typename} of an {@code @interfaceObject} that the interface's own subgraph knows better.
 */
public final class TreeMerge {
    private TreeMerge() {}

    /** Moves: {@code from} may become part of {@code into} and must not be used again, unless it stands at several places. */
    public static void move(TreeObject from, TreeObject into) {
        merge(from, into, from.sharing() != null);
    }

    /** Copies: {@code from} stays as it is, and may be merged elsewhere too. */
    public static void copy(TreeObject from, TreeObject into) {
        merge(from, into, true);
    }

    private static void merge(TreeObject from, TreeObject into, boolean copying) {
        if (into.size() == 0 && !copying) {
            into.become(from);
            return;
        }
        var merge = into.layout().merged(from.layout());
        into.widen(merge.into());
        var positions = merge.positions();
        for (int i = 0; i < positions.length; i++) {
            var present = into.valueIfSet(positions[i]);
            var added = from.value(i);
            into.setValue(
                    positions[i], present != null ? merged(present, added, copying) : copying ? copyOf(added) : added);
        }
    }

    private static TreeNode merged(TreeNode present, TreeNode added, boolean copying) {
        if (present instanceof TreeObject known && added instanceof TreeObject from) {
            // What is said of this place need not hold for the others.
            var into = known.sharing() == null ? known : copyOf(known);
            merge(from, into, copying || from.sharing() != null);
            return into;
        }
        if (present instanceof TreeList into && added instanceof TreeList from) {
            return elements(into, from, copying);
        }
        if (added == TreeNull.NULL) {
            return present;
        }
        if (added instanceof TreeFailure) {
            return present == TreeNull.NULL ? added : present;
        }
        return copying ? copyOf(added) : added;
    }

    private static TreeNode elements(TreeList into, TreeList from, boolean copying) {
        if (into.size() != from.size()) {
            return new TreeFailure(differentLength(into.size(), from.size()));
        }
        for (int i = 0; i < from.size(); i++) {
            into.set(i, merged(into.get(i), from.get(i), copying));
        }
        return into;
    }

    /** Nobody's bug: a value that subgraphs share has changed in one of them, or they do not resolve it alike. */
    private static InternalError differentLength(int one, int other) {
        return new InternalError(
                ErrorCode.INTERNAL,
                "Two subgraphs gave this list, of length %d and of length %d.".formatted(one, other),
                "a list that subgraphs share has another length in one of them",
                null,
                List.of(),
                List.of());
    }

    private static TreeObject copyOf(TreeObject object) {
        var copy = object.copy();
        for (int i = 0; i < copy.size(); i++) {
            copy.setValue(i, copyOf(copy.value(i)));
        }
        return copy;
    }

    private static TreeNode copyOf(TreeNode node) {
        if (node instanceof TreeObject object) {
            return copyOf(object);
        }
        if (node instanceof TreeList list) {
            var copy = new TreeList();
            for (int i = 0; i < list.size(); i++) {
                copy.add(copyOf(list.get(i)));
            }
            return copy;
        }
        return node;
    }
}
