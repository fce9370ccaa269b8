package org.kardan.kit.evidence;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

/** How firmly a source states something. The order is not a ranking. */
@Enum
@Description("How firmly a source states something. Kardan never records it firmer than the source does.")
public enum Modality {
    @Description("Stated as a fact by the speaker or the source.")
    ASSERTED,
    @Description("Stated as somebody's intention.")
    INTENDED,
    @Description("Said to be under discussion, with no decision stated.")
    UNDER_DISCUSSION,
    @Description("Said to be possible.")
    POTENTIAL,
    @Description("Reported at second hand, without a speaker who stands for it.")
    REPORTED,
    @Description("Concluded from something else, by the source or by the person who recorded it.")
    INFERRED,
    @Description("Denied: the source says that it is not so.")
    DENIED
}
