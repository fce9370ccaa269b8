package org.kardan.suppliers.asset;

import org.kardan.suppliers.fact.Holds;

/**
 * {@link PossibleStatuses} as a condition on assets {@code e}, over {@code :status}, {@code :asOf} and {@code :knownAt}: whether an asset
 * may be in a status on the day.
 */
final class StatusCondition {

    private static final String CERTAIN = """
            exists (select 1 from $ y where y.assetId = e.id and %s and %s and (%s or exists (select 1 from $ z
            where z.assetId = e.id and %s and y.validTo.stored <> 'undisclosed' and z.validFrom.stored = y.validTo.stored and %s))%s)
            """;

    /** As {@link PossibleStatuses} compares beginnings; of the same day, the one recorded later is the last. */
    private static final String NOT_BEFORE = """
             and (s.validFrom.stored = 'undisclosed' and (y.validFrom.stored <> 'undisclosed' or y.id > s.id)
            or y.validFrom.stored <> 'undisclosed' and s.validFrom.stored <> 'undisclosed' and y.validFrom.earliest >= s.validFrom.latest
            and (y.id > s.id or y.validFrom.latest is null or s.validFrom.earliest is null or s.validFrom.earliest < y.validFrom.latest))
            """;

    private static final String RECORDED =
            "exists (select 1 from $ s where s.assetId = e.id and s.status = :status and " + Holds.at("s") + " and not "
                    + certain(NOT_BEFORE) + ")";

    private static final String NONE = "(" + RECORDED + " or not " + certain("") + ")";

    private StatusCondition() {}

    /** In HQL. */
    static String hql(OperatingStatus wanted) {
        return Holds.hql(AssetStatus.class, of(wanted));
    }

    /** In SQL. */
    static String sql(OperatingStatus wanted) {
        return Holds.sql("asset_statuses", of(wanted)).replace("assetId", "asset_id");
    }

    private static String of(OperatingStatus wanted) {
        return wanted == OperatingStatus.UNKNOWN ? NONE : RECORDED;
    }

    private static String certain(String compared) {
        return CERTAIN.formatted(
                Holds.at("y"), Holds.begun("y"), Holds.notEnded("y"), Holds.at("z"), Holds.notEnded("z"), compared);
    }
}
