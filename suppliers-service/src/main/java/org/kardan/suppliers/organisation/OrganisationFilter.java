package org.kardan.suppliers.organisation;

import org.jspecify.annotations.Nullable;
import org.kardan.suppliers.fact.Where;

/**
 * Which organisations a list is about; null: whichever. Those merged into another one are in no list.
 *
 * @param country ISO 3166-1 alpha-2
 */
record OrganisationFilter(
        @Nullable OrganisationKind kind, @Nullable String country) {

    Where where() {
        return new Where()
                .and("e.mergedIntoId is null")
                .and("e.kind = :kind", "kind", kind)
                .and("e.country = :country", "country", country);
    }
}
