package org.kardan.suppliers.fact;

import io.smallrye.graphql.api.Union;
import org.eclipse.microprofile.graphql.Description;

/** Whatever citations of this service speak of. */
@Union
@Description(
        "Whatever sources of this service speak of: any fact, and that there is an organisation, an asset or a deal.")
public interface SupplyFact {}
