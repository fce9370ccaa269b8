package org.kardan.federation.execution.tree;

import org.kardan.federation.error.PublicApi;

/** JSON's {@code null}: a value that is known to be none, unlike a key that is absent. */
@PublicApi
public enum TreeNull implements TreeNode {
    NULL;

    @Override
    public String toString() {
        return "null";
    }
}
