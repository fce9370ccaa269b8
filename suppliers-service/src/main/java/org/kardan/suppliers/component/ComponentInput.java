package org.kardan.suppliers.component;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What a client says: a component. */
@Input("ComponentInput")
@Description(
        "A part or an assembly: an entry of the catalogue, which states nothing about the world and needs no source.")
public record ComponentInput(
        @NonNull @Description("Capital Latin letters and figures, with single underscores, unique; it cannot change later.")
        String code,

        @NonNull @Description("The name to show.") String name,

        @Id @Description("The code of what it is part of. Left out: nothing. NOT_FOUND when there is none.") @Nullable String parent,

        @Description("Heading or subheading of the Harmonized System, 4 or 6 figures. Left out: not assigned.")
        @Nullable String hsCode) {}
