package org.kardan.federation.planning.path;

import org.kardan.federation.error.ClientError;
import org.kardan.federation.error.OperationRefused;

/**
 * Bounds the search. One step looks at one way to answer one field. Within one object the search is exhaustive for {@link
 * #EXHAUSTIVE} steps and then takes the best next step each time; past {@link #STEPS} steps in all, the operation is refused.
 */
final class SearchBudget {
    /** Steps for one operation: some hundred milliseconds of planning. */
    static final int STEPS = 400_000;
    /** Steps for one object before the search stops looking for something better than the best next step. */
    static final int EXHAUSTIVE = 1_000;

    private int left = STEPS;

    void step() {
        if (--left < 0) {
            throw new OperationRefused(ClientError.tooComplex(
                    "The operation has too many ways to be answered: planning it takes more than " + STEPS
                            + " steps."));
        }
    }

    int left() {
        return left;
    }
}
