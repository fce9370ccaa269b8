package org.kardan.federation.response;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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
    private final Set<Integer> written = new HashSet<>();

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
        var run = run(tree, Set.of(), out);
        out.key("data");
        int mark = out.length();
        if (!root.write(tree.root(), run)) {
            run.takeBack(mark, tree.root());
        }
        remember(run);
        return errors(run, out);
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
     * them. Nothing where no object is of a type that gets it, unless there is an error left that stands nowhere.
     *
     * @return the errors that it tells of
     */
    public List<GatewayError> part(int part, MergedTree tree, JsonBytes out) {
        var all = new ArrayList<GatewayError>(0);
        var objects = new ArrayList<Waiting>();
        for (var one : waiting.getOrDefault(part, List.of())) {
            if (one.shaper().appliesTo(one.object())) {
                objects.add(one);
            } else {
                one.shaper().leaveOut(one.object(), run(tree, Set.of(), out));
            }
        }
        for (int i = 0; i < objects.size(); i++) {
            if (i > 0) {
                out.raw(',');
            }
            if (i == objects.size() - 1) {
                written.add(part);
            }
            all.addAll(part(objects.get(i), tree, out));
        }
        if (objects.isEmpty()) {
            written.add(part);
            all.addAll(nothing(run(tree, Set.of(), out), out));
        }
        return all;
    }

    private ShapeRun run(MergedTree tree, Set<List<Object>> gone, JsonBytes out) {
        return new ShapeRun(out, included, root, tree.failures(), told, gone);
    }

    /** Adds nothing to the answer, but what is left to tell. */
    private List<GatewayError> nothing(ShapeRun run, JsonBytes out) {
        if (isAwaitingMore() || run.errors().isEmpty()) {
            return List.of();
        }
        open(List.of(), null, out);
        out.raw("{}".getBytes(StandardCharsets.US_ASCII));
        errors(run, out);
        out.raw('}');
        return run.placed();
    }

    private static void open(List<Object> path, @Nullable String label, JsonBytes out) {
        out.raw('{');
        ErrorsJson.path(path, out);
        if (label != null) {
            out.raw(',');
            out.key("label");
            out.string(label);
        }
        out.raw(',');
        out.key("data");
    }

    private List<GatewayError> part(Waiting object, MergedTree tree, JsonBytes out) {
        var run = run(tree, object.gone(), out);
        run.enterAll(object.path());
        open(object.path(), object.shaper().label(), out);
        int mark = out.length();
        if (!object.shaper().object().write(object.object(), run)) {
            run.takeBack(mark, object.object());
        }
        remember(run);
        var errors = errors(run, out);
        out.raw('}');
        return errors;
    }

    private void remember(ShapeRun run) {
        for (var one : run.waiting()) {
            waiting.computeIfAbsent(one.shaper().part(), _ -> new ArrayList<>()).add(one);
        }
    }

    /** Whether a part is still to come, in which a failure may have its place. */
    private boolean isAwaitingMore() {
        return !written.containsAll(waiting.keySet());
    }

    /** What stands nowhere is told at the end, when it is known that it does not. */
    private List<GatewayError> errors(ShapeRun run, JsonBytes out) {
        var errors = isAwaitingMore() ? run.placed() : run.errors();
        if (!errors.isEmpty()) {
            out.raw(',');
            ErrorsJson.write(errors, disclosure, out);
        }
        return errors;
    }
}
