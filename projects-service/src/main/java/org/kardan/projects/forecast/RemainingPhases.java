package org.kardan.projects.forecast;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kardan.projects.phase.Phase;
import org.kardan.projects.phase.PhaseKind;
import org.kardan.projects.stage.Stage;

/** Which phases are still ahead of a project, by the stage it has reached. */
final class RemainingPhases {

    private RemainingPhases() {}

    /**
     * Those of the kinds that the stage has not left behind: limited production has left pilot lines behind, series production
     * everything. A project on hold goes on where it was, which its stage does not say, so that all its phases remain.
     */
    static List<Phase> of(List<Phase> phases, @Nullable Stage stage) {
        return phases.stream().filter(phase -> !isOver(phase.getKind(), stage)).toList();
    }

    private static boolean isOver(PhaseKind kind, @Nullable Stage stage) {
        if (stage == Stage.SERIES_PRODUCTION) {
            return true;
        }
        return stage == Stage.LIMITED_PRODUCTION && kind == PhaseKind.PILOT_LINE;
    }
}
