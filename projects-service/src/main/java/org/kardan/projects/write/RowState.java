package org.kardan.projects.write;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;

/** What became of something that facts refer to. */
@Description("What became of a project, person or region that was retracted.")
public record RowState(
        @NonNull @Description("Its GraphQL type, for example `Person`.")
        String type,

        @NonNull @Id @Description("What it was known by: its id, or the code of a region.")
        String key,

        @NonNull @Description("The last version of it that there was.")
        int version) {}
