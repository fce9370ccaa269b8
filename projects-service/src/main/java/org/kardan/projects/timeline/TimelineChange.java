package org.kardan.projects.timeline;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

/** What a date of a fact marks. */
@Enum
@Description("What the date of an entry of the timeline marks.")
public enum TimelineChange {
    @Description("It happened then, or is to happen.")
    HAPPENED,
    @Description("It was seen to be under way then: a step to another stage that is not done.")
    UNDER_WAY,
    @Description("It began to hold.")
    BEGAN,
    @Description("It ceased to hold.")
    ENDED;

    /** The place among entries of the same fact and date: an end after the beginning. */
    int order() {
        return this == ENDED ? 1 : 0;
    }
}
