package org.kardan.federation.execution.entity;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.kardan.federation.execution.tree.TreeList;
import org.kardan.federation.execution.tree.TreeNode;
import org.kardan.federation.execution.tree.TreeObject;
import org.kardan.federation.planning.plan.FetchPath;
import org.kardan.federation.planning.plan.FetchPath.Elements;
import org.kardan.federation.planning.plan.FetchPath.Key;
import org.kardan.federation.planning.plan.FetchPath.OfType;

/** Follows a path to every object at its end, and remembers the objects that it came by. Used by one thread, for one walk at a time. */
final class TrailWalk {
    private final FetchPath path;
    private final @Nullable TreeObject[] trail;

    TrailWalk(FetchPath path) {
        this.path = path;
        this.trail = new TreeObject[path.segments().size() + 1];
    }

    void walk(TreeObject root, Consumer<TreeObject> visitor) {
        from(root, 0, visitor);
    }

    /** The object that so many segments have led to, on the way to the one that is visited. */
    TreeObject at(int segments) {
        var object = trail[segments];
        if (object == null) {
            throw new IllegalStateException("no object after " + segments + " segments of " + path);
        }
        return object;
    }

    private void from(@Nullable TreeNode node, int position, Consumer<TreeObject> visitor) {
        if (node instanceof TreeObject object) {
            trail[position] = object;
            if (position == path.segments().size()) {
                visitor.accept(object);
                return;
            }
        } else if (!(node instanceof TreeList) || position == path.segments().size()) {
            return;
        }
        switch (path.segments().get(position)) {
            case Key(var key) -> {
                if (node instanceof TreeObject object) {
                    from(object.get(key), position + 1, visitor);
                }
            }
            case OfType(var types) -> {
                if (node instanceof TreeObject object && RepresentationTemplate.isOneOf(object, types)) {
                    from(object, position + 1, visitor);
                }
            }
            case Elements _ -> {
                if (node instanceof TreeList list) {
                    for (int i = 0; i < list.size(); i++) {
                        from(list.get(i), position + 1, visitor);
                    }
                }
            }
        }
    }
}
