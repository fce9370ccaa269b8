package org.kardan.projects.pipeline;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.kardan.projects.stage.Stage;

/** The projects of the board that are in one stage. */
@Description("The projects of the board that are in one stage. A project of which no stage is known is in no column.")
public record BoardColumn(
        @NonNull @Description("The stage.") Stage stage,
        @Ignore ProjectList.Matching wanted) {}
