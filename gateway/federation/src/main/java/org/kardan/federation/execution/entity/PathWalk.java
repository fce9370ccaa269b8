package org.kardan.federation.execution.entity;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kardan.federation.execution.tree.KeyPositions;
import org.kardan.federation.execution.tree.TreeList;
import org.kardan.federation.execution.tree.TreeNode;
import org.kardan.federation.execution.tree.TreeObject;
import org.kardan.federation.planning.plan.FetchPath;
import org.kardan.federation.planning.plan.FetchPath.Elements;
import org.kardan.federation.planning.plan.FetchPath.Key;
import org.kardan.federation.planning.plan.FetchPath.OfType;

/** Follows a path through the tree, to every object at its end. Made once for all executions. */
public final class PathWalk {
    private final List<Step> steps;

    /** One of three: into a field where there is a key, past other types where there are some, into the elements of a list. */
    private record Step(
            @Nullable KeyPositions key, @Nullable List<String> types) {}

    public PathWalk(FetchPath path) {
        steps = path.segments().stream()
                .map(segment -> switch (segment) {
                    case Key key -> new Step(new KeyPositions(key.sourceKey()), null);
                    case Elements _ -> new Step(null, null);
                    case OfType types -> new Step(null, types.typenames());
                })
                .toList();
    }

    public List<TreeObject> objects(TreeObject root) {
        var found = new ArrayList<TreeObject>();
        from(root, 0, found);
        return found;
    }

    private void from(TreeNode node, int position, List<TreeObject> found) {
        if (node instanceof TreeObject object) {
            fromObject(object, position, found);
        } else if (node instanceof TreeList list && position < steps.size()) {
            var step = steps.get(position);
            if (step.key == null && step.types == null) {
                for (int i = 0; i < list.size(); i++) {
                    from(list.get(i), position + 1, found);
                }
            }
        }
    }

    /** One object may stand in several places. At all of them it is at the same step of the way. */
    private static boolean isNew(TreeObject object, Object walk) {
        var sharing = object.sharing();
        return sharing == null || sharing.isNewTo(walk);
    }

    private void fromObject(TreeObject object, int position, List<TreeObject> found) {
        if (position == steps.size()) {
            if (isNew(object, found)) {
                found.add(object);
            }
            return;
        }
        var step = steps.get(position);
        if (step.key != null && isNew(object, found)) {
            int at = step.key.in(object)[0];
            if (at >= 0) {
                from(object.value(at), position + 1, found);
            }
        } else if (step.types != null && RepresentationTemplate.isOneOf(object, step.types)) {
            from(object, position + 1, found);
        }
    }
}
