package org.kardan.projects.gate;

import static org.kardan.projects.fact.Words.AS_OF;
import static org.kardan.projects.fact.Words.KNOWN_AT;

import io.smallrye.common.annotation.RunOnVirtualThread;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.graphql.InOrder;
import org.kardan.kit.time.Moment;
import org.kardan.projects.phase.Phase;
import org.kardan.projects.phase.PhaseCriterion;
import org.kardan.projects.phase.PhaseCriterionRepository;
import org.kardan.projects.phase.PhaseRepository;
import org.kardan.projects.project.Project;
import org.kardan.projects.readiness.Assessment;
import org.kardan.projects.readiness.AssessmentRepository;
import org.kardan.projects.readiness.Prerequisite;
import org.kardan.projects.readiness.PrerequisiteRepository;
import org.kardan.projects.stage.ProjectStage;
import org.kardan.projects.stage.StageApi;
import org.kardan.projects.stage.StageHistory;

/** What stands between projects and their next stages. */
@GraphQLApi
public class GateApi {

    private final StageApi stages;
    private final PrerequisiteRepository prerequisites;
    private final AssessmentRepository assessments;
    private final PhaseRepository phases;
    private final PhaseCriterionRepository criteria;

    GateApi(
            StageApi stages,
            PrerequisiteRepository prerequisites,
            AssessmentRepository assessments,
            PhaseRepository phases,
            PhaseCriterionRepository criteria) {
        this.stages = stages;
        this.prerequisites = prerequisites;
        this.assessments = assessments;
        this.phases = phases;
        this.criteria = criteria;
    }

    @NonNull @Description("Which gates stand between the project and its next stage, and why.")
    @RunOnVirtualThread
    public List<Readiness> readiness(
            @Source List<Project> of,
            @Name("asOf") @Description(AS_OF) @Nullable LocalDate asOf,
            @Name("knownAt") @Description(KNOWN_AT) @Nullable OffsetDateTime knownAt) {
        var ids = of.stream().map(Project::getId).toList();
        var moment = Moment.of(asOf, knownAt);
        var histories = stages.stageTransitions(of, asOf, knownAt);
        var stage = histories.stream()
                .<@Nullable ProjectStage>map(
                        history -> StageHistory.stage(history).orElse(null))
                .toList();
        var distinct = InOrder.distinct(ids);
        var needed = InOrder.many(ids, prerequisites.ofProjects(distinct, moment), Prerequisite::getProjectId);
        var examined = InOrder.many(ids, assessments.ofProjects(distinct, moment), Assessment::getProjectId);
        var before = phasesBefore(ids, distinct, stage, moment);
        var judged = criteriaOf(before, moment);
        return IntStream.range(0, of.size())
                .mapToObj(i -> Readiness.of(
                        stage.get(i),
                        StageHistory.pending(histories.get(i)),
                        needed.get(i),
                        examined.get(i),
                        InOrder.many(before.get(i), judged, PhaseCriterion::getPhaseId).stream()
                                .flatMap(List::stream)
                                .toList()))
                .toList();
    }

    /** The ids of the phases whose criteria are gates of each project's next stage. */
    private List<List<UUID>> phasesBefore(
            List<UUID> ids, List<UUID> distinct, List<@Nullable ProjectStage> stages, Moment moment) {
        var ofProjects = InOrder.many(ids, phases.ofProjects(distinct, moment), Phase::getProjectId);
        return IntStream.range(0, ids.size())
                .mapToObj(i -> {
                    var stage = stages.get(i);
                    var kind = Readiness.phaseBefore(Readiness.next(stage == null ? null : stage.name()));
                    return ofProjects.get(i).stream()
                            .filter(phase -> phase.getKind() == kind)
                            .map(Phase::getId)
                            .toList();
                })
                .toList();
    }

    private List<PhaseCriterion> criteriaOf(List<List<UUID>> phases, Moment moment) {
        var ids = phases.stream().flatMap(List::stream).distinct().toList();
        return ids.isEmpty() ? List.of() : criteria.ofPhases(ids, moment);
    }
}
