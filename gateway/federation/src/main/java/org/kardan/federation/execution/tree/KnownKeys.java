package org.kardan.federation.execution.tree;

import java.util.concurrent.atomic.AtomicInteger;
import org.kardan.federation.error.PublicApi;

/**
 * What the answers to one question look like. They have the same keys in the same order each time, so these are made for the first
 * answer only, and looked for first in those that follow. Safe for threads.
 */
@PublicApi
public final class KnownKeys {
    /** Of a question that is asked once. */
    private static final int MOST_OF_ONE = 1024;

    private final AtomicInteger left;
    private final Layout root;

    /** For one answer. */
    public KnownKeys() {
        this(MOST_OF_ONE);
    }

    /**
     * @param most how much to remember: about one for each field of the question. An answer with free keys in it, from a custom scalar,
     *     has more than that, and is not remembered for ever.
     */
    public KnownKeys(int most) {
        left = new AtomicInteger(most);
        root = Layout.empty(this);
    }

    /** Where the answers begin. */
    Layout root() {
        return root;
    }

    /** Takes one of what may be remembered, where there is any left. */
    boolean mayRemember() {
        return left.get() > 0 && left.getAndDecrement() > 0;
    }
}
