package org.kardan.projects.hub;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.page.SortDirection;
import org.kardan.kit.page.SortKey;
import org.kardan.kit.page.SortKey.Type;
import org.kardan.kit.page.Sorting;

/** What hubs are sorted by. */
@Enum
@Description("What hubs are sorted by; of those that are alike in it, by id, which is the order of recording.")
public enum HubSort {
    @Description("The earliest day they can have begun on, then the latest. What is undisclosed comes last.")
    SINCE(SortKey.date("t.valid_from")),
    @Description(
            "The upper bound of their planned capacity, then the lower one. Those without a published one come last.")
    CAPACITY(List.of(SortKey.number("t.capacity_high"), SortKey.number("t.capacity_low"))),
    @Description("When they were recorded.")
    RECORDED(List.of());

    private final List<SortKey> keys;

    HubSort(List<SortKey> keys) {
        this.keys = keys;
    }

    static Sorting sorting(@Nullable HubSort by, @Nullable SortDirection direction) {
        var sort = by == null ? RECORDED : by;
        return Sorting.by(sort, direction, sort.keys, SortKey.of("t.id", Type.ID));
    }
}
