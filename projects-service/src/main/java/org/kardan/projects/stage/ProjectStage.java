package org.kardan.projects.stage;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.kardan.kit.date.FuzzyDate;

/** The stage a project is in at a moment, and where it is on its way to. */
@Description("The stage a project is in at a moment, and where it is on its way to.")
public record ProjectStage(
        @NonNull @Description("The stage.") Stage name,

        @NonNull @Description("Since when; undisclosed where nobody says.")
        FuzzyDate since,

        @NonNull @Description("The transition that led to it.")
        StageTransition transition,

        @NonNull @Description("Transitions that have begun and not ended. At most 1 000.")
        List<@NonNull StageTransition> underWay) {}
