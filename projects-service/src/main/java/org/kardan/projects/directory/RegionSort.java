package org.kardan.projects.directory;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.page.SortDirection;
import org.kardan.kit.page.SortKey;
import org.kardan.kit.page.SortKey.Type;
import org.kardan.kit.page.Sorting;

/** What regions are sorted by. */
@Enum
@Description("What regions are sorted by.")
public enum RegionSort {
    @Description("Their code, and so their country first.")
    CODE(List.of()),
    @Description("Their name in English, without regard to case; then their code.")
    NAME(List.of(SortKey.text("t.name")));

    private final List<SortKey> keys;

    RegionSort(List<SortKey> keys) {
        this.keys = keys;
    }

    static Sorting sorting(@Nullable RegionSort by, @Nullable SortDirection direction) {
        var sort = by == null ? CODE : by;
        return Sorting.by(sort, direction, sort.keys, SortKey.of("t.code", Type.TEXT));
    }
}
