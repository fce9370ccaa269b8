package org.kardan.projects.hub;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/**
 * How concentrated planned capacity is: the Herfindahl–Hirschman index, {@code 10 000 · Σ (cᵢ / Σ c)²}, where {@code cᵢ} is the
 * middle of the range of capacity of hub i. 10 000 is one hub alone; n equal hubs give 10 000 / n.
 *
 * @param hhi null when no hub has a published capacity, or all of them have none at all
 */
@Description("How concentrated a project's planned capacity is among its hubs (Herfindahl–Hirschman index).")
public record HubConcentration(
        @Nullable @Description(
                "10 000 · Σ (cᵢ / Σ c)², where cᵢ is the middle of the range of capacity of a hub: 10 000 for one hub alone,"
                        + " 10 000 / n for n equal ones. Over `hubsCounted`. Null: no capacity is published, or only 0.")
        Double hhi,

        @NonNull @Description("How many hubs have a published capacity, and count.")
        int hubsCounted,

        @NonNull @Description("The hubs without a published capacity, which the index leaves out.")
        List<@NonNull Hub> hubsWithoutCapacity) {

    private static final double ONE_ALONE = 10_000;

    static HubConcentration of(List<Hub> hubs) {
        var without = hubs.stream().filter(hub -> capacity(hub) == null).toList();
        var capacities = hubs.stream()
                .map(HubConcentration::capacity)
                .filter(Objects::nonNull)
                .mapToDouble(capacity -> capacity)
                .toArray();
        return new HubConcentration(index(capacities), capacities.length, without);
    }

    /** The index of these capacities; null where there is nothing to divide. */
    static @Nullable Double index(double... capacities) {
        double total = Arrays.stream(capacities).sum();
        if (total == 0) {
            return null;
        }
        return ONE_ALONE
                * Arrays.stream(capacities)
                        .map(capacity -> Math.pow(capacity / total, 2))
                        .sum();
    }

    private static @Nullable Double capacity(Hub hub) {
        var low = hub.getCapacityLow();
        var high = hub.getCapacityHigh();
        return low == null || high == null ? null : (low + (double) high) / 2;
    }
}
