package org.kardan.suppliers.ownership.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kardan.suppliers.ownership.graph.Holding.Turn;

/**
 * What parts of assets have from the whole on a day on which it is not certain that anybody holds anything in the part itself.
 *
 * <p>A part with a stake of its own is not owned as the whole is (docs/decisions/0022). As long as none of its own stakes certainly holds,
 * both may be so, and the stakes in the whole count in the part, too, from 0 up; where the whole is a part in turn of which the same is
 * true, those above it do as well. Where all own stakes began, or all ended, on one fuzzy date, they did so together, as by one deal: who
 * sells a part out of the whole in a month keeps what is left to it on every day of that month.
 */
public final class PartHoldings {

    private final Map<UUID, List<Holding>> bySubject;
    private final Set<UUID> notRead;
    private final List<Holding> fromWholes = new ArrayList<>();

    private PartHoldings(Collection<Holding> holdings, Set<UUID> notRead) {
        this.bySubject = holdings.stream().collect(Collectors.groupingBy(Holding::subject));
        this.notRead = notRead;
    }

    /**
     * The holdings that parts have from wholes, besides their own.
     *
     * @param lines assets, each with what it is part of, nearest first
     * @param holdings all stakes in any of them, as they are recorded
     * @param notRead those of which the stakes were not read
     */
    public static List<Holding> fromWholes(
            Collection<List<UUID>> lines, Collection<Holding> holdings, Set<UUID> notRead) {
        var parts = new PartHoldings(holdings, notRead);
        var seen = new HashSet<UUID>();
        for (var line : lines) {
            for (int i = 0; i < line.size() - 1; i++) {
                if (seen.add(line.get(i))) {
                    parts.add(line.get(i), line.subList(i + 1, line.size()));
                }
            }
        }
        return parts.fromWholes;
    }

    /** Whether somebody certainly holds one of these stakes in one asset, whoever it is. */
    public static boolean isHeld(Collection<Holding> inOneAsset) {
        return inOneAsset.stream().anyMatch(Holding::certain)
                || inOneAsset.stream()
                        .collect(Collectors.groupingBy(holding -> List.of(holding.owner(), holding.interest())))
                        .values()
                        .stream()
                        .anyMatch(PartHoldings::oneOfTwo);
    }

    /** Whether one stake of an owner may have ended on the day another one may have begun; see {@link Held}. */
    private static boolean oneOfTwo(List<Holding> ofOneOwner) {
        var turns = ofOneOwner.stream().map(Holding::turn).toList();
        return turns.stream()
                .filter(Turn::ends)
                .anyMatch(end -> turns.stream()
                        .anyMatch(begin -> begin.begins() && end.to().equals(begin.from())));
    }

    private void add(UUID part, List<UUID> wholes) {
        var own = bySubject.getOrDefault(part, List.of());
        Turn instead = instead(own);
        if (instead == null) {
            return;
        }
        for (var whole : wholes) {
            if (notRead.contains(whole)) {
                // Whoever they are: the whole stands for them, as one whose owners were not read.
                fromWholes.add(new Holding(whole, whole, part, InterestType.SHAREHOLDING, null, null, instead));
                return;
            }
            var held = bySubject.getOrDefault(whole, List.of());
            for (var holding : held) {
                fromWholes.add(holding.inPart(part, holding.certain() ? instead : either(instead)));
            }
            if (isHeld(held)) {
                return;
            }
            if (!held.isEmpty()) {
                instead = either(instead);
            }
        }
    }

    /** When what is in the whole counts instead of these stakes; null: it does not, or nothing is held in the part at all. */
    private static @Nullable Turn instead(List<Holding> own) {
        if (own.isEmpty() || isHeld(own)) {
            return null;
        }
        var turns = own.stream().map(Holding::turn).distinct().toList();
        var turn = turns.getFirst();
        if (turns.size() == 1 && turn.begins()) {
            return new Turn(null, turn.from());
        }
        if (turns.size() == 1 && turn.ends()) {
            return new Turn(turn.to(), null);
        }
        return either(turn);
    }

    /** It may hold or not, and no date that is recorded decides it alone. */
    private static Turn either(Turn turn) {
        var date = turn.from() == null ? turn.to() : turn.from();
        return new Turn(date, date);
    }
}
