package org.kardan.projects.supplier;

import io.smallrye.graphql.api.federation.FieldSet;
import io.smallrye.graphql.api.federation.Key;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;

/** A component of the suppliers service. */
@Key(fields = @FieldSet("code"))
@Description("A component of a car. Its name, its place in the tree and its makers come from the suppliers service.")
public record Component(
        @NonNull @Id @Description("The component's code, for example `SEATS`.")
        String code) {}
