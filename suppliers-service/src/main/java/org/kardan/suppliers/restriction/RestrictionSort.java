package org.kardan.suppliers.restriction;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.page.SortDirection;
import org.kardan.kit.page.SortKey;
import org.kardan.kit.page.SortKey.Type;
import org.kardan.kit.page.Sorting;

/** What restrictions are sorted by: keys of restrictions {@code e}. */
@Enum
@Description("What restrictions are sorted by; of those that are alike in it, by id, which is the order of recording.")
public enum RestrictionSort {
    @Description("The earliest day they can have begun on, then the latest. What is undisclosed comes last.")
    SINCE(SortKey.date("e.valid_from")),
    @Description("Their authority, then their programme, each by its first 100 characters and without regard to case.")
    AUTHORITY(List.of(SortKey.text("e.authority"), SortKey.text("e.programme"))),
    @Description("When they were recorded.")
    RECORDED(List.of());

    private final List<SortKey> keys;

    RestrictionSort(List<SortKey> keys) {
        this.keys = keys;
    }

    static Sorting sorting(@Nullable RestrictionSort by, @Nullable SortDirection direction) {
        var sort = by == null ? RECORDED : by;
        return Sorting.by(sort, direction, sort.keys, SortKey.of("e.id", Type.ID));
    }
}
