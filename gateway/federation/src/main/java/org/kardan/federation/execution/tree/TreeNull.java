package org.kardan.federation.execution.tree;

/** JSON's {@code null}: a value that is known to be none, unlike a key that is absent. */
public enum TreeNull implements TreeNode {
    NULL;

    @Override
    public String toString() {
        return "null";
    }
}
