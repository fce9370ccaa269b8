package org.kardan.federation.response;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kardan.federation.execution.tree.TreeList;
import org.kardan.federation.execution.tree.TreeNode;

/** Writes lists. */
final class ListShaper extends ValueShaper {
    private final ValueShaper element;

    ListShaper(boolean nonNull, ValueShaper element) {
        super(nonNull);
        this.element = element;
    }

    @Override
    boolean writeValue(TreeNode value, ShapeRun run) {
        if (!(value instanceof TreeList list)) {
            run.wrong("The value of this field is not a list.", "expected a list");
            return false;
        }
        run.enterList();
        boolean written = elements(list, run);
        run.leave();
        return written;
    }

    @Override
    void addBelow(List<Object> keys, int from, List<Object> path) {
        if (from < keys.size() && keys.get(from) instanceof Integer index) {
            path.add(index);
            element.addBelow(keys, from + 1, path);
        }
    }

    @Override
    @Nullable String blamed(List<Object> path, int from, @Nullable String above) {
        return from == path.size() ? above : element.blamed(path, from + 1, above);
    }

    private boolean elements(TreeList list, ShapeRun run) {
        var out = run.out();
        out.raw('[');
        for (int i = 0; i < list.size(); i++) {
            if (i > 0) {
                out.raw(',');
            }
            run.index(i);
            int mark = out.length();
            if (run.isSweptAway(mark)) {
                out.nil();
            } else if (!element.write(list.get(i), run)) {
                if (element.nonNull()) {
                    return false;
                }
                run.takeBack(mark, list.get(i));
            }
        }
        out.raw(']');
        return true;
    }
}
