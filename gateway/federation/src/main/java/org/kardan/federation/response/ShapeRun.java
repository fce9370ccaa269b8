package org.kardan.federation.response;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kardan.federation.error.ErrorCode;
import org.kardan.federation.error.GatewayError;
import org.kardan.federation.error.InternalError;
import org.kardan.federation.execution.tree.JsonBytes;
import org.kardan.federation.execution.tree.TreeFailure;
import org.kardan.federation.execution.tree.TreeNode;
import org.kardan.federation.execution.tree.TreeObject;
import org.kardan.federation.response.DeferredShaper.Waiting;

/** One response being written: the bytes so far, where in it we are, and what went wrong. */
final class ShapeRun {
    /** A failed fetch can stand in a hundred thousand places; nobody reads more than this. */
    private static final int MOST_ERRORS = 500;

    private static final int NONE = -1;

    private final JsonBytes out;
    private final boolean[] included;
    private final ValueShaper root;
    private final List<TreeFailure> failures;
    private final List<GatewayError> errors = new ArrayList<>(0);
    private final Set<GatewayError> told;
    private @Nullable String[] keys = new String[32];
    private int[] indexes = new int[32];
    private int depth;
    private final List<Waiting> waiting = new ArrayList<>(0);
    private final List<Integer> swept;
    private final @Nullable Set<List<Object>> gone;
    private int sweptDone;
    private int nextSwept;
    /** Another one each time something is taken back, so that nobody counts on finding what was written by then. */
    private Object writing = new Object();

    /**
     * @param root only to find out whose fault something is
     * @param failures everything that failed
     */
    ShapeRun(JsonBytes out, boolean[] included, ValueShaper root, List<TreeFailure> failures) {
        this(out, included, root, failures, Collections.newSetFromMap(new IdentityHashMap<>(0)), List.of(), null);
    }

    /**
     * A part of an answer.
     *
     * @param told what the client has been told already, and in the end what it has been told by then
     * @param gone paths at which the parts around this one had to say null, although there is something
     */
    ShapeRun(
            JsonBytes out,
            boolean[] included,
            ValueShaper root,
            List<TreeFailure> failures,
            Set<GatewayError> told,
            Set<List<Object>> gone) {
        this(out, included, root, failures, told, List.of(), new HashSet<>(gone));
    }

    /** @param known what an earlier run of the same response has {@link #swept} away */
    ShapeRun(
            JsonBytes out,
            boolean[] included,
            ValueShaper root,
            List<TreeFailure> failures,
            Set<GatewayError> told,
            List<Integer> known) {
        this(out, included, root, failures, told, known, null);
    }

    private ShapeRun(
            JsonBytes out,
            boolean[] included,
            ValueShaper root,
            List<TreeFailure> failures,
            Set<GatewayError> told,
            List<Integer> known,
            @Nullable Set<List<Object>> gone) {
        this.gone = gone;
        this.told = told;
        this.root = root;
        this.failures = failures;
        this.out = out;
        this.included = included;
        this.swept = new ArrayList<>(known);
        this.nextSwept = known.isEmpty() ? NONE : known.getFirst();
    }

    void await(DeferredShaper shaper, TreeObject object) {
        waiting.add(new Waiting(shaper, object, path(), out.length(), gone == null ? Set.of() : gone));
    }

    /** Whether the client has been told that there is nothing here: what comes later holds only the rest of it. */
    boolean isGone() {
        return gone != null && !gone.isEmpty() && gone.contains(path());
    }

    List<Waiting> waiting() {
        return waiting;
    }

    /**
     * Whether the value that begins here is known to become null, although something would be written of it first: then it is null at
     * once. Asked in the order of the response.
     */
    boolean isSweptAway(int mark) {
        if (mark != nextSwept) {
            return false;
        }
        sweptDone++;
        nextSwept = sweptDone < swept.size() ? swept.get(sweptDone) : NONE;
        return true;
    }

    /** Where values became null of which something was written first. */
    List<Integer> swept() {
        return swept;
    }

    /**
     * Puts null here, in place of what was written since then. Nothing of it waits for more, and what else failed in it is told of
     * here.
     *
     * @param value what could not be written
     */
    void takeBack(int mark, @Nullable TreeNode value) {
        tell(value);
        takeBack(mark);
    }

