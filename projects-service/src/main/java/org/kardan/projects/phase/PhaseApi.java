package org.kardan.projects.phase;

import static org.kardan.projects.fact.Words.KNOWN_AT;

import io.smallrye.common.annotation.RunOnVirtualThread;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.graphql.InOrder;
import org.kardan.kit.time.Moment;
import org.kardan.projects.evidence.Citation;
import org.kardan.projects.evidence.Citations;
import org.kardan.projects.fact.Only;
import org.kardan.projects.fact.Related;
import org.kardan.projects.project.Project;

/** The phases of projects. */
@GraphQLApi
public class PhaseApi {

    private final PhaseRepository phases;
    private final PhaseCriterionRepository criteria;
    private final Citations citations;

    PhaseApi(PhaseRepository phases, PhaseCriterionRepository criteria, Citations citations) {
        this.phases = phases;
        this.criteria = criteria;
        this.citations = citations;
    }

    @Description("The phases the project is to go through, in their order."
            + " At most 1 000; `phases` of the root is paged.")
    @RunOnVirtualThread
    public List<@NonNull List<@NonNull Phase>> phases(
            @Source List<Project> of,
            @Name("kind") @Description("Of this kind. Left out: any.") @Nullable PhaseKind kind,
            @Name("knownAt") @Description(KNOWN_AT) @Nullable OffsetDateTime knownAt) {
        var keys = of.stream().map(Project::getId).toList();
        return InOrder.many(
                keys,
                Only.with(kind, Phase::getKind, phases.ofProjects(InOrder.distinct(keys), Moment.of(null, knownAt))),
                Phase::getProjectId);
    }

    @Description("The phases of the same project that are to end before this one begins. At most 100.")
    @RunOnVirtualThread
    public List<@NonNull List<@NonNull Phase>> predecessors(@Source List<Phase> of) {
        return Related.many(of, Phase::getPredecessorIds, phases::byIds, Phase::getId);
    }

    @Description("By what it is judged, in order; empty where nothing is published. At most 100.")
    @RunOnVirtualThread
    public List<@NonNull List<@NonNull PhaseCriterion>> criteria(@Source List<Phase> of) {
        return Related.many(of, phase -> List.of(phase.getId()), criteria::ofPhases, PhaseCriterion::getPhaseId);
    }

    @Description("Who says that there is to be such a phase, and how firmly. At most 100.")
    @RunOnVirtualThread
    public List<@NonNull List<@NonNull Citation>> citations(@Source List<Phase> of) {
        return citations.ofEach(of);
    }

    @Name("citations")
    @Description("What the criterion rests on. At most 100.")
    @RunOnVirtualThread
    public List<@NonNull List<@NonNull Citation>> citationsOfCriteria(@Source List<PhaseCriterion> of) {
        return citations.ofEach(of);
    }
}
