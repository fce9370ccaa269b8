package org.kardan.federation.differential;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kardan.federation.execution.tree.TreeLeaf;
import org.kardan.federation.execution.tree.TreeList;
import org.kardan.federation.execution.tree.TreeNode;
import org.kardan.federation.execution.tree.TreeObject;

/** Which of the objects that subgraphs describe alike the engine holds once, and which of these it has told apart again. */
final class Shared {
    private final Map<String, List<TreeObject>> byPlace = new HashMap<>();

    private Shared() {}

    static Set<Element> in(TreeObject root) {
        var shared = new Shared();
        shared.walk(root, "");
        var found = EnumSet.noneOf(Element.class);
        for (var objects : shared.byPlace.values()) {
            if (objects.stream().anyMatch(object -> object.sharing() != null)) {
                found.add(Element.ONE_OBJECT_AT_SEVERAL_PLACES);
            }
            if (objects.stream().anyMatch(object -> objects.stream().anyMatch(other -> wasOnceThis(object, other)))) {
                found.add(Element.COPIES_OF_ONE_TOLD_APART);
            }
        }
        return found;
    }

    private void walk(TreeNode node, String place) {
        if (node instanceof TreeObject object) {
            byPlace.computeIfAbsent(place, _ -> new ArrayList<>()).add(object);
            for (int i = 0; i < object.size(); i++) {
                walk(object.value(i), place + "." + object.key(i));
            }
        } else if (node instanceof TreeList list) {
            for (int i = 0; i < list.size(); i++) {
                walk(list.get(i), place);
            }
        }
    }

    /** Whether both have begun with the same value, which is not only written alike, and have got different things since then. */
    private static boolean wasOnceThis(TreeObject object, TreeObject other) {
        return object.size() > 0
                && other.size() > 0
                && object.value(0) instanceof TreeLeaf leaf
                && leaf == other.value(0)
                && !object.toString().equals(other.toString());
    }
}
