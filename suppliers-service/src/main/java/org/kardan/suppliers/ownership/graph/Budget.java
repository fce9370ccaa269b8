package org.kardan.suppliers.ownership.graph;

/**
 * For how many owners of one subject the largest share is solved for. Each costs a few solutions of the system, which is
 * nothing for trees and chains, and much where everybody holds some of everybody.
 */
final class Budget {

    private static final long MOST_WORK = 20_000_000;
    private static final int SOLUTIONS_EACH = 4;

    private long left;
    private final long each;

    /** @param work what one solution of the system has cost, in entries touched */
    Budget(long work) {
        this.left = MOST_WORK;
        this.each = Math.max(1, work) * SOLUTIONS_EACH;
    }

    /** Whether one more owner can be solved for. */
    boolean spend() {
        left -= each;
        return left >= 0;
    }
}
