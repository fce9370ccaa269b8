package org.kardan.projects.directory;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.page.SortDirection;
import org.kardan.kit.page.SortKey;
import org.kardan.kit.page.SortKey.Type;
import org.kardan.kit.page.Sorting;

/** What people are sorted by. */
@Enum
@Description("What people are sorted by.")
public enum PersonSort {
    @Description("Their slug.")
    SLUG(List.of()),
    @Description("Their name as this graph shows it, without regard to case; then their slug.")
    NAME(List.of(SortKey.text("t.name")));

    private final List<SortKey> keys;

    PersonSort(List<SortKey> keys) {
        this.keys = keys;
    }

    static Sorting sorting(@Nullable PersonSort by, @Nullable SortDirection direction) {
        var sort = by == null ? SLUG : by;
        return Sorting.by(sort, direction, sort.keys, SortKey.of("t.slug", Type.TEXT));
    }
}
