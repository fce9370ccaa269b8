package org.kardan.projects.write;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;

/** What somebody does to a project, one act after the other. */
record Story(List<Act> acts) {

    /** What an act does. */
    enum Deed {
        RECORD_HUB,
        RECORD_PARTY,
        STEP,
        CORRECT,
        RETRACT
    }

    /**
     * An act.
     *
     * @param target which of the facts that are believed it is about, counted around
     * @param from the date of a step, or the beginning of what holds
     * @param to the end of what holds
     */
    record Act(Deed deed, int target, String from, @Nullable String to) {}

    private static final List<String> FROM = List.of(
            "undisclosed",
            "2024",
            "2024-03",
            "2024-03-15",
            "2024-21",
            "2024~",
            "2024-02/..",
            "../2024-06",
            "XXXX-03",
            "2025");
    private static final List<String> TO = List.of(
            "undisclosed",
            "undisclosed",
            "undisclosed",
            "undisclosed",
            "2024-03-15",
            "2024-06",
            "2024?",
            "2025",
            "2024-05/..",
            "2024-24");

    /** Stories of so many acts or a few less; most of them correct something. */
    static Arbitrary<Story> any(int acts) {
        var deed = Arbitraries.frequency(
                Tuple.of(2, Deed.RECORD_HUB),
                Tuple.of(2, Deed.RECORD_PARTY),
                Tuple.of(3, Deed.STEP),
                Tuple.of(4, Deed.CORRECT),
                Tuple.of(1, Deed.RETRACT));
        var act = Combinators.combine(
                        deed,
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.of(FROM),
                        Arbitraries.of(TO).injectNull(0.2))
                .as(Act::new);
        return act.list().ofMinSize(acts - 2).ofMaxSize(acts).map(Story::new);
    }
}
