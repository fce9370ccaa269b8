package org.kardan.suppliers.fact;

import io.smallrye.graphql.api.Union;
import org.eclipse.microprofile.graphql.Description;

/** What `searchSuppliers` finds. */
@Union
@Description("What `searchSuppliers` finds: one member for each value of `SupplierSearchType`.")
public interface SupplierSearchResult {}
