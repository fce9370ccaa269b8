package org.kardan.projects.phase;

import static java.util.stream.Collectors.toMap;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.kardan.kit.error.Conflict;
import org.kardan.kit.error.NotFound;
import org.kardan.kit.time.Moment;
import org.kardan.kit.write.Foreseen;
import org.kardan.kit.write.Given;
import org.kardan.projects.project.ProjectRepository;
import org.kardan.projects.write.Draft;
import org.kardan.projects.write.FactForm;

/** How the criteria of phases are written. */
@Singleton
public class PhaseCriterionForm extends FactForm<PhaseCriterion, PhaseCriterionInput> {

    private static final int MOST_CRITERIA = 100;
    private static final String CRITERIA = "number of criteria of phase";

    private final PhaseRepository phases;
    private final PhaseCriterionRepository criteria;
    private final ProjectRepository projects;

    PhaseCriterionForm(PhaseRepository phases, PhaseCriterionRepository criteria, ProjectRepository projects) {
        super("PhaseCriterion", "phase_criteria", PhaseCriterion.class);
        this.projects = projects;
        this.phases = phases;
        this.criteria = criteria;
    }

    @Override
    protected UUID parent(String given) {
        var id = Given.id("phase", given);
        // Held, so that nobody retracts it before the criterion that refers to it can be seen.
        return Foreseen.ask(Phase.class, id, () -> phases.hold(id))
                .map(Phase::getId)
                .orElseThrow(() -> new NotFound("phase", id.toString()));
    }

    @Override
    protected UUID parentOf(PhaseCriterion row) {
        return row.getPhaseId();
    }

    @Override
    protected UUID projectOf(PhaseCriterion row) {
        return phase(row.getPhaseId()).getProjectId();
    }

    @Override
    protected Map<UUID, UUID> projectsOf(Collection<PhaseCriterion> rows) {
        var ids = rows.stream().map(PhaseCriterion::getPhaseId).distinct().toList();
        var projects = phases.byIds(ids, Moment.now()).stream().collect(toMap(Phase::getId, Phase::getProjectId));
        return rows.stream()
                .filter(row -> projects.containsKey(row.getPhaseId()))
                .collect(toMap(PhaseCriterion::getId, row -> projects.get(row.getPhaseId())));
    }

    private Phase phase(UUID id) {
        return Foreseen.ask(
                        Phase.class,
                        id,
                        () -> phases.byIds(List.of(id), Moment.now()).stream().findFirst())
                .orElseThrow(() -> new NotFound("phase", id.toString()));
    }

    @Override
    protected PhaseCriterion row(Draft<PhaseCriterion> draft, PhaseCriterionInput input) {
        if (draft.previous() == null) {
            refuseTooMany(draft.parent());
        }
        return new PhaseCriterion(
                draft.id(),
                draft.knownFrom(),
                draft.parent(),
                Given.required("position", Given.between("position", input.position(), 1, 10_000)),
                Given.text("description", input.description()),
                Given.optionalText("target", input.target()),
                Given.optionalText("outcome", input.outcome()),
                Objects.requireNonNullElse(input.verdict(), CriterionVerdict.NOT_JUDGED));
    }

    /** Nobody else adds one meanwhile; what a batch has already prepared counts, too. */
    private void refuseTooMany(UUID phase) {
        projects.lock(phase(phase).getProjectId());
        int present = Foreseen.<Integer>ask(CRITERIA, phase, () -> Optional.of(criteria.countOf(phase)))
                .orElse(0);
        if (present >= MOST_CRITERIA) {
            throw new Conflict(
                    "phase %s has %d criteria, which is all that one may have; correct or retract one of them"
                            .formatted(phase, present));
        }
        Foreseen.made(CRITERIA, phase, present + 1);
    }

    @Override
    protected List<PhaseCriterion> referringTo(Collection<UUID> facts) {
        return criteria.ofPhases(facts, Moment.now());
    }
}
