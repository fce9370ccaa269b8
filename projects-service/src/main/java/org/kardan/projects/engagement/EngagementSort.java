package org.kardan.projects.engagement;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.page.SortDirection;
import org.kardan.kit.page.SortKey;
import org.kardan.kit.page.SortKey.Type;
import org.kardan.kit.page.Sorting;

/** What regional engagements are sorted by. */
@Enum
@Description(
        "What regional engagements are sorted by; of those that are alike in it, by id, which is the order of recording.")
public enum EngagementSort {
    @Description("The earliest day they can have begun on, then the latest. What is undisclosed comes last.")
    SINCE(SortKey.date("t.valid_from")),
    @Description("The code of their region.")
    REGION(List.of(SortKey.text("t.region_code"))),
    @Description("How far they have come: PLANNED, BEGUN, SUSPENDED, ENDED.")
    STATUS(List.of(SortKey.rank("t.status", EngagementStatus.values()))),
    @Description("When they were recorded.")
    RECORDED(List.of());

    private final List<SortKey> keys;

    EngagementSort(List<SortKey> keys) {
        this.keys = keys;
    }

    static Sorting sorting(@Nullable EngagementSort by, @Nullable SortDirection direction) {
        var sort = by == null ? SINCE : by;
        return Sorting.by(sort, direction, sort.keys, SortKey.of("t.id", Type.ID));
    }
}
