package org.kardan.suppliers.restriction;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.time.Moment;
import org.kardan.suppliers.fact.Holds;
import org.kardan.suppliers.fact.SortedRows;
import org.kardan.suppliers.fact.Testified;
import org.kardan.suppliers.fact.Where;

/**
 * Which restrictions a list is about; null: whichever.
 *
 * @param authority as recorded
 * @param programme as recorded
 * @param organisation on which they are
 * @param asset on which they are
 * @param moment at which they hold
 */
record RestrictionFilter(
        @Nullable String authority,
        @Nullable String programme,
        @Nullable UUID organisation,
        @Nullable UUID asset,
        Testified testified,
        Moment moment) {

    SortedRows<Restriction> rows() {
        var wanted = new Where()
                .and(Holds.sqlAt("restrictions", "e"))
                .with("asOf", moment.asOf())
                .with("knownAt", moment.knownAt())
                .and("e.authority = :authority", "authority", authority)
                .and("e.programme = :programme", "programme", programme)
                .and("e.organisation_id = :organisation", "organisation", organisation)
                .and("e.asset_id = :asset", "asset", asset);
        return new SortedRows<>(Restriction.class, "restrictions", testified.and(wanted));
    }
}
