package org.kardan.federation.execution.tree;

import org.jspecify.annotations.Nullable;

/**
 * The keys in the answers to one question. They are the same each time, so they are made for the first answer only, as interned
 * strings: a plan's keys are interned too, and finding one then compares references. Safe for threads.
 */
public final class KnownKeys {
    /** An answer with free keys in it, from a custom scalar, is not remembered for ever. */
    private static final int MOST = 256;

    private volatile @Nullable KeyTable known;

    KeyTable table() {
        return new KeyTable(known);
    }

    /** Two answers at once may each learn something, and one of them learns it again next time. */
    void learn(KeyTable read) {
        var before = known;
        if (read.used() > 0 && read.used() + (before == null ? 0 : before.used()) <= MOST) {
            known = read.merged();
        }
    }
}
