package org.kardan.kit.admission;

import java.util.LinkedHashSet;
import java.util.SequencedSet;

/** Lets a number of turns run at the same time, and a number of others wait for them, in the order they came. */
final class Gate {

    private final int mayRun;
    private final int mayWait;
    private final SequencedSet<Runnable> waiting = new LinkedHashSet<>();
    private int running;

    Gate(int mayRun, int mayWait) {
        this.mayRun = mayRun;
        this.mayWait = mayWait;
    }

    /** What becomes of a turn that comes to the gate. */
    enum Entry {
        /** It may run now. */
        RUNS,
        /** It will be run when one before it has left. */
        WAITS,
        /** There is no room for it, not even to wait. */
        REFUSED
    }

    /** Asks for a turn, which runs now, later or never; whoever runs must leave. */
    synchronized Entry enter(Runnable turn) {
        if (running < mayRun) {
            running++;
            return Entry.RUNS;
        }
        if (waiting.size() < mayWait) {
            waiting.addLast(turn);
            return Entry.WAITS;
        }
        return Entry.REFUSED;
    }

    /** Ends a turn, and runs the one that has waited longest. */
    void leave() {
        Runnable next;
        synchronized (this) {
            if (waiting.isEmpty()) {
                running--;
                return;
            }
            next = waiting.removeFirst();
        }
        next.run();
    }

    /** Takes a turn out of those that wait; false when it does not wait any more. */
    synchronized boolean giveUp(Runnable turn) {
        return waiting.remove(turn);
    }

    synchronized int running() {
        return running;
    }

    synchronized int waiting() {
        return waiting.size();
    }
}
