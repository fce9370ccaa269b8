package org.kardan.kit.evidence;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.error.BadUserInput;

/** What something new must rest on: nothing is stated without a source, and what is only denied is not stated at all. */
public final class FirstCitations {

    private FirstCitations() {}

    /**
     * The citations of something new.
     *
     * @param modality how firmly one of them states it; null where that is left out, which is refused elsewhere
     * @throws BadUserInput naming {@code citations} where there is none, or none that affirms it
     */
    public static <C> List<C> checked(@Nullable List<C> given, Function<C, @Nullable Modality> modality) {
        if (given == null || given.isEmpty()) {
            throw new BadUserInput(
                    "citations", "there is none", "give at least one; nothing is stated without a source");
        }
        if (given.stream().allMatch(each -> each != null && modality.apply(each) == Modality.DENIED)) {
            throw new BadUserInput(
                    "citations",
                    "all of them are DENIED, so that nobody states it",
                    "give one that affirms it as well, or leave out what is only denied");
        }
        return given;
    }

    /**
     * Whether a fact can do without one of its citations: whether others are left, and one that affirms it where this one does.
     *
     * @param gone the modality of the one that is to go
     * @param all the modalities of all that are believed, with it
     */
    public static boolean spared(Modality gone, Collection<Modality> all) {
        return all.size() > 1
                && (gone == Modality.DENIED
                        || all.stream().filter(each -> each != Modality.DENIED).count() > 1);
    }
}
