package org.kardan.federation.execution.tree;

import org.jspecify.annotations.Nullable;
import org.kardan.federation.error.PublicApi;

/**
 * What is remembered of an object that stands at several places of a tree: what was done for one of them need not be done for the
 * others. Used by one thread at a time, as its tree is.
 */
@PublicApi
public final class Sharing {
    private @Nullable Object lastWalk;
    private @Nullable Object writing;
    private @Nullable Object form;
    private int start;
    private int length;

    Sharing() {}

    /** Whether this walk through the tree has not come by yet; it has, from now on. */
    public boolean isNewTo(Object walk) {
        boolean isNew = lastWalk != walk;
        lastWalk = walk;
        return isNew;
    }

    /**
     * Keeps where the object stands in what is being written.
     *
     * @param by what writes it, for as long as nothing is taken back
     * @param as its form
     */
    public void written(Object by, Object as, int from, int count) {
        writing = by;
        form = as;
        start = from;
        length = count;
    }

    /** Whether it has been {@link #written} so. */
    public boolean isWritten(Object by, Object as) {
        return writing == by && form == as;
    }

    /** Where it begins in what was written. */
    public int start() {
        return start;
    }

    /** How many bytes it takes in what was written. */
    public int length() {
        return length;
    }
}
