package org.kardan.suppliers.exposure.reach;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;
import org.kardan.suppliers.asset.Asset;
import org.kardan.suppliers.component.Component;
import org.kardan.suppliers.ownership.OwnershipStake;

/** The assets below something, and what they make. */
@Description(
        "The assets that an organisation holds an interest in at any depth of ownership, however small, and what they make. The parts of"
                + " an asset that have no owner of their own are owned as it is, and reached with it.")
public record Reach(
        @NonNull @Description("The assets, nearest first; then their parts. At most 10 000.")
        List<@NonNull ReachedAsset> assets,

        @NonNull @Description("What the assets make, each component once, by code. `needs` of a component leads to the projects."
                + " At most 10 000.")
        List<@NonNull ReachedComponent> components,

        @NonNull @Description(
                "False when more than 5 000 stakes lie below, or the assets have more than 5 000 parts: the nearest were"
                        + " read, those of one distance oldest record first, and of the rest some assets may be missing.")
        boolean complete) {

    /** An asset and how it is reached. */
    @Type("ReachedAsset")
    @Description("An asset, and how it is reached.")
    public record ReachedAsset(
            @NonNull @Description("The asset.") Asset asset,

            @Description(
                    "The asset that it is part of and is reached with: the chain leads there. Null: it is reached itself.")
            @Nullable Asset asPartOf,

            @NonNull @Description(
                    "The shortest chain of stakes from the organisation down to the asset, or to `asPartOf`. Empty: that is"
                            + " itself a target of the deal."
                            + " At most 10 000.")
            List<@NonNull OwnershipStake> chain) {}

    /** A component and who of those reached makes it. */
    @Type("ReachedComponent")
    @Description("A component, and those of the reached assets that make it.")
    public record ReachedComponent(
            @NonNull @Description("The component.") Component component,

            @NonNull @Description("The assets that are recorded as making it, or may make it on the day. At most 10 000.")
            List<@NonNull Asset> assets) {}
}
