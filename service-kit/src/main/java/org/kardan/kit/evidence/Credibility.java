package org.kardan.kit.evidence;

import org.kardan.kit.error.BadUserInput;

/** The digit of the Admiralty code (NATO AJP-2.1): how far this piece of information is trusted, 1 to 6. */
public final class Credibility {

    /** Confirmed by other, independent sources. */
    public static final int CONFIRMED = 1;

    /** Truth cannot be judged, or has not been. */
    public static final int NOT_JUDGED = 6;

    private Credibility() {}

    /**
     * Gives back a credibility that is in range.
     *
     * @throws BadUserInput naming {@code argument} when it is not 1 to 6
     */
    public static int checked(String argument, int credibility) {
        if (credibility < CONFIRMED || credibility > NOT_JUDGED) {
            throw new BadUserInput(
                    argument,
                    credibility + " is not a credibility",
                    "give 1 (confirmed) to 5 (improbable), or 6 where it cannot be judged");
        }
        return credibility;
    }
}
