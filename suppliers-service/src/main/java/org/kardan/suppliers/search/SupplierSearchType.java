package org.kardan.suppliers.search;

import org.eclipse.microprofile.graphql.Description;

/** What can be found. */
@Description("What can be found by `searchSuppliers`.")
public enum SupplierSearchType {
    @Description(
            "An organisation, by any of its names, its slug, or an identifier such as its LEI. One that nobody names, by its description.")
    ORGANISATION,
    @Description("An asset, by any of its names, or its slug.")
    ASSET,
    @Description("A component, by its name or its code.")
    COMPONENT,
    @Description("A deal, by its title, its slug, or an effect that is claimed of it.")
    DEAL
}
