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
    private final PartForm form;
    private final PartIds ids = new PartIds();
    private final Set<GatewayError> told = Collections.newSetFromMap(new IdentityHashMap<>(0));
    private final Map<Integer, List<Waiting>> waiting = new LinkedHashMap<>();
    private final Set<Integer> begun = new HashSet<>();
    private final Set<Integer> written = new HashSet<>();

    DeferredResponse(ValueShaper root, boolean[] included, ErrorDisclosure disclosure, PartForm form) {
        this.form = form;
        this.root = root;
        this.included = included;
        this.disclosure = disclosure;
    }

    /**
     * Writes {@code "data": …} and, where there are errors, {@code "errors": […]} of the first answer, without brackets; in a form
     * with ids, which objects wait for more, too.
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
        var errors = errors(run);
        ErrorsJson.writeAny(errors, disclosure, out);
        if (form == PartForm.BY_ID && !run.waiting().isEmpty()) {
            out.raw(',');
            ids.announce(run.waiting(), out);
        }
        return errors;
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
     * Writes a part: what each object gets that waits for it, and in a form with ids, which objects wait from then on. Nothing for
     * an object of a type that gets none, unless there is an error left that stands nowhere.
     *
     * @param out gets the members of the piece, without the brackets around them
     * @return the errors that it tells of
     */
    public List<GatewayError> part(int part, MergedTree tree, JsonBytes out) {
        var all = new ArrayList<GatewayError>(0);
        var objects = new ArrayList<Waiting>();
        var leftOut = new ArrayList<Waiting>(0);
        for (var one : waiting.getOrDefault(part, List.of())) {
            (one.shaper().appliesTo(one.object()) ? objects : leftOut).add(one);
        }
        var payload = form.payload(ids, disclosure, out);
        var more = new ArrayList<Waiting>(0);
        for (var one : leftOut) {
            one.shaper().leaveOut(one.object(), run(tree, Set.of(), out));
            payload.leaveOut(one);
        }
        for (var object : objects) {
            if (object == objects.getLast()) {
                written.add(part);
            }
            all.addAll(part(object, tree, out, payload, more));
        }
        if (objects.isEmpty()) {
            written.add(part);
            all.addAll(nothing(leftOut, run(tree, Set.of(), out), payload));
        }
        payload.end(more);
        return all;
    }

    private ShapeRun run(MergedTree tree, Set<List<Object>> gone, JsonBytes out) {
        return new ShapeRun(out, included, root, tree.failures(), told, gone);
    }

    /** Adds nothing to the answer, but what is left to tell. */
    private List<GatewayError> nothing(List<Waiting> leftOut, ShapeRun run, PartPayload payload) {
        if (isAwaitingMore() || run.errors().isEmpty()) {
            return List.of();
        }
        payload.leftOver(leftOut, run.placed());
        return run.placed();
    }

    private List<GatewayError> part(
            Waiting object, MergedTree tree, JsonBytes out, PartPayload payload, List<Waiting> more) {
        var run = run(tree, object.gone(), out);
        run.enterAll(object.path());
        payload.open(object);
        int mark = out.length();
        boolean isThere = object.shaper().object().write(object.object(), run);
        if (!isThere) {
            object.shaper().object().takeBack(mark, object.object(), run);
        }
        remember(run);
        more.addAll(run.waiting());
        var errors = errors(run);
        payload.close(object, isThere, errors);
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
    private List<GatewayError> errors(ShapeRun run) {
        return isAwaitingMore() ? run.placed() : run.errors();
    }
}
