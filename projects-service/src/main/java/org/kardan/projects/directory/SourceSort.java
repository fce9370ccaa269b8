package org.kardan.projects.directory;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.page.SortDirection;
import org.kardan.kit.page.SortKey;
import org.kardan.kit.page.SortKey.Type;
import org.kardan.kit.page.Sorting;

/** What sources are sorted by. */
@Enum
@Description("What sources are sorted by.")
public enum SourceSort {
    @Description("Their code.")
    CODE(List.of()),
    @Description("Their title, without regard to case; then their code.")
    TITLE(List.of(SortKey.text("t.title"))),
    @Description("Their outlet, without regard to case; then their code. What has no outlet comes last.")
    OUTLET(SortKey.optionalText("t.outlet")),
    @Description(
            "The earliest day they can have been published on, then the latest, then their code. What is undisclosed"
                    + " comes last.")
    PUBLISHED(SortKey.date("t.published"));

    private final List<SortKey> keys;

    SourceSort(List<SortKey> keys) {
        this.keys = keys;
    }

    static Sorting sorting(@Nullable SourceSort by, @Nullable SortDirection direction) {
        var sort = by == null ? CODE : by;
        return Sorting.by(sort, direction, sort.keys, SortKey.of("t.code", Type.TEXT));
    }
}
