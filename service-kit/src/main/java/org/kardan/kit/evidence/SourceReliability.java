package org.kardan.kit.evidence;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

/** The letter of the Admiralty code (NATO AJP-2.1): how far the source as such is trusted. */
@Enum
@Description("Admiralty code, the letter: how far the source as such is trusted.")
public enum SourceReliability {
    @Description("Completely reliable.")
    A,
    @Description("Usually reliable.")
    B,
    @Description("Fairly reliable.")
    C,
    @Description("Not usually reliable.")
    D,
    @Description("Unreliable.")
    E,
    @Description("Reliability cannot be judged, or has not been.")
    F
}
