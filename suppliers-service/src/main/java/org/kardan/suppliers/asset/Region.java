package org.kardan.suppliers.asset;

import io.smallrye.graphql.api.federation.FieldSet;
import io.smallrye.graphql.api.federation.Key;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;

/** A region of projects-service, of which this service knows the code alone, and what lies in it. */
@Key(fields = @FieldSet("code"))
@Description("A region within a country.")
public record Region(
        @NonNull @Id @Description("ISO 3166-2, for example `RU-NIZ`.")
        String code) {}
