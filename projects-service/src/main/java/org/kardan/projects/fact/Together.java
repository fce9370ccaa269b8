package org.kardan.projects.fact;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.time.Moment;

/**
 * Facts that were read in one statement with what they belong to, so that the field that shows them need not ask again.
 *
 * @param kind what they are
 * @param moment the moment they were read at, and the only one they may be shown at
 */
public record Together<F extends Fact>(Class<F> kind, Moment moment, List<F> facts) {

    public Together {
        facts = FactRepository.readAt(moment, List.copyOf(facts));
    }

    /** Lets a fact that was read with others remember the moment. */
    public static <F extends Fact> F at(Moment moment, F fact) {
        return FactRepository.readAt(moment, List.of(fact)).getFirst();
    }

    /** The facts, where they are of this kind and of this moment. */
    public static <F extends Fact> Optional<List<F>> of(@Nullable Together<?> together, Class<F> kind, Moment moment) {
        if (together == null || together.kind() != kind || !together.moment().equals(moment)) {
            return Optional.empty();
        }
        return Optional.of(together.facts().stream().map(kind::cast).toList());
    }
}
