package org.kardan.projects.hub;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.figure.PossibleHhi;

/**
 * How concentrated planned capacity is, as far as it is published; {@link PossibleHhi} has the formula.
 *
 * @param hhiMin null when no hub has a published capacity, or all of them have none at all
 */
@Description(
        "How concentrated a project's planned capacity is among its hubs: the Herfindahl–Hirschman index 10 000 · Σ (cᵢ / Σ c)²,"
                + " where cᵢ is the capacity of a hub. It is 10 000 for one hub alone and 10 000 / n for n equal ones. Capacities that are"
                + " ranges make it a range: it is not narrowed by taking their middles, which nobody has published.")
public record HubConcentration(
        @Nullable @Description(
                "The index at least, 0 to 10 000: capacities are as even as their ranges allow. Over `hubsCounted`. Null: no"
                        + " capacity is published, or only 0.")
        Double hhiMin,

        @Nullable @Description(
                "The index at most, 0 to 10 000: capacities are as uneven as their ranges allow. Equal to `hhiMin` where every"
                        + " capacity is one number. Where more than " + PossibleHhi.TRIED
                        + " of them are ranges it may be a little too high, never too low. Null as `hhiMin`.")
        Double hhiMax,

        @NonNull @Description("How many hubs have a published capacity, and count. Those of certainty DENIED never do.")
        int hubsCounted,

        @NonNull @Description(
                "The hubs without a published capacity, which the index leaves out: with them it could be anything, so"
                        + " `hhiMin` and `hhiMax` hold for the rest alone."
                        + " At most 1 000.")
        List<@NonNull Hub> hubsWithoutCapacity) {

    static HubConcentration of(List<Hub> hubs) {
        var stated = hubs.stream().filter(Hub::isStated).toList();
        var ranges = stated.stream().flatMap(hub -> hub.capacity().stream()).toList();
        var without = stated.stream().filter(hub -> hub.capacity().isEmpty()).toList();
        var possible = PossibleHhi.of(ranges);
        return new HubConcentration(
                possible == null ? null : possible.least(),
                possible == null ? null : possible.most(),
                ranges.size(),
                without);
    }
}
