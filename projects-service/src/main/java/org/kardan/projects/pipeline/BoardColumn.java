package org.kardan.projects.pipeline;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.jspecify.annotations.Nullable;
import org.kardan.projects.stage.Stage;

/** The projects of the board that are in one stage. */
@Description("The projects of the board that are in one stage, or of which no stage is known.")
public record BoardColumn(
        @Nullable @Description("The stage. Null: those of which none is known: nothing has been done yet.")
        Stage stage,

        @Ignore ProjectList.Matching wanted) {}
