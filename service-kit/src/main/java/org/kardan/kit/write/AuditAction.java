package org.kardan.kit.write;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

/** What somebody did to what is recorded. */
@Enum
@Description("What somebody did to what is recorded.")
public enum AuditAction {
    @Description("Recorded something that was not there.")
    CREATE,
    @Description("Replaced the version believed until then by another one.")
    CORRECT,
    @Description("Withdrew it: nothing is believed of it any more. What was believed stays on record.")
    RETRACT,
    @Description("Set a citation against it.")
    DISPUTE,
    @Description("Accepted what a contributor had proposed; `before` and `after` are the proposal.")
    ACCEPT,
    @Description("Declared two things to be one.")
    MERGE
}
