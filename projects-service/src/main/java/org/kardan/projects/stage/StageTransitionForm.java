package org.kardan.projects.stage;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.kardan.kit.error.Conflict;
import org.kardan.kit.time.Moment;
import org.kardan.kit.write.Foreseen;
import org.kardan.kit.write.Given;
import org.kardan.projects.project.ProjectFactForm;
import org.kardan.projects.project.ProjectRepository;
import org.kardan.projects.stage.StageTransition.Step;
import org.kardan.projects.write.Draft;

/**
 * How transitions are written: the whole history of a project stays one that {@link StageMachine} could have gone through,
 * and in an order that its dates allow.
 */
@Singleton
public class StageTransitionForm extends ProjectFactForm<StageTransition, StageTransitionInput> {

    private static final String HISTORY = "history of project";
    private static final String LAST_POSITION = "last position of project";

    private final StageTransitionRepository transitions;

    StageTransitionForm(ProjectRepository projects, StageTransitionRepository transitions) {
        super("StageTransition", "stage_transitions", StageTransition.class, projects);
        this.transitions = transitions;
    }

    /** Locks the project: of two steps at once the second must begin where the first ends. */
    @Override
    protected UUID parent(String given) {
        var project = super.parent(given);
        projects().lock(project);
        return project;
    }

    @Override
    protected void correcting(StageTransition previous) {
        projects().lock(previous.getProjectId());
    }

    @Override
    protected UUID parentOf(StageTransition row) {
        return row.getProjectId();
    }

    @Override
    protected StageTransition row(Draft<StageTransition> draft, StageTransitionInput input) {
        projects().lock(draft.parent());
        var history = new ArrayList<>(history(draft.parent()));
        int position = draft.previous() == null
                ? lastPosition(draft.parent()) + 1
                : draft.previous().getPosition();
        var before =
                history.stream().filter(other -> other.getPosition() < position).toList();
        var step = new Step(
                StageMachine.replay(steps(before)).stage(),
                Given.required("to", input.to()),
                Given.required("status", input.status()),
                Given.date("occurred", input.occurred()),
                Given.optionalText("reason", input.reason()));
        if (draft.previous() == null) {
            refuseWhatIsUnderWay(StageHistory.pending(history), step);
        }
        var row = new StageTransition(draft.id(), draft.knownFrom(), draft.parent(), position, step);
        history.removeIf(other -> other.getId().equals(draft.id()));
        history.add(row);
        history.sort(Comparator.comparingInt(StageTransition::getPosition));
        StageMachine.replay(steps(history));
        var after =
                history.stream().filter(other -> other.getPosition() > position).toList();
        StageDates.check(step, steps(before), steps(after), Moment.now().asOf());
        return row;
    }

    private List<StageTransition> history(UUID project) {
        return Foreseen.<List<StageTransition>>ask(HISTORY, project, () -> Optional.of(transitions.history(project)))
                .orElse(List.of());
    }

    private int lastPosition(UUID project) {
        return Foreseen.<Integer>ask(LAST_POSITION, project, () -> Optional.of(transitions.lastPosition(project)))
                .orElse(0);
    }

    /** Looks up the histories of projects for the checks of a batch. */
    public void foresee(Foreseen foreseen, Collection<UUID> projectIds) {
        projects().lock(foreseen, projectIds);
        var histories = transitions.histories(projectIds).stream().collect(groupingBy(StageTransition::getProjectId));
        var last = transitions.lastPositions(projectIds);
        for (var project : projectIds) {
            foreseen.put(HISTORY, project, new ArrayList<>(histories.getOrDefault(project, List.of())));
            foreseen.put(LAST_POSITION, project, last.getOrDefault(project, 0));
        }
    }

    /** Says of a project that a batch has made that it has no history. */
    public static void none(UUID project) {
        Foreseen.made(HISTORY, project, new ArrayList<StageTransition>());
        Foreseen.made(LAST_POSITION, project, 0);
    }

    @Override
    protected void made(StageTransition row) {
        Foreseen.<List<StageTransition>>ask(HISTORY, row.getProjectId(), Optional::empty)
                .ifPresent(history -> history.add(row));
        Foreseen.made(LAST_POSITION, row.getProjectId(), row.getPosition());
    }

    private static void refuseWhatIsUnderWay(List<StageTransition> pending, Step step) {
        pending.stream().filter(other -> other.getTo() == step.to()).findFirst().ifPresent(other -> {
            throw new Conflict("a transition to %s is under way already: %s, version %d; correct it, to DONE once it is"
                    .formatted(step.to(), other.getId(), other.getVersion()));
        });
    }

    @Override
    protected void retracting(List<StageTransition> rows) {
        var going = rows.stream().map(StageTransition::getId).collect(toSet());
        var ids = rows.stream().map(StageTransition::getProjectId).collect(toSet());
        projects().lock(ids);
        transitions.histories(ids).stream()
                .filter(other -> !going.contains(other.getId()))
                .collect(groupingBy(StageTransition::getProjectId, TreeMap::new, toList()))
                .forEach(StageTransitionForm::refuseGap);
    }

    private static void refuseGap(UUID project, List<StageTransition> rest) {
        try {
            StageMachine.replay(steps(rest));
        } catch (Conflict e) {
            throw new Conflict("the steps of project %s that stay would no longer follow one another: %s"
                    .formatted(project, e.getMessage()));
        }
    }

    private static List<Step> steps(List<StageTransition> history) {
        return history.stream().map(StageTransition::step).toList();
    }
}
