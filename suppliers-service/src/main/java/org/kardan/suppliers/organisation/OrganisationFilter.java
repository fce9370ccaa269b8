package org.kardan.suppliers.organisation;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.time.Moment;
import org.kardan.suppliers.fact.Where;

/**
 * Which organisations a list is about; null: whichever. Those merged into another one are in no list.
 *
 * @param country ISO 3166-1 alpha-2
 * @param knownAt the moment of knowledge
 * @param versionsOf the organisation whose versions are listed, in place of organisations
 */
record OrganisationFilter(
        @Nullable OrganisationKind kind,
        @Nullable String country,
        OffsetDateTime knownAt,
        @Nullable UUID versionsOf) {

    boolean isPast() {
        return !knownAt.equals(Moment.LATEST);
    }

    /** The same as {@link #where} in SQL, for what was known before. */
    Where sql() {
        return new Where()
                .and("e.merged_into_id is null")
                .and("e.kind = :kind", "kind", kind == null ? null : kind.name())
                .and("e.country = :country", "country", country);
    }

    Where where() {
        return new Where()
                .and("e.mergedIntoId is null")
                .and("e.kind = :kind", "kind", kind)
                .and("e.country = :country", "country", country);
    }
}
