package org.kardan.projects.phase;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

/** Whether a phase has met a criterion. */
@Enum
@Description("Whether a phase has met a criterion, as its citations have it.")
public enum CriterionVerdict {
    @Description("It has.")
    MET,
    @Description("It has not.")
    NOT_MET,
    @Description("Nobody has said so yet, whatever the outcome.")
    NOT_JUDGED
}
