package org.kardan.projects.forecast;

import static org.kardan.projects.fact.Words.KNOWN_AT;

import io.smallrye.common.annotation.RunOnVirtualThread;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.error.Conflict;
import org.kardan.kit.graphql.InOrder;
import org.kardan.kit.time.Moment;
import org.kardan.projects.phase.Phase;
import org.kardan.projects.phase.PhaseRepository;
import org.kardan.projects.project.Project;
import org.kardan.projects.stage.ProjectStage;
import org.kardan.projects.stage.Stage;
import org.kardan.projects.stage.StageApi;

/** When projects may launch. */
@GraphQLApi
public class ForecastApi {

    private final PhaseRepository phases;
    private final StageApi stages;

    ForecastApi(PhaseRepository phases, StageApi stages) {
        this.phases = phases;
        this.stages = stages;
    }

    @Description(
            "When the project may launch, by simulation of the phases that remain. CONFLICT where phases wait for one another in a"
                    + " circle.")
    @RunOnVirtualThread
    public List<LaunchForecast> launchForecast(
            @Source List<Project> of,
            @Name("trials")
                    @Description("How many times the phases are drawn: 1 to 100 000. Left out: 10 000.")
                    @Nullable Integer trials,
            @Name("seed")
                    @Description("Where the random numbers begin: the same seed gives the same forecast. Left out: 0.")
                    @Nullable Integer seed,
            @Name("startFrom")
                    @Description(
                            "The day from which the remaining phases count, of the years 0001 to 9999. Left out: today (UTC).")
                    @Nullable LocalDate startFrom,
            @Name("asOf")
                    @Description(
                            "What remains is told by the stage that the project was in on this day. Left out: today (UTC).")
                    @Nullable LocalDate asOf,
            @Name("knownAt") @Description(KNOWN_AT) @Nullable OffsetDateTime knownAt) {
        var request = ForecastRequest.of(trials, seed, startFrom);
        var moment = Moment.of(asOf, knownAt);
        var keys = of.stream().map(Project::getId).toList();
        var planned = InOrder.many(keys, phases.ofProjects(InOrder.distinct(keys), moment), Phase::getProjectId);
        var stage = stages.stage(of, asOf, knownAt);
        return IntStream.range(0, of.size())
                .mapToObj(i -> forecast(of.get(i), planned.get(i), stage.get(i), request))
                .toList();
    }

    private static LaunchForecast forecast(
            Project project, List<Phase> phases, @Nullable ProjectStage stage, ForecastRequest request) {
        if (stage != null && stage.name() == Stage.CANCELLED) {
            var nothing = new RemainingPhases(List.of(), List.of());
            return LaunchForecast.unavailable(request, nothing, List.of(), "The project is cancelled.");
        }
        var remaining = RemainingPhases.of(phases, stage);
        var missing = remaining.phases().stream()
                .filter(phase -> phase.getDuration() == null)
                .toList();
        var inOrder = inOrder(project, remaining.phases());
        var why = whyNot(phases, remaining, missing.size());
        if (why != null) {
            return LaunchForecast.unavailable(request, remaining, missing, why);
        }
        var plan = inOrder.stream().map(ForecastApi::step).toList();
        return LaunchForecast.of(request, remaining, new LaunchSimulation(plan).run(request.trials(), request.seed()));
    }

    private static @Nullable String whyNot(List<Phase> phases, RemainingPhases remaining, int unestimated) {
        if (phases.isEmpty()) {
            return "No phases are recorded.";
        }
        if (remaining.phases().isEmpty() && remaining.missing().isEmpty()) {
            return "All phases are over.";
        }
        var why = new ArrayList<String>();
        if (unestimated > 0) {
            why.add("No duration is estimated of %d of the %d phases that remain."
                    .formatted(unestimated, remaining.phases().size()));
        }
        if (remaining.endBeforeTheLaunch()) {
            why.add("No phase of series production is recorded, so that the plan ends before the launch.");
        }
        return why.isEmpty() ? null : String.join(" ", why);
    }

    private static List<Phase> inOrder(Project project, List<Phase> phases) {
        try {
            return PhaseOrder.of(phases, Phase::getId, Phase::getPredecessorIds);
        } catch (PhaseOrder.Circle e) {
            var positions = e.members(Phase.class).map(Phase::getPosition).toList();
            throw new Conflict("phases " + positions + " of the project " + project.getSlug()
                    + " wait for one another, so that none of them can begin; correct their predecessors");
        }
    }

    private static PlannedPhase step(Phase phase) {
        var duration = Objects.requireNonNull(phase.getDuration());
        return new PlannedPhase(
                phase.getId(),
                duration.optimistic(),
                duration.likely(),
                duration.pessimistic(),
                phase.getGateProbability(),
                phase.getPredecessorIds());
    }
}
