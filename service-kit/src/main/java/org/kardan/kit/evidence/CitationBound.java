package org.kardan.kit.evidence;

import org.kardan.kit.error.BadUserInput;

/**
 * How many citations one fact may have that are believed: what more sources say alike adds next to nothing to its strength, and whoever
 * lists facts gets the citations of each as one list.
 */
public final class CitationBound {

    /** For and against, of whatever sources. */
    public static final int MOST = 100;

    private CitationBound() {}

    /**
     * Checks that a fact may be given more citations.
     *
     * @param present how many it has that stay
     * @throws BadUserInput naming {@code citations} where these and the new ones are too many
     */
    public static void check(int present, int more) {
        if (present + more > MOST) {
            throw new BadUserInput(
                    "citations",
                    "the fact would have %d, for and against".formatted(present + more),
                    "let it have %d at most: retract those that only repeat others, or leave them out".formatted(MOST));
        }
    }
}
