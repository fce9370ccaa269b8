package org.kardan.suppliers.asset;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.kardan.kit.date.FuzzyDate;

/**
 * What an asset may be in on a day. Of several statuses that hold, the one that began last counts; dates are fuzzy, so that which one that
 * is may be open. One is out of the question where another certainly holds, and certainly did not begin before it. An undisclosed beginning
 * came before any that is disclosed; of two that began on the same day, the one recorded later counts.
 *
 * @param recorded the records it may be in by, the one that began last first
 * @param orNone whether none of them may hold, so that nothing is known of it
 */
public record PossibleStatuses(List<AssetStatus> recorded, boolean orNone) {

    /** @param mayHold all statuses of the asset that may hold on the day, by the earliest day they can have begun on, then by age */
    public static PossibleStatuses of(List<AssetStatus> mayHold, LocalDate asOf) {
        var certain = IntStream.range(0, mayHold.size())
                .filter(i -> holds(mayHold.get(i), mayHold, asOf))
                .boxed()
                .toList();
        var possible = IntStream.range(0, mayHold.size())
                .filter(i -> certain.stream().noneMatch(other -> other != i && isAfter(other, i, mayHold)))
                .mapToObj(mayHold::get)
                .toList();
        return new PossibleStatuses(possible.reversed(), certain.isEmpty());
    }

    /** All of them, the one that began last first; UNKNOWN where it may be in none that is recorded. */
    public Set<OperatingStatus> all() {
        Set<OperatingStatus> all = new LinkedHashSet<>();
        recorded.forEach(one -> all.add(one.getStatus()));
        if (orNone) {
            all.add(OperatingStatus.UNKNOWN);
        }
        return all;
    }

    /** The one that it certainly is in; UNKNOWN where there is none. */
    public OperatingStatus certain() {
        var all = all();
        return all.size() == 1 ? all.iterator().next() : OperatingStatus.UNKNOWN;
    }

    /** Whether a status certainly holds, or hands over to another one on a fuzzy date, which only begins later. */
    private static boolean holds(AssetStatus status, List<AssetStatus> all, LocalDate asOf) {
        return status.hasBegun(asOf)
                && (status.hasNotEnded(asOf)
                        || all.stream().anyMatch(next -> status.isFollowedBy(next) && next.hasNotEnded(asOf)));
    }

    /** Whether one certainly did not begin before another one. */
    private static boolean isAfter(int one, int other, List<AssetStatus> sorted) {
        var from = sorted.get(one).getValidFrom();
        var otherFrom = sorted.get(other).getValidFrom();
        if (otherFrom.isUndisclosed()) {
            return !from.isUndisclosed() || one > other;
        }
        return !from.isUndisclosed() && isNotBefore(from, otherFrom) && (one > other || !isNotBefore(otherFrom, from));
    }

    private static boolean isNotBefore(FuzzyDate date, FuzzyDate other) {
        return date.earliest() != null
                && other.latest() != null
                && !date.earliest().isBefore(other.latest());
    }
}
