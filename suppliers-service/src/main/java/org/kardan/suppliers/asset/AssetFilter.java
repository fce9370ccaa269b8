package org.kardan.suppliers.asset;

import java.time.OffsetDateTime;
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
 * @param knownAt the moment of knowledge
 * @param versionsOf the asset whose versions are listed, in place of assets
 */
record AssetFilter(
        @Nullable AssetKind kind,
        @Nullable OperatingStatus status,
        @Nullable String country,
        @Nullable String region,
        @Nullable UUID parent,
        OffsetDateTime knownAt,
        @Nullable UUID versionsOf) {

    /** As AssetStatusRepository has it: of all statuses that may hold, the one that began last. */
    private static final String STATUS = "(select s.status from AssetStatus s where s.assetId = e.id and "
            + Holds.at(AssetStatus.class, "s")
            + " order by s.validFrom.earliest desc nulls last, s.id desc limit 1)";

    private static final String SQL_STATUS = "(select s.status from asset_statuses s where s.asset_id = e.id and "
            + Holds.sqlAt("asset_statuses", "s")
            + " order by s.valid_from_earliest desc nulls last, s.id desc limit 1)";

    /** Every asset that was known at the moment. */
    static AssetFilter all(OffsetDateTime knownAt) {
        return new AssetFilter(null, null, null, null, null, knownAt, null);
    }

    /** All versions of an asset. */
    static AssetFilter versions(UUID asset) {
        return new AssetFilter(null, null, null, null, null, Moment.LATEST, asset);
    }

    /** The parts of an asset, as known at the moment. */
    static AssetFilter parts(UUID asset, OffsetDateTime knownAt) {
        return new AssetFilter(null, null, null, null, asset, knownAt, null);
    }

    boolean isPast() {
        return !knownAt.equals(Moment.LATEST);
    }

    /** The same for every region and parent: what can be read and counted for many of them at once. */
    AssetFilter anywhere() {
        return new AssetFilter(kind, status, null, null, null, knownAt, null);
    }

    /** The same as {@link #where} in SQL, for what was known before. */
    Where sql() {
        var where = new Where()
                .and("e.kind = :kind", "kind", kind == null ? null : kind.name())
                .and("e.country = :country", "country", country)
                .and("e.region_code = :region", "region", region)
                .and("e.parent_id = :parent", "parent", parent);
        return status == null ? where : inUse(where, SQL_STATUS, status.name());
    }

    Where where() {
        var where = new Where()
                .and("e.kind = :kind", "kind", kind)
                .and("e.place.country = :country", "country", country)
                .and("e.place.regionCode = :region", "region", region)
                .and("e.parentId = :parent", "parent", parent);
        return status == null ? where : inUse(where, STATUS, status);
    }

    private Where inUse(Where where, String recorded, Object wanted) {
        var unknownToo = status == OperatingStatus.UNKNOWN ? " or " + recorded + " is null" : "";
        return where.and("(" + recorded + " = :status" + unknownToo + ")", "status", wanted)
                .with("knownAt", knownAt)
                .with("asOf", Moment.now().asOf());
    }
}
