package org.kardan.suppliers.facility;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How like two facilities of one country are: {@code 0.65 · name + 0.35 · nearness}.
 *
 * <p>The name counts by the words that both have, of all that either has (Jaccard), each word by its search form, so that script
 * and spelling do not matter. Nearness is 1 at the same place and 0 from five kilometres on; where either has no coordinates, it
 * is 0.5, since nothing speaks for or against. From {@link #POSSIBLE} on two may be one: an equal name alone is enough, the same
 * place alone is not.
 *
 * @param score a fraction 0..1
 * @param why what the score rests on
 */
record Likeness(double score, List<String> why) {

    /** From here on two facilities may be one. */
    static final double POSSIBLE = 0.6;

    /** Facilities further apart than this are not near each other. */
    static final double FAR_KM = 5;

    private static final double NAME = 0.65;
    private static final double NEARNESS = 0.35;
    private static final double UNKNOWN = 0.5;

    static Likeness of(Set<String> words, @Nullable Point place, Set<String> otherWords, @Nullable Point otherPlace) {
        var both = new HashSet<>(words);
        both.retainAll(otherWords);
        int all = words.size() + otherWords.size() - both.size();
        double name = all == 0 ? 0 : (double) both.size() / all;
        List<String> why = new ArrayList<>();
        if (name == 1) {
            why.add("the names have the same search form");
        } else if (!both.isEmpty()) {
            why.add("the names share %d of %d words".formatted(both.size(), all));
        }
        if (place == null || otherPlace == null) {
            why.add("how far apart they are is not known");
            return new Likeness(rounded(NAME * name + NEARNESS * UNKNOWN), why);
        }
        double apart = place.kilometresTo(otherPlace);
        why.add(
                apart < 1
                        ? "they are %d m apart".formatted(Math.round(apart * 1000))
                        : String.format(Locale.ROOT, "they are %.1f km apart", apart));
        return new Likeness(rounded(NAME * name + NEARNESS * Math.max(0, 1 - apart / FAR_KM)), why);
    }

    boolean isPossible() {
        return score >= POSSIBLE;
    }

    private static double rounded(double score) {
        return Math.round(score * 1000) / 1000.0;
    }
}
