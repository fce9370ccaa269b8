package org.kardan.federation.response;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.kardan.federation.error.GatewayError;
import org.kardan.federation.execution.tree.TreeFailure;
import org.kardan.federation.execution.tree.TreeList;
import org.kardan.federation.execution.tree.TreeNode;
import org.kardan.federation.execution.tree.TreeObject;

/** What failed in a part of the tree. */
final class FailedValues {
    private FailedValues() {}

    /** @param found gets each error, as often as it stands there */
    static void each(@Nullable TreeNode value, Consumer<GatewayError> found) {
        switch (value) {
            case TreeFailure failure -> {
                for (var one = failure; one != null; one = one.also()) {
                    found.accept(one.error());
                }
            }
            case TreeObject object -> {
                for (int i = 0; i < object.size(); i++) {
                    each(object.value(i), found);
                }
            }
            case TreeList list -> {
                for (int i = 0; i < list.size(); i++) {
                    each(list.get(i), found);
                }
            }
            case null, default -> {}
        }
    }
}
