package org.kardan.federation.response;

import org.kardan.federation.execution.tree.TreeNode;

/** Writes what is in the client's form already. */
final class VerbatimShaper extends ValueShaper {
    VerbatimShaper(boolean nonNull) {
        super(nonNull);
    }

    @Override
    boolean writeValue(TreeNode value, ShapeRun run) {
        run.out().tree(value);
        return true;
    }
}
