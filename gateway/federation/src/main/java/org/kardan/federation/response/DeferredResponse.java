package org.kardan.federation.response;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kardan.federation.error.GatewayError;
import org.kardan.federation.error.PublicApi;
import org.kardan.federation.execution.MergedTree;
import org.kardan.federation.execution.tree.JsonBytes;
import org.kardan.federation.response.DeferredShaper.Waiting;

/**
 * One answer that comes in parts: knows which objects the client has got, and so which of them wait for more. Used by one thread
 * at a time.
 */
@PublicApi
public final class DeferredResponse {
    private final ValueShaper root;
    private final boolean[] included;
    private final ErrorDisclosure disclosure;
    private final Set<GatewayError> told = Collections.newSetFromMap(new IdentityHashMap<>(0));
    private final Map<Integer, List<Waiting>> waiting = new LinkedHashMap<>();
    private final Set<Integer> begun = new HashSet<>();

    DeferredResponse(ValueShaper root, boolean[] included, ErrorDisclosure disclosure) {
        this.root = root;
        this.included = included;
        this.disclosure = disclosure;
    }

    /**
     * Writes {@code "data": …} and, where there are errors, {@code "errors": […]} of the first answer, without brackets.
     *
     * @return the errors that it tells of
     */
    public List<GatewayError> primary(MergedTree tree, JsonBytes out) {
        var run = new ShapeRun(out, included, root, tree.failures(), told, Set.of());
        out.key("data");
        int mark = out.length();
        if (!root.write(tree.root(), run)) {
            run.takeBack(mark, tree.root());
        }
        remember(run);
        return errors(run.errors(), out);
    }

    /** Takes the parts that objects of the answer so far wait for, and that have not been taken before. */
    public List<Integer> takeBegun() {
        var parts = waiting.entrySet().stream()
                .filter(one -> !begun.contains(one.getKey()))
                .map(Map.Entry::getKey)
                .toList();
        begun.addAll(parts);
        return parts;
    }

    /**
     * Writes a part: for each object that waits for it {@code {"path": …, "label": …, "data": …, "errors": […]}}, commas between
     * them. Nothing where no object is of a type that gets it.
     *
     * @return the errors that it tells of
     */
    public List<GatewayError> part(int part, MergedTree tree, JsonBytes out) {
        var objects = waiting.getOrDefault(part, List.of()).stream()
                .filter(one -> one.shaper().appliesTo(one.object()))
                .toList();
        var all = new ArrayList<GatewayError>(0);
        for (int i = 0; i < objects.size(); i++) {
            if (i > 0) {
                out.raw(',');
            }
            var last = i == objects.size() - 1;
            all.addAll(part(objects.get(i), last ? tree : new MergedTree(tree.root(), List.of()), out));
        }
        return all;
    }

    private List<GatewayError> part(Waiting object, MergedTree tree, JsonBytes out) {
        var run = new ShapeRun(out, included, root, tree.failures(), told, object.gone());
        run.enterAll(object.path());
        out.raw('{');
        ErrorsJson.path(object.path(), out);
        if (object.shaper().label() != null) {
            out.raw(',');
            out.key("label");
            out.string(object.shaper().label());
        }
        out.raw(',');
        out.key("data");
        int mark = out.length();
        if (!object.shaper().object().write(object.object(), run)) {
            run.takeBack(mark, object.object());
        }
        remember(run);
        var errors = errors(run.errors(), out);
        out.raw('}');
        return errors;
    }

    private void remember(ShapeRun run) {
        for (var one : run.waiting()) {
            waiting.computeIfAbsent(one.shaper().part(), _ -> new ArrayList<>()).add(one);
        }
    }

    private List<GatewayError> errors(List<GatewayError> errors, JsonBytes out) {
        if (!errors.isEmpty()) {
            out.raw(',');
            ErrorsJson.write(errors, disclosure, out);
        }
        return errors;
    }
}