    /** Tells here of what failed in a value that could not be written, and has not been told. */
    void tell(@Nullable TreeNode value) {
        if (hasFailures()) {
            FailedValues.each(value, error -> {
                if (told.add(error)) {
                    add(error.at(path()));
                }
            });
        }
    }

    /** Puts null here, in place of what was written since then. Nothing of it waits for more. */
    void takeBack(int mark) {
        if (out.length() > mark) {
            writing = new Object();
            while (!swept.isEmpty() && swept.getLast() >= mark) {
                swept.removeLast();
            }
            swept.add(mark);
        }
        if (gone != null) {
            gone.add(path());
        }
        out.truncate(mark);
        out.nil();
        while (!waiting.isEmpty() && waiting.getLast().written() > mark) {
            waiting.removeLast();
        }
    }

    /**
     * Writes an object. One that stands at several places of the tree is put together once and then copied, where there is nothing to
     * be said of it but its bytes: an error has a path, and so has all that parts of an answer know of each other.
     */
    boolean write(TreeObject object, ObjectShaper shaper) {
        var sharing = object.sharing();
        if (sharing == null || gone != null) {
            return shaper.writeFields(object, this);
        }
        if (sharing.isWritten(writing, shaper) && out.again(sharing.start(), sharing.length())) {
            return true;
        }
        var before = writing;
        int begin = out.length();
        int besides = errors.size() + waiting.size();
        boolean written = shaper.writeFields(object, this);
        if (written && before == writing && besides == errors.size() + waiting.size()) {
            sharing.written(writing, shaper, begin, out.length() - begin);
        }
        return written;
    }

    /** Goes on where an object of an earlier response is. */
    void enterAll(List<Object> path) {
        for (var step : path) {
            if (step instanceof Integer index) {
                enterList();
                index(index);
            } else {
                enter(step.toString());
            }
        }
    }

    JsonBytes out() {
        return out;
    }

    boolean includes(int inclusion) {
        return inclusion < 0 || included[inclusion];
    }

    void enter(String key) {
        deepen();
        keys[depth - 1] = key;
    }

    /** Into a list; {@link #index} says which element. */
    void enterList() {
        deepen();
        keys[depth - 1] = null;
    }

    void index(int index) {
        indexes[depth - 1] = index;
    }

    void leave() {
        depth--;
    }

    private void deepen() {
        if (++depth > keys.length) {
            keys = Arrays.copyOf(keys, depth * 2);
            indexes = Arrays.copyOf(indexes, depth * 2);
        }
    }

    /** The value here could not be had. */
    void failed(TreeFailure failure, ValueShaper here) {
        for (var one = failure; one != null; one = one.also()) {
            told.add(one.error());
            var path = path();
            here.addBelow(one.below(), 0, path);
            add(one.error().at(path));
        }
    }

    /**
     * The value here is wrong.
     *
     * @param message for the client: general
     * @param detail for the log
     */
    void wrong(String message, String detail) {
        var path = path();
        var subgraph = root.blamed(path, 0, null);
        add(new InternalError(ErrorCode.INTERNAL, message, detail, subgraph, List.of(), path));
    }

    private void add(GatewayError error) {
        if (errors.size() < MOST_ERRORS) {
            errors.add(error);
        }
    }

    /** Whether there is anything to tell, or to leave out. */
    boolean hasFailures() {
        return !failures.isEmpty();
    }

    /** Nothing that failed here is told, unless it failed elsewhere too: no client asked for it. */
    void notAskedFor(@Nullable TreeNode value) {
        FailedValues.each(value, told::add);
    }

    /** Those that have a place in what was written. */
    List<GatewayError> placed() {
        return errors;
    }

    /** All errors, also those that stand nowhere in the response. */
    List<GatewayError> errors() {
        for (TreeFailure failure : failures) {
            if (told.add(failure.error())) {
                add(failure.error());
            }
        }
        return errors;
    }

    private List<Object> path() {
        var path = new ArrayList<Object>(depth);
        for (int i = 0; i < depth; i++) {
            var key = keys[i];
            path.add(key == null ? indexes[i] : key);
        }
        return path;
    }
}
