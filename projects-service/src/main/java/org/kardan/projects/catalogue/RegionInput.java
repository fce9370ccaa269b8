package org.kardan.projects.catalogue;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A region as a client gives it. */
@Input("RegionInput")
@Description("A region of a country.")
public record RegionInput(
        @NonNull @Description("ISO 3166-2 code, for example `RU-NIZ`. It stays the same.")
        String code,

        @NonNull @Description("The name in English; 1 to 2 000 characters.")
        String name,

        @Description(
                "Latitude of the region's centre in degrees (WGS 84), -90 to 90. Left out, like `longitude`: not recorded.")
        @Nullable Double latitude,

        @Description("Longitude of the region's centre in degrees (WGS 84), -180 to 180.") @Nullable Double longitude) {}
