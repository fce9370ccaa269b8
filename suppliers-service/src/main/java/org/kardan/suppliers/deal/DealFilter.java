package org.kardan.suppliers.deal;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.date.FuzzyDate;
import org.kardan.kit.time.Moment;
import org.kardan.suppliers.fact.Holds;
import org.kardan.suppliers.fact.Where;

/**
 * Which deals a list is about; null: whichever.
 *
 * @param open whether they are in a stage that they may close from; one in no stage is neither
 * @param region only those with a target there, ISO 3166-2
 * @param moment at which stages, targets and first events are looked at
 * @param announcedWithin the first event may have happened within these days; an undisclosed date is within none
 * @param versionsOf the deal whose versions are listed, in place of deals
 */
record DealFilter(
        @Nullable DealStage stage,
        @Nullable Boolean open,
        @Nullable FuzzyDate announcedWithin,
        @Nullable String region,
        Moment moment,
        @Nullable UUID versionsOf) {

    /** All versions of a deal. */
    static DealFilter versions(UUID deal) {
        return new DealFilter(null, null, null, null, Moment.now(), deal);
    }

    /** The stage of the last event that may have happened by the day. */
    static final String STAGE = "(select v.stage from deal_events v where v.deal_id = e.id and " + Holds.sqlKnown("v")
            + " and (v.occurred_earliest is null or v.occurred_earliest <= :asOf) order by v.ordinal desc limit 1)";

    private static final String FIRST_EVENT = "exists (select 1 from deal_events f where f.deal_id = e.id and "
            + Holds.sqlKnown("f") + " and f.occurred_edtf <> 'undisclosed' and f.ordinal = (select min(g.ordinal)"
            + " from deal_events g where g.deal_id = e.id and " + Holds.sqlKnown("g") + ")";

    /** The same, wherever its targets are. */
    DealFilter anywhere() {
        return new DealFilter(stage, open, announcedWithin, null, moment, null);
    }

    /** Conditions of SQL for everything but the region, which the query itself has to join; and the moment, for what is sorted by. */
    Where where() {
        var where = new Where()
                .with("asOf", moment.asOf())
                .with("knownAt", moment.knownAt())
                .and(STAGE + " = :stage", "stage", stage == null ? null : stage.name());
        if (open != null) {
            where.and(STAGE + " = any(:stages)", "stages", DealStage.allThatAre(open));
        }
        if (announcedWithin != null) {
            where.and(FIRST_EVENT + announcedBetween(where, announcedWithin) + ")");
        }
        return where;
    }

    private static String announcedBetween(Where where, FuzzyDate days) {
        var condition = "";
        if (days.latest() != null) {
            where.with("latest", days.latest());
            condition += " and (f.occurred_earliest is null or f.occurred_earliest <= :latest)";
        }
        if (days.earliest() != null) {
            where.with("earliest", days.earliest());
            condition += " and (f.occurred_latest is null or f.occurred_latest >= :earliest)";
        }
        return condition;
    }
}
