package org.kardan.federation.response;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kardan.federation.execution.tree.TreeLeaf;
import org.kardan.federation.execution.tree.TreeObject;

/**
 * Writes what an object gets later.
 *
 * @param onTypes of the objects that get it; null for all
 * @param inclusion index of the condition to hold, negative for none
 * @param object writes what is added
 */
record DeferredShaper(
        int part, @Nullable String label, @Nullable Set<String> onTypes, int inclusion, ObjectShaper object) {

    /** The object has been written, and waits for this. */
    void await(TreeObject here, ShapeRun run) {
        if (run.includes(inclusion)) {
            run.await(this, here);
        }
    }

    /** To be asked when the part is there: the type may be known only then. */
    boolean appliesTo(TreeObject here) {
        return onTypes == null
                || here.get("__typename") instanceof TreeLeaf leaf
                        && leaf.kind() == TreeLeaf.Kind.STRING
                        && onTypes.contains(leaf.text());
    }

    /** The object gets nothing of this, because of its type. */
    void leaveOut(TreeObject here, ShapeRun run) {
        if (run.hasFailures()) {
            object.leaveOut(here, run);
        }
    }

    /**
     * An object that is in the response and gets more later.
     *
     * @param written how much of the response there was by then
     * @param gone paths at which the client has been told that there is nothing, where it was told of this object
     */
    record Waiting(DeferredShaper shaper, TreeObject object, List<Object> path, int written, Set<List<Object>> gone) {}
}
