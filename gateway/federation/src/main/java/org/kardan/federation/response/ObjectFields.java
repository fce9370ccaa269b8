package org.kardan.federation.response;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.kardan.federation.execution.tree.KeyPositions;
import org.kardan.federation.execution.tree.TreeObject;

/** The fields that objects of one type get at one place, in the operation's order. */
final class ObjectFields {
    private final ObjectField[] all;
    private final KeyPositions positions;

    ObjectFields(List<ObjectField> fields) {
        all = fields.toArray(ObjectField[]::new);
        positions = new KeyPositions(fields.stream().map(ObjectField::sourceKey).toArray(String[]::new));
    }

    Stream<ObjectField> stream() {
        return Arrays.stream(all);
    }

    /** @return false where the object is null, because a field that has no value must have one */
    boolean write(TreeObject object, ShapeRun run) {
        var out = run.out();
        out.raw('{');
        int opening = out.length();
        var at = positions.in(object);
        for (int i = 0; i < at.length; i++) {
            var field = all[i];
            var value = at[i] < 0 ? null : object.value(at[i]);
            if (!run.includes(field.inclusion())) {
                if (run.hasFailures()) {
                    run.notAskedFor(value);
                }
            } else {
                if (!field.write(value, out.length() == opening, run)) {
                    return false;
                }
            }
        }
        out.raw('}');
        return true;
    }
}
