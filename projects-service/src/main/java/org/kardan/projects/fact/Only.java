package org.kardan.projects.fact;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Leaves out what a client does not want of a list that a project has little of, after it has been read for many projects at once. */
public final class Only {

    private Only() {}

    /** Those of the facts that have this value; all where none is wanted. */
    public static <F extends Fact, V> List<F> with(
            @Nullable V wanted, Function<F, @Nullable V> valueOf, List<F> facts) {
        return wanted == null
                ? facts
                : facts.stream()
                        .filter(fact -> wanted.equals(valueOf.apply(fact)))
                        .toList();
    }
}
