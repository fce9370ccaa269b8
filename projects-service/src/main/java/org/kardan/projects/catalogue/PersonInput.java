package org.kardan.projects.catalogue;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A person as a client gives it. */
@Input("PersonInput")
@Description("A holder of a public office, recorded in that role only.")
public record PersonInput(
        @NonNull @Description("Small letters, digits and single hyphens, for example `kazem-jalali`. It stays the same.")
        String slug,

        @NonNull @Description("The name as the graph shows it; 1 to 2 000 characters.")
        String name,

        @Description("The public office the person speaks for; 1 to 2 000 characters. Left out: not stated.") @Nullable String office,

        @NonNull @Description("All forms of the name, at least one; the order is kept.")
        List<@NonNull PersonNameInput> names) {}
