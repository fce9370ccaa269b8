package org.kardan.suppliers.asset;

import org.eclipse.microprofile.graphql.Description;

/** Whether an asset is in use. */
@Description("Whether an asset is in use.")
public enum OperatingStatus {
    @Description("In use.")
    OPERATING,
    @Description("Usable, and not in use.")
    IDLE,
    @Description("Being built.")
    UNDER_CONSTRUCTION,
    @Description("Announced, and not begun.")
    ANNOUNCED,
    @Description("Given up.")
    CLOSED,
    @Description("No source says.")
    UNKNOWN
}
