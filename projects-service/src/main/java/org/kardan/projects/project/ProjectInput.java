package org.kardan.projects.project;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A project as a client gives it: what stays the same of it. */
@Input("ProjectInput")
@Description("What stays the same of a project; all else is recorded as facts with citations.")
public record ProjectInput(
        @NonNull @Description(
                "Small letters, digits and single hyphens, for example `iran-russia-joint-car-production`. It stays the same.")
        String slug,

        @NonNull @Description("The title; 1 to 2 000 characters.")
        String title,

        @Description("What it is, in a sentence or two; 1 to 2 000 characters. Left out: not written yet.") @Nullable String summary,

        @NonNull @Description("The branch of industry, in lower case, for example `automotive`.")
        String sector) {}
