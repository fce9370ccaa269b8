package org.kardan.projects.phase;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.page.SortDirection;
import org.kardan.kit.page.SortKey;
import org.kardan.kit.page.SortKey.Type;
import org.kardan.kit.page.Sorting;

/** What phases are sorted by. */
@Enum
@Description("What phases are sorted by; of those that are alike in it, by id, which is the order of recording.")
public enum PhaseSort {
    @Description("Their kind, as PhaseKind lists them.")
    KIND(List.of(SortKey.rank("t.kind", PhaseKind.values()))),
    @Description("When they were recorded.")
    RECORDED(List.of());

    private final List<SortKey> keys;

    PhaseSort(List<SortKey> keys) {
        this.keys = keys;
    }

    static Sorting sorting(@Nullable PhaseSort by, @Nullable SortDirection direction) {
        var sort = by == null ? RECORDED : by;
        return Sorting.by(sort, direction, sort.keys, SortKey.of("t.id", Type.ID));
    }
}
