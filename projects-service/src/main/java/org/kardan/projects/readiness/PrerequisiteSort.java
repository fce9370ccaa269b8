package org.kardan.projects.readiness;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.page.SortDirection;
import org.kardan.kit.page.SortKey;
import org.kardan.kit.page.SortKey.Type;
import org.kardan.kit.page.Sorting;

/** What prerequisites are sorted by. */
@Enum
@Description("What prerequisites are sorted by; of those that are alike in it, by id, which is the order of recording.")
public enum PrerequisiteSort {
    @Description("Their kind, as PrerequisiteKind lists them.")
    KIND(List.of(SortKey.rank("t.kind", PrerequisiteKind.values()))),
    @Description("How far they have come, as PrerequisiteStatus lists it.")
    STATUS(List.of(SortKey.rank("t.status", PrerequisiteStatus.values()))),
    @Description("The earliest day they can have begun on, then the latest. What is undisclosed comes last.")
    SINCE(SortKey.date("t.valid_from")),
    @Description("When they were recorded.")
    RECORDED(List.of());

    private final List<SortKey> keys;

    PrerequisiteSort(List<SortKey> keys) {
        this.keys = keys;
    }

    static Sorting sorting(@Nullable PrerequisiteSort by, @Nullable SortDirection direction) {
        var sort = by == null ? RECORDED : by;
        return Sorting.by(sort, direction, sort.keys, SortKey.of("t.id", Type.ID));
    }
}
