package org.kardan.federation.execution.entity;

import java.util.ArrayList;
import java.util.List;
import org.kardan.federation.execution.tree.TreeList;
import org.kardan.federation.execution.tree.TreeNode;
import org.kardan.federation.execution.tree.TreeObject;
import org.kardan.federation.planning.plan.FetchPath;
import org.kardan.federation.planning.plan.FetchPath.Elements;
import org.kardan.federation.planning.plan.FetchPath.Key;
import org.kardan.federation.planning.plan.FetchPath.OfType;
import org.kardan.federation.planning.plan.FetchPath.Segment;

/** Follows a path through the tree, to every object at its end. */
final class PathWalk {
    private final List<Segment> segments;
    private final List<TreeObject> found = new ArrayList<>();

    private PathWalk(FetchPath path) {
        segments = path.segments();
    }

    static List<TreeObject> objects(TreeObject root, FetchPath path) {
        var walk = new PathWalk(path);
        walk.from(root, 0);
        return walk.found;
    }

    private void from(TreeNode node, int position) {
        if (position == segments.size()) {
            if (node instanceof TreeObject object) {
                found.add(object);
            }
            return;
        }
        switch (segments.get(position)) {
            case Key key -> {
                if (node instanceof TreeObject object && object.get(key.sourceKey()) instanceof TreeNode next) {
                    from(next, position + 1);
                }
            }
            case Elements _ -> {
                if (node instanceof TreeList list) {
                    for (int i = 0; i < list.size(); i++) {
                        from(list.get(i), position + 1);
                    }
                }
            }
            case OfType types -> {
                if (node instanceof TreeObject object && RepresentationTemplate.isOneOf(object, types.typenames())) {
                    from(object, position + 1);
                }
            }
        }
    }
}
