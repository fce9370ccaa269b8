package org.kardan.federation.response;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.kardan.federation.error.GatewayError;
import org.kardan.federation.error.PublicApi;
import org.kardan.federation.execution.MergedTree;
import org.kardan.federation.execution.tree.JsonBytes;
import org.kardan.federation.operation.Inclusion;
import org.kardan.federation.planning.shape.ShapePlan;

/** Writes the responses of one operation; made once for it, safe for threads. */
@PublicApi
public final class ResponseShaper {
    private final List<Inclusion> inclusions;
    private final ValueShaper root;
    private final ErrorDisclosure disclosure;

    /** Masks what subgraphs say of their errors. */
    public ResponseShaper(ShapePlan plan) {
        this(plan, ErrorDisclosure.MASK);
    }

    public ResponseShaper(ShapePlan plan, ErrorDisclosure disclosure) {
        this.disclosure = disclosure;
        var preparation = new ShapePreparation();
        root = preparation.shaper(plan.root(), false);
        inclusions = List.copyOf(preparation.inclusions());
    }

    /**
     * Writes {@code "data": …} and, where there are errors, {@code "errors": […]}: the response without its brackets, so that
     * the caller may add {@code extensions}.
     *
     * @param isTrue the value of a Boolean variable
     * @return the errors that the response tells of
     */
    public List<GatewayError> shape(MergedTree tree, Predicate<String> isTrue, JsonBytes out) {
        return response(tree, isTrue).write(out);
    }

    /** The same response, to be written when and as often as wanted, while nobody changes the tree. */
    public ShapedResponse response(MergedTree tree, Predicate<String> isTrue) {
        return new ShapedResponse(root, included(isTrue), tree, disclosure);
    }

    /** The same for an operation that defers, whose answer comes in parts. */
    public DeferredResponse deferred(Predicate<String> isTrue, PartForm form) {
        return new DeferredResponse(root, included(isTrue), disclosure, form);
    }

    private boolean[] included(Predicate<String> isTrue) {
        var included = new boolean[inclusions.size()];
        for (int i = 0; i < included.length; i++) {
            included[i] = inclusions.get(i).holds(isTrue);
        }
        return included;
    }

    /** A whole response that is only errors: {@code {"errors": […]}}. */
    public static JsonBytes refusal(List<? extends GatewayError> errors) {
        return refusal(errors, ErrorDisclosure.MASK);
    }

    /** The same, where the errors are those of an execution: subgraphs' own are disclosed as in its responses. */
    public JsonBytes refused(List<? extends GatewayError> errors) {
        return refusal(errors, disclosure);
    }

    private static JsonBytes refusal(List<? extends GatewayError> errors, ErrorDisclosure disclosure) {
        var out = new JsonBytes(256);
        out.raw('{');
        ErrorsJson.write(new ArrayList<>(errors), disclosure, out);
        out.raw('}');
        return out;
    }
}
