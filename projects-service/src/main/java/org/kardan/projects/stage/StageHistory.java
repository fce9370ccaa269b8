package org.kardan.projects.stage;

import java.util.List;
import java.util.Optional;

/** Tells the stage of a project from its transitions. Their order decides; what a day leaves of them, see {@link Reached}. */
public final class StageHistory {

    private StageHistory() {}

    /**
     * The stage that the last transition done leads to; none where nothing has been done.
     *
     * @param transitions those of one project, in their order
     */
    public static Optional<ProjectStage> stage(List<StageTransition> transitions) {
        return transitions.reversed().stream()
                .filter(transition -> transition.getStatus() == TransitionStatus.DONE)
                .findFirst()
                .map(last -> new ProjectStage(last.getTo(), last.getOccurred(), last, underWay(transitions, last)));
    }

    /** What was under way before the last transition done has ended in it. */
    private static List<StageTransition> underWay(List<StageTransition> transitions, StageTransition last) {
        return transitions.stream()
                .filter(transition -> transition.getStatus() == TransitionStatus.UNDER_WAY)
                .filter(transition -> transition.getPosition() > last.getPosition())
                .toList();
    }

    /** What has begun since the last transition done, and not ended. */
    public static List<StageTransition> pending(List<StageTransition> transitions) {
        return stage(transitions)
                .map(ProjectStage::underWay)
                .orElseGet(() -> transitions.stream()
                        .filter(transition -> transition.getStatus() == TransitionStatus.UNDER_WAY)
                        .toList());
    }
}
