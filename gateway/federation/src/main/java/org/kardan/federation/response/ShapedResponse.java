package org.kardan.federation.response;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import org.kardan.federation.error.GatewayError;
import org.kardan.federation.error.PublicApi;
import org.kardan.federation.execution.MergedTree;
import org.kardan.federation.execution.tree.JsonBytes;

/**
 * One response. Written for the first time it is found out where nulls travel to and what the errors are; from then on it can be
 * written again without taking anything back, and so be sent while it is written. Used by one thread at a time.
 */
@PublicApi
public final class ShapedResponse {
    private final ValueShaper root;
    private final boolean[] included;
    private final MergedTree tree;
    private final ErrorDisclosure disclosure;
    private List<Integer> swept = List.of();
    private List<GatewayError> errors = List.of();

    ShapedResponse(ValueShaper root, boolean[] included, MergedTree tree, ErrorDisclosure disclosure) {
        this.root = root;
        this.included = included;
        this.tree = tree;
        this.disclosure = disclosure;
    }

    /**
     * Writes {@code "data": …} and, where there are errors, {@code "errors": […]}.
     *
     * @return the errors that it tells of
     */
    public List<GatewayError> write(JsonBytes out) {
        var run = new ShapeRun(out, included, root, tree.failures());
        data(run, out);
        errors = run.errors();
        swept = run.swept();
        errors(out);
        return errors;
    }

    /**
     * Writes the same bytes once more.
     *
     * @param out as long as the other one was, as nulls are known by where they stand
     */
    public void writeAgain(JsonBytes out) {
        data(
                new ShapeRun(
                        out,
                        included,
                        root,
                        tree.failures(),
                        Collections.newSetFromMap(new IdentityHashMap<>(0)),
                        swept),
                out);
        errors(out);
    }

    private void data(ShapeRun run, JsonBytes out) {
        out.key("data");
        int mark = out.length();
        if (run.isSweptAway(mark)) {
            out.nil();
        } else if (!root.write(tree.root(), run)) {
            run.takeBack(mark, tree.root());
        }
    }

    private void errors(JsonBytes out) {
        if (!errors.isEmpty()) {
            out.raw(',');
            ErrorsJson.write(errors, disclosure, out);
        }
    }
}
