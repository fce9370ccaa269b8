package org.kardan.projects.comparison;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** One aspect of a comparison. */
@Description(
        "What two projects have in common in one aspect, and what only one of them has. Values are in their order.")
public record ComparedAspect(
        @NonNull @Description("The aspect.") Aspect aspect,

        @NonNull @Description("The values both have. At most 1 000.")
        List<@NonNull String> inCommon,

        @NonNull @Description("The values that only `a` has. At most 1 000.")
        List<@NonNull String> onlyA,

        @NonNull @Description("The values that only `b` has. At most 1 000.")
        List<@NonNull String> onlyB) {

    static ComparedAspect of(Aspect aspect, Collection<String> a, Collection<String> b) {
        var both = new TreeSet<>(a);
        both.retainAll(b);
        return new ComparedAspect(aspect, List.copyOf(both), without(a, both), without(b, both));
    }

    private static List<String> without(Collection<String> values, Collection<String> others) {
        var rest = new TreeSet<>(values);
        rest.removeAll(others);
        return List.copyOf(rest);
    }
}
