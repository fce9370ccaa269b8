package org.kardan.gateway.bench;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** How long answers take at a steady rate, and which rate that may be: all of it asked in the same way. */
final class OpenLoop {
    /** What half of the answers may take of a server that keeps up; one that does not has a queue, which grows. */
    private static final double KEEPS_UP_MILLIS = 5;

    private static final int SECONDS_TO_TRY = 3;
    /** Each halves what is not known of the limit: 3 % of where it began are left. */
    private static final int TRIES = 5;

    private static final double SHARE = 0.7;
    private static final int SECONDS = 10;
    private static final int TURNS = 3;

    private final Load load;

    OpenLoop(Load load) {
        this.load = load;
    }

    /**
     * What answers took of one of those who were asked in turns.
     *
     * @param limit the highest rate that it was seen to keep up with
     * @param rate at which it was asked
     * @param turns of ten seconds each
     */
    record Times(String name, double limit, double rate, List<Load.Open> turns) {
        /** The median of the turns, in milliseconds from when a question was due. */
        double percentile(double fraction) {
            return Report.median(
                    turns.stream().map(turn -> turn.millis(fraction)).toList());
        }

        /** How late 1 % of the questions were at least, since the client could not ask them in time; the median of the turns. */
        double clientLate() {
            return Report.median(
                    turns.stream().map(turn -> turn.lateMillis(0.99)).toList());
        }

        int failed() {
            return turns.stream().mapToInt(Load.Open::failed).sum();
        }
    }

    /**
     * Finds the limit of each, then asks them in turns at the same share of it.
     *
     * @param most a rate that none of them keeps up with, or about that
     */
    List<Times> atSameShare(List<Contestant> all, double most) {
        var found = new ArrayList<Times>();
        for (var one : all) {
            double limit = limit(one.address(), most);
            found.add(new Times(one.name(), limit, Math.max(1, limit * SHARE), new ArrayList<>()));
        }
        return inTurns(all, found);
    }

    /** The same rates once more. */
    List<Times> again(List<Contestant> all, List<Times> before) {
        return inTurns(
                all,
                before.stream()
                        .map(one -> new Times(one.name, one.limit, one.rate, new ArrayList<>()))
                        .toList());
    }

    private List<Times> inTurns(List<Contestant> all, List<Times> empty) {
        for (int turn = 0; turn < TURNS; turn++) {
            for (int i = 0; i < empty.size(); i++) {
                var one = empty.get(i);
                one.turns.add(load.open(all.get(i).address(), one.rate, SECONDS));
            }
        }
        return empty;
    }

    private double limit(URI address, double most) {
        double held = 0;
        double tooMuch = most;
        for (int i = 0; i < TRIES; i++) {
            double rate = (held + tooMuch) / 2;
            // Twice, since anything else on the machine may have been in the way once.
            if (keepsUp(address, rate) || keepsUp(address, rate)) {
                held = rate;
            } else {
                tooMuch = rate;
            }
        }
        return held;
    }

    private boolean keepsUp(URI address, double rate) {
        return load.open(address, Math.max(1, rate), SECONDS_TO_TRY).millis(0.5) < KEEPS_UP_MILLIS;
    }
}
