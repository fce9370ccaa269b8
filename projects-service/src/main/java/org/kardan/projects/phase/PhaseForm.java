package org.kardan.projects.phase;

import static java.util.stream.Collectors.groupingBy;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kardan.kit.error.BadUserInput;
import org.kardan.kit.error.NotFound;
import org.kardan.kit.time.Moment;
import org.kardan.kit.write.Foreseen;
import org.kardan.kit.write.Given;
import org.kardan.projects.project.ProjectFactForm;
import org.kardan.projects.project.ProjectRepository;
import org.kardan.projects.write.Draft;

/** How phases are written. */
@Singleton
public class PhaseForm extends ProjectFactForm<Phase, PhaseInput> {

    private static final int MOST_PREDECESSORS = 100;
    private static final String PHASES = "phases of project";

    private final PhaseRepository phases;

    PhaseForm(ProjectRepository projects, PhaseRepository phases) {
        super("Phase", "phases", Phase.class, projects);
        this.phases = phases;
    }

    @Override
    protected UUID parent(String given) {
        var project = super.parent(given);
        projects().lock(project);
        return project;
    }

    @Override
    protected UUID parentOf(Phase row) {
        return row.getProjectId();
    }

    @Override
    protected Phase row(Draft<Phase> draft, PhaseInput input) {
        projects().lock(draft.parent());
        var validates = input.validates() == null ? List.<Viability>of() : input.validates();
        var phase = new Phase(
                draft.id(),
                draft.knownFrom(),
                draft.parent(),
                Given.required("position", Given.between("position", input.position(), 1, 10_000)),
                Given.required("kind", input.kind()),
                validates.stream()
                        .map(viability -> Given.required("validates", viability))
                        .distinct()
                        .toList(),
                predecessors(draft, input.predecessors() == null ? List.of() : input.predecessors()),
                input.duration() == null ? null : input.duration().checked());
        var probability = Given.between("gateProbability", input.gateProbability(), 0, 1);
        return probability == null ? phase : phase.withGateProbability(probability);
    }

    /** Looks up the phases of projects for the checks of a batch. */
    public void foresee(Foreseen foreseen, Collection<UUID> projectIds) {
        projects().lock(foreseen, projectIds);
        projectIds.forEach(project -> foreseen.put(PHASES, project, new ArrayList<Phase>()));
        var found = phases.ofProjects(projectIds, Moment.now()).stream().collect(groupingBy(Phase::getProjectId));
        found.forEach((project, some) -> foreseen.put(PHASES, project, new ArrayList<>(some)));
    }

    /** Says of a project that a batch has made that it has no phases. */
    public static void none(UUID project) {
        Foreseen.made(PHASES, project, new ArrayList<Phase>());
    }

    @Override
    protected void made(Phase row) {
        Foreseen.made(Phase.class, row.getId(), row);
        Foreseen.<List<Phase>>ask(PHASES, row.getProjectId(), Optional::empty).ifPresent(some -> some.add(row));
    }

    private List<UUID> predecessors(Draft<Phase> draft, List<String> given) {
        var ids = given.stream()
                .map(id -> Given.id("predecessors", id))
                .distinct()
                .toList();
        if (ids.size() > MOST_PREDECESSORS) {
            throw new BadUserInput(
                    "predecessors",
                    "there are %d".formatted(ids.size()),
                    "give %d at most; a phase that follows another one follows what is before that"
                            .formatted(MOST_PREDECESSORS));
        }
        var order = new PhaseOrder(Foreseen.<List<Phase>>ask(
                        PHASES,
                        draft.parent(),
                        () -> Optional.of(phases.ofProjects(List.of(draft.parent()), Moment.now())))
                .orElse(List.of()));
        ids.stream().filter(id -> !order.knows(id)).findFirst().ifPresent(id -> {
            throw new NotFound("phase of this project", id.toString());
        });
        if (order.leadsTo(ids, draft.id())) {
            throw new BadUserInput(
                    "predecessors",
                    "the phase would have to end before it begins",
                    "leave out the phases that follow it");
        }
        return ids;
    }

    /** Locks the projects, as whoever records a phase does: from now on nobody lets another one come after these. */
    @Override
    protected void retracting(List<Phase> rows) {
        projects().lock(rows.stream().map(Phase::getProjectId).toList());
    }

    @Override
    protected List<Phase> referringTo(Collection<UUID> facts) {
        return phases.following(facts, Moment.now());
    }
}
