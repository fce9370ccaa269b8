package org.kardan.suppliers.asset;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.time.Moment;
import org.kardan.suppliers.fact.Holds;
import org.kardan.suppliers.fact.Where;

/**
 * Which assets a list is about; null: whichever.
 *
 * @param region ISO 3166-2
 * @param parent the asset they are part of
 */
record AssetFilter(
        @Nullable AssetKind kind,
        @Nullable OperatingStatus status,
        @Nullable String country,
        @Nullable String region,
        @Nullable UUID parent) {

    /** As AssetStatusRepository has it: of all statuses that may hold, the one that began last. */
    private static final String STATUS = "(select s.status from AssetStatus s where s.assetId = e.id and "
            + Holds.at(AssetStatus.class, "s")
            + " order by s.validFrom.earliest desc nulls last, s.id desc limit 1)";

    /** The same for every region and parent: what can be read and counted for many of them at once. */
    AssetFilter anywhere() {
        return new AssetFilter(kind, status, null, null, null);
    }

    Where where() {
        var where = new Where()
                .and("e.kind = :kind", "kind", kind)
                .and("e.place.country = :country", "country", country)
                .and("e.place.regionCode = :region", "region", region)
                .and("e.parentId = :parent", "parent", parent);
        if (status != null) {
            var now = Moment.now();
            var unknownToo = status == OperatingStatus.UNKNOWN ? " or " + STATUS + " is null" : "";
            where.and("(" + STATUS + " = :status" + unknownToo + ")", "status", status)
                    .with("knownAt", now.knownAt())
                    .with("asOf", now.asOf());
        }
        return where;
    }
}
