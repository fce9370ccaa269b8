package org.kardan.suppliers.deal;

import org.jspecify.annotations.Nullable;
import org.kardan.kit.date.FuzzyDate;
import org.kardan.kit.time.Moment;
import org.kardan.suppliers.fact.Holds;
import org.kardan.suppliers.fact.Where;

/**
 * Which deals a list is about; null: whichever.
 *
 * @param open whether they may still close
 * @param region only those with a target there, ISO 3166-2
 * @param moment at which stages, targets and first events are looked at
 * @param announcedWithin the first event may have happened within these days; an undisclosed date is within none
 */
record DealFilter(
        @Nullable DealStage stage,
        @Nullable Boolean open,
        @Nullable FuzzyDate announcedWithin,
        @Nullable String region,
        Moment moment) {

    /** The stage of the last event that may have happened by the day. */
    private static final String STAGE = "(select v.stage from DealEvent v where v.dealId = e.id and " + Holds.known("v")
            + " and (v.occurred.earliest is null or v.occurred.earliest <= :asOf) order by v.ordinal desc limit 1)";

    private static final String FIRST_EVENT = "exists (select 1 from DealEvent f where f.dealId = e.id and "
            + Holds.known("f") + " and f.occurred.stored <> 'undisclosed' and f.ordinal = (select min(g.ordinal)"
            + " from DealEvent g where g.dealId = e.id and " + Holds.known("g") + ")";

    /** The same, wherever its targets are. */
    DealFilter anywhere() {
        return new DealFilter(stage, open, announcedWithin, null, moment);
    }

    /** Everything but the region, which the query itself has to join. */
    Where where() {
        var where = new Where().and(STAGE + " = :stage", "stage", stage);
        if (open != null) {
            where.and(STAGE + " in :stages", "stages", DealStage.allThatAre(open));
        }
        if (stage != null || open != null) {
            where.with("asOf", moment.asOf());
        }
        if (announcedWithin != null) {
            where.and(FIRST_EVENT + announcedBetween(where, announcedWithin) + ")");
        }
        if (stage != null || open != null || announcedWithin != null) {
            where.with("knownAt", moment.knownAt());
        }
        return where;
    }

    private static String announcedBetween(Where where, FuzzyDate days) {
        var condition = "";
        if (days.latest() != null) {
            where.with("latest", days.latest());
            condition += " and (f.occurred.earliest is null or f.occurred.earliest <= :latest)";
        }
        if (days.earliest() != null) {
            where.with("earliest", days.earliest());
            condition += " and (f.occurred.latest is null or f.occurred.latest >= :earliest)";
        }
        return condition;
    }
}
