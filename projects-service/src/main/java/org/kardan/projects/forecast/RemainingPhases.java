package org.kardan.projects.forecast;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kardan.projects.phase.Phase;
import org.kardan.projects.phase.PhaseKind;
import org.kardan.projects.stage.ProjectStage;
import org.kardan.projects.stage.Stage;

/**
 * Which phases are still ahead of a project, by the stage it has reached: limited production has left pilot lines behind, series
 * production everything. A project on hold goes on where it was.
 *
 * @param phases those that are recorded, in their order
 * @param missing the kinds that lie ahead, and of which no phase is recorded
 */
record RemainingPhases(List<Phase> phases, List<PhaseKind> missing) {

    static RemainingPhases of(List<Phase> phases, @Nullable ProjectStage stage) {
        var ahead = ahead(reached(stage));
        var remaining =
                phases.stream().filter(phase -> ahead.contains(phase.getKind())).toList();
        remaining.forEach(phase -> ahead.remove(phase.getKind()));
        return new RemainingPhases(remaining, List.copyOf(ahead));
    }

    /** Whether the plan ends before series production begins. */
    boolean endBeforeTheLaunch() {
        return missing.contains(PhaseKind.SERIES);
    }

    private static @Nullable Stage reached(@Nullable ProjectStage stage) {
        if (stage == null) {
            return null;
        }
        return stage.name() == Stage.ON_HOLD ? stage.transition().getFrom() : stage.name();
    }

    private static Set<PhaseKind> ahead(@Nullable Stage reached) {
        if (reached == Stage.SERIES_PRODUCTION) {
            return EnumSet.noneOf(PhaseKind.class);
        }
        return reached == Stage.LIMITED_PRODUCTION
                ? EnumSet.of(PhaseKind.LIMITED_SCOPE, PhaseKind.SERIES)
                : EnumSet.allOf(PhaseKind.class);
    }
}
