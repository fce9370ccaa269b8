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

    /** Fields of one operation that are looked at for whether several subgraphs should be asked for them side by side. */
    static final int SIDE_BY_SIDE = 40;

    private int left = STEPS;
    private int sideBySide = SIDE_BY_SIDE;

    void step() {
        if (--left < 0) {
            throw new OperationRefused(ClientError.tooComplex(
                    "The operation has too many ways to be answered: planning it takes more than " + STEPS
                            + " steps."));
        }
    }

    /** Whether one more field may be looked at so; after that each is asked of one subgraph where one can answer it. */
    boolean sideBySide() {
        return sideBySide-- > 0;
    }

    int left() {
        return left;
    }
}
