package org.kardan.federation.planning.fetch;

import java.util.List;
import org.kardan.federation.planning.plan.FetchPath;

/**
 * A path to a position's objects, and where on it those around them are.
 *
 * @param ends for the root, then for each position on the way, how many segments lead to its objects
 */
record Trail(FetchPath path, List<Integer> ends) {
    static final Trail ROOT = new Trail(FetchPath.ROOT, List.of(0));

    Trail {
        ends = List.copyOf(ends);
    }

    /** How many segments lead to the objects that are so many positions further up. */
    int end(int up) {
        return ends.get(ends.size() - 1 - up);
    }
}
