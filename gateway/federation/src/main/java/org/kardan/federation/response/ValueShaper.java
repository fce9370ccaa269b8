package org.kardan.federation.response;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kardan.federation.execution.tree.JsonBytes;
import org.kardan.federation.execution.tree.TreeFailure;
import org.kardan.federation.execution.tree.TreeLeaf;
import org.kardan.federation.execution.tree.TreeNode;
import org.kardan.federation.execution.tree.TreeNull;

/** Writes one kind of value. */
abstract class ValueShaper {
    private final boolean nonNull;

    ValueShaper(boolean nonNull) {
        this.nonNull = nonNull;
    }

    /** Whether a null here makes what is around it null. */
    final boolean nonNull() {
        return nonNull;
    }

    /**
     * Writes the value.
     *
     * @param value null where the tree has none
     * @return false where the value is null: what was written by then has to be taken back, and the errors are told already
     */
    final boolean write(@Nullable TreeNode value, ShapeRun run) {
        if (value instanceof TreeFailure failure) {
            run.failed(failure, this);
            return false;
        }
        if (value == TreeNull.NULL) {
            if (nonNull) {
                run.wrong("This field has no value, and it must have one.", "null for a non-null type");
            }
            return false;
        }
        if (value == null) {
            run.wrong("This field was not answered.", "no subgraph gave a value");
            return false;
        }
        if (run.isGone()) {
            return false;
        }
        return writeValue(value, run);
    }

    /**
     * Adds a way through this value, as far as the client asked for it, in the client's names.
     *
     * @param keys source keys and indexes, of which those before {@code from} are done
     */
    void addBelow(List<Object> keys, int from, List<Object> path) {
        // a leaf ends it
    }

    /**
     * The subgraph whose fault a wrong value is; null where that is not known.
     *
     * @param path in the client's names, of which what is before {@code from} leads here
     * @param above the subgraph that this value is from
     */
    @Nullable String blamed(List<Object> path, int from, @Nullable String above) {
        return above;
    }

    /**
     * Writes a leaf, where that is all there is to do: most values are leaves and right, and it need not be known where they are.
     *
     * @return false where nothing was written
     */
    boolean writesLeaf(TreeLeaf leaf, JsonBytes out) {
        return false;
    }

    /** The same for a value that is there. */
    abstract boolean writeValue(TreeNode value, ShapeRun run);
}
