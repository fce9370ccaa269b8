package org.kardan.suppliers.ownership.graph;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one owner holds in one subject on the day by all its stakes of one kind, at least and at most: before the other owners
 * are looked at, so that the most may be above 1.
 *
 * <p>A stake that certainly holds counts as it is recorded. One that by its fuzzy dates may not hold counts from 0 up. Where one
 * may have ended and another may have begun on the same fuzzy date ({@code 2026-11}, not undisclosed), what the owner had has become
 * something else: the one holds or the other, so that the least of the two is certain. A part of a stake that was sold in a month leaves
 * its owner with what is kept at least, on every day of it.
 */
record Held(double least, double most) {

    private static final Held NOTHING = new Held(0, 0);

    /** By stakes of which some may be shares or something else, and count from 0 up. */
    static Held perhaps(List<Holding> stakes) {
        var shares = stakes.stream().filter(stake -> stake.interest().isShare()).toList();
        var others =
                stakes.stream().filter(stake -> !stake.interest().isShare()).toList();
        return of(shares).and(of(others).orNothing());
    }

    static Held of(List<Holding> stakes) {
        var held = NOTHING;
        Map<String, Held> ending = new LinkedHashMap<>();
        Map<String, Held> beginning = new LinkedHashMap<>();
        for (var stake : stakes) {
            var of = new Held(stake.least(), stake.most());
            var turn = stake.turn();
            if (turn == null) {
                held = held.and(of);
            } else if (turn.ends()) {
                ending.merge(turn.to(), of, Held::and);
            } else if (turn.begins()) {
                beginning.merge(turn.from(), of, Held::and);
            } else {
                held = held.and(of.orNothing());
            }
        }
        for (var end : ending.entrySet()) {
            held = held.and(end.getValue().or(beginning.remove(end.getKey())));
        }
        for (var begin : beginning.values()) {
            held = held.and(begin.orNothing());
        }
        return held;
    }

    private Held and(Held more) {
        return new Held(least + more.least, most + more.most);
    }

    private Held orNothing() {
        return or(NOTHING);
    }

    /** One of the two; null: nothing. */
    private Held or(@Nullable Held other) {
        var instead = other == null ? NOTHING : other;
        return new Held(Math.min(least, instead.least), Math.max(most, instead.most));
    }
}
