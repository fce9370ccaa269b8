package org.kardan.suppliers.asset;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.time.Moment;
import org.kardan.suppliers.fact.Where;

/**
 * Which assets a list is about; null: whichever.
 *
 * @param status a status that they may be in on a day
 * @param region ISO 3166-2
 * @param parent the asset they are part of
 * @param knownAt the moment of knowledge
 * @param versionsOf the asset whose versions are listed, in place of assets
 */
record AssetFilter(
        @Nullable AssetKind kind,
        @Nullable OnDay status,
        @Nullable String country,
        @Nullable String region,
        @Nullable UUID parent,
        OffsetDateTime knownAt,
        @Nullable UUID versionsOf) {

    /** A status that an asset may be in on a day. */
    record OnDay(OperatingStatus status, LocalDate asOf) {

        /** On this day, or today; null: whichever status. */
        static @Nullable OnDay of(@Nullable OperatingStatus status, @Nullable LocalDate asOf) {
            return status == null
                    ? null
                    : new OnDay(status, Moment.of(asOf, null).asOf());
        }
    }

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
        return status == null
                ? where
                : in(
                        status,
                        where,
                        StatusCondition.sql(status.status()),
                        status.status().name());
    }

    Where where() {
        var where = new Where()
                .and("e.kind = :kind", "kind", kind)
                .and("e.place.country = :country", "country", country)
                .and("e.place.regionCode = :region", "region", region)
                .and("e.parentId = :parent", "parent", parent);
        return status == null ? where : in(status, where, StatusCondition.hql(status.status()), status.status());
    }

    private Where in(OnDay day, Where where, String condition, Object wanted) {
        return where.and(condition, "status", wanted).with("knownAt", knownAt).with("asOf", day.asOf());
    }
}
