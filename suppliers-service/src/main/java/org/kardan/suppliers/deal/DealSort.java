package org.kardan.suppliers.deal;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.page.SortDirection;
import org.kardan.kit.page.SortKey;
import org.kardan.kit.page.SortKey.Type;
import org.kardan.kit.page.Sorting;
import org.kardan.suppliers.fact.Holds;

/** What deals are sorted by: keys of deals {@code e}, at a moment. */
@Enum
@Description("What deals are sorted by; of those that are alike in it, by slug.")
public enum DealSort {
    @Description("Their slug.")
    SLUG(List.of()),
    @Description("Their title, by its first 100 characters and without regard to case.")
    TITLE(List.of(SortKey.text("e.title"))),
    @Description(
            "Their stage at the list's moment, from RUMOURED to CLOSED, then ABANDONED. Those of which none is known come last.")
    STAGE(List.of(SortKey.optionalRank(DealFilter.STAGE, DealStage.values()))),
    @Description(
            "The earliest day that their first event can have happened on, as known at the list's moment, then the latest. Those"
                    + " whose first event is of undisclosed date come last.")
    ANNOUNCED(SortKey.date("f.occurred").stream()
            .map(key -> key.through(("select %s from deal_events f where f.deal_id = e.id and " + Holds.sqlKnown("f")
                    + " order by f.ordinal limit 1")::formatted))
            .toList()),
    @Description("When they were recorded.")
    RECORDED(List.of(SortKey.of("e.id", Type.ID)));

    private final List<SortKey> keys;

    DealSort(List<SortKey> keys) {
        this.keys = keys;
    }

    static Sorting sorting(@Nullable DealSort by, @Nullable SortDirection direction) {
        var sort = by == null ? SLUG : by;
        return Sorting.by(sort, direction, sort.keys, SortKey.of("e.slug", Type.TEXT));
    }
}
