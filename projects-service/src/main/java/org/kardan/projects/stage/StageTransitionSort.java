package org.kardan.projects.stage;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.page.SortDirection;
import org.kardan.kit.page.SortKey;
import org.kardan.kit.page.SortKey.Type;
import org.kardan.kit.page.Sorting;

/** What transitions are sorted by. */
@Enum
@Description("What transitions are sorted by; of those that are alike in it, by id, which is the order of recording.")
public enum StageTransitionSort {
    @Description("The stage that they lead to, as Stage lists them.")
    STAGE(List.of(SortKey.rank("t.to_stage", Stage.values()))),
    @Description("The earliest day they can have happened on, then the latest. What is undisclosed comes last.")
    OCCURRED(SortKey.date("t.occurred")),
    @Description("When they were recorded.")
    RECORDED(List.of());

    private final List<SortKey> keys;

    StageTransitionSort(List<SortKey> keys) {
        this.keys = keys;
    }

    static Sorting sorting(@Nullable StageTransitionSort by, @Nullable SortDirection direction) {
        var sort = by == null ? RECORDED : by;
        return Sorting.by(sort, direction, sort.keys, SortKey.of("t.id", Type.ID));
    }
}
