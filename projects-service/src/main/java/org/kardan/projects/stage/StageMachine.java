package org.kardan.projects.stage;

import static org.kardan.projects.stage.Stage.CANCELLED;
import static org.kardan.projects.stage.Stage.ON_HOLD;
import static org.kardan.projects.stage.Stage.SERIES_PRODUCTION;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.error.Conflict;
import org.kardan.projects.stage.StageTransition.Step;

/**
 * Which stage may follow which. On the road of the first six stages a project goes forward by one; back, or aside to ON_HOLD or
 * CANCELLED, only for a reason. From ON_HOLD it returns, for a reason, to what it had reached or before; CANCELLED is final. What
 * is known first of a project may be any stage of the road.
 */
final class StageMachine {

    /** Where a project is, and the last stage of the road it was in. */
    record Position(@Nullable Stage stage, @Nullable Stage reached) {}

    /** Before anything is known. */
    static final Position START = new Position(null, null);

    private static final Set<Stage> ROAD =
            Collections.unmodifiableSet(EnumSet.range(Stage.INTEREST, SERIES_PRODUCTION));

    private StageMachine() {}

    /** The stages that may follow without a reason. */
    static Set<Stage> next(Position at) {
        var stage = at.stage();
        if (stage == null) {
            return ROAD;
        }
        return ROAD.contains(stage) && stage != SERIES_PRODUCTION
                ? EnumSet.of(Stage.values()[stage.ordinal() + 1])
                : EnumSet.noneOf(Stage.class);
    }

    /** The stages that may follow for a reason only. */
    static Set<Stage> nextForAReason(Position at) {
        var stages = EnumSet.noneOf(Stage.class);
        if (at.stage() == CANCELLED) {
            return stages;
        }
        stages.addAll(EnumSet.of(ON_HOLD, CANCELLED));
        if (at.stage() == ON_HOLD) {
            stages.remove(ON_HOLD);
            stages.addAll(at.reached() == null ? ROAD : EnumSet.range(Stage.INTEREST, at.reached()));
        } else if (at.stage() != null) {
            stages.addAll(EnumSet.range(Stage.INTEREST, at.stage()));
            stages.remove(at.stage());
        }
        return stages;
    }

    /**
     * Takes a step. One that is under way must be as legal as one that is done, and leads nowhere yet.
     *
     * @throws Conflict naming the stages that may follow
     */
    static Position take(Position at, Step step) {
        if (step.from() != at.stage()) {
            throw new Conflict("the transition from %s to %s would begin in %s; correct or retract it first"
                    .formatted(name(step.from()), step.to(), name(at.stage())));
        }
        if (!next(at).contains(step.to()) && !(nextForAReason(at).contains(step.to()) && step.reason() != null)) {
            throw illegal(at, step);
        }
        if (step.status() == TransitionStatus.UNDER_WAY) {
            return at;
        }
        return new Position(step.to(), ROAD.contains(step.to()) ? step.to() : at.reached());
    }

    /** Where steps lead, in their order. */
    static Position replay(List<Step> steps) {
        var at = START;
        for (var step : steps) {
            at = take(at, step);
        }
        return at;
    }

    private static Conflict illegal(Position at, Step step) {
        var legal = next(at).isEmpty() && nextForAReason(at).isEmpty()
                ? "nothing follows it"
                : "next may come %s; for a reason %s".formatted(names(next(at)), names(nextForAReason(at)));
        return new Conflict("to: %s cannot follow %s%s; %s"
                .formatted(
                        step.to(),
                        name(at.stage()),
                        nextForAReason(at).contains(step.to()) ? " without a reason" : "",
                        legal));
    }

    private static String names(Set<Stage> stages) {
        return stages.isEmpty() ? "nothing" : stages.stream().map(Stage::name).collect(Collectors.joining(", "));
    }

    private static String name(@Nullable Stage stage) {
        return stage == null ? "no stage" : stage.name();
    }
}
