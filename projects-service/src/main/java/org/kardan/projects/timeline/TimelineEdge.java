package org.kardan.projects.timeline;

import static org.kardan.projects.fact.Words.CURSOR;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.kardan.kit.date.FuzzyDate;
import org.kardan.projects.fact.TimelineEvent;

/** An entry of a timeline. */
@Description("An entry of a timeline: a fact at one of its dates.")
public record TimelineEdge(
        @NonNull @Description("What the date marks. A fact that has begun and ended has two entries.")
        TimelineChange change,

        @NonNull @Description("The date it is placed by: by the earliest day it can mean, then by the latest.")
        FuzzyDate date,

        @NonNull @Description("The fact.") TimelineEvent node,
        @NonNull @Description(CURSOR) String cursor) {}
