package org.kardan.projects.catalogue;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A form of a name as a client gives it. */
@Input("PersonNameInput")
@Description("A person's name as one script and language write it.")
public record PersonNameInput(
        @NonNull @Description("The name as it is written; 1 to 2 000 characters.")
        String value,

        @NonNull @Description("The script, an ISO 15924 code: `Latn`, `Cyrl`, `Arab`.")
        String script,

        @Description("The language (BCP 47). Left out: the form belongs to no single language.") @Nullable String language) {}
