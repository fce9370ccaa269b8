package org.kardan.projects.need;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.page.SortDirection;
import org.kardan.kit.page.SortKey;
import org.kardan.kit.page.SortKey.Type;
import org.kardan.kit.page.Sorting;

/** What projects' needs of a component are sorted by. */
@Enum
@Description("What needs are sorted by; of those that are alike in it, by id, which is the order of recording.")
public enum NeedSort {
    @Description("How much depends on them: CRITICAL, IMPORTANT, REPLACEABLE. What is not stated comes last.")
    CRITICALITY(List.of(SortKey.optionalRank("t.criticality", Criticality.values()))),
    @Description("When they were recorded.")
    RECORDED(List.of());

    private final List<SortKey> keys;

    NeedSort(List<SortKey> keys) {
        this.keys = keys;
    }

    static Sorting sorting(@Nullable NeedSort by, @Nullable SortDirection direction) {
        var sort = by == null ? RECORDED : by;
        return Sorting.by(sort, direction, sort.keys, SortKey.of("t.id", Type.ID));
    }
}
