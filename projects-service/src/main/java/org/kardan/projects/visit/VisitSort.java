package org.kardan.projects.visit;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.page.SortDirection;
import org.kardan.kit.page.SortKey;
import org.kardan.kit.page.SortKey.Type;
import org.kardan.kit.page.Sorting;

/** What visits are sorted by. */
@Enum
@Description("What visits are sorted by; of those that are alike in it, by id, which is the order of recording.")
public enum VisitSort {
    @Description("The earliest day they can have been on, then the latest. What is undisclosed comes last.")
    VISITED(SortKey.date("t.visited")),
    @Description("The place in the source's words, by its first 100 characters and without regard to case.")
    DESCRIPTION(List.of(SortKey.text("t.description"))),
    @Description("When they were recorded.")
    RECORDED(List.of());

    private final List<SortKey> keys;

    VisitSort(List<SortKey> keys) {
        this.keys = keys;
    }

    static Sorting sorting(@Nullable VisitSort by, @Nullable SortDirection direction) {
        var sort = by == null ? VISITED : by;
        return Sorting.by(sort, direction, sort.keys, SortKey.of("t.id", Type.ID));
    }
}
