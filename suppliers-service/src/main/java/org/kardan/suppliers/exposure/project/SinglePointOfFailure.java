package org.kardan.suppliers.exposure.project;

import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.kardan.suppliers.asset.Asset;
import org.kardan.suppliers.component.Component;

/** Something that the supply of a needed component hangs on alone. */
@Description("Something that the supply of a needed component hangs on alone.")
public record SinglePointOfFailure(
        @NonNull @Description("What kind it is.") Kind kind,

        @NonNull @Description("The code of the component.") String code,

        @Description("The component. Null: it is not recorded here.") @Nullable Component component,

        @Description("How much depends on it: CRITICAL. Null: not stated, so it may not be critical.") @Nullable Criticality criticality,

        @Description(
                "The only source, or the only one stated to operate, for ONE_ASSET, or one that may be so. Null: it may be any of several"
                        + " sources, of none of which anybody states that it operates; or it is another kind.")
        @Nullable Asset asset,

        @Ignore @Nullable UUID ownerId,

        @NonNull @Description("Whether the records leave no doubt: the need is stated to be critical; for ONE_ASSET there is no"
                + " other asset that may be a source, and this one is stated to operate and certainly makes the component on the day; for ONE_ULTIMATE_OWNER its least share in everything that may be a source is above 0.5,"
                + " and one of these certainly is one. Never true for NO_SOURCE: that no"
                + " source is recorded does not mean that there is none.")
        boolean certain) {

    /** What kind of single point it is. */
    @org.eclipse.microprofile.graphql.Enum("SinglePointKind")
    @Description("What the supply of a component hangs on. Fuzzy dates may leave open what is a source on the day: then"
            + " each that may be so is told, none of them as certain."
            + " NO_SOURCE: no source is recorded, or all may be none. ONE_ASSET: one source alone, or one that is stated to operate beside others whose status nobody states,"
            + " or several whose status nobody states of any, so that all but one may stand still."
            + " ONE_ULTIMATE_OWNER: one organisation that owns more than half of every source in the end, or may do so by what is"
            + " known of the shares.")
    public enum Kind {
        NO_SOURCE,
        ONE_ASSET,
        ONE_ULTIMATE_OWNER
    }
}
