package org.kardan.projects.stage;

import static org.kardan.projects.fact.Words.AS_OF;
import static org.kardan.projects.fact.Words.KNOWN_AT;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.graphql.api.federation.Resolver;
import java.time.LocalDate;
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
import org.kardan.projects.fact.Keys;
import org.kardan.projects.project.Project;

/** The stage of a project, now or as it was and as it was known. */
@GraphQLApi
public class StageApi {

    private final StageTransitionRepository transitions;
    private final Citations citations;

    StageApi(StageTransitionRepository transitions, Citations citations) {
        this.transitions = transitions;
        this.citations = citations;
    }

    @Description("The stage the project is in. Null: at that moment no stage was known.")
    @RunOnVirtualThread
    public List<@Nullable ProjectStage> stage(
            @Source List<Project> of,
            @Name("asOf") @Description(AS_OF) @Nullable LocalDate asOf,
            @Name("knownAt") @Description(KNOWN_AT) @Nullable OffsetDateTime knownAt) {
        return stageTransitions(of, asOf, knownAt).stream()
                .<@Nullable ProjectStage>map(
                        history -> StageHistory.stage(history).orElse(null))
                .toList();
    }

    @Description("All steps from stage to stage, in their order."
            + " At most 1 000; `stageTransitions` of the root is paged.")
    @RunOnVirtualThread
    public List<@NonNull List<@NonNull StageTransition>> stageTransitions(
            @Source List<Project> of,
            @Name("asOf") @Description(AS_OF) @Nullable LocalDate asOf,
            @Name("knownAt") @Description(KNOWN_AT) @Nullable OffsetDateTime knownAt) {
        var moment = Moment.of(asOf, knownAt);
        var already = of.stream()
                .flatMap(project -> project.readTogether(StageTransition.class, moment).stream())
                .toList();
        if (already.size() == of.size()) {
            return already;
        }
        var ids = of.stream().map(Project::getId).toList();
        return InOrder.many(ids, transitions.ofProjects(ids, moment), StageTransition::getProjectId);
    }

    @Name("citations")
    @Description("What the stage rests on: the citations of the transition that led to it. At most 100.")
    @RunOnVirtualThread
    public List<@NonNull List<@NonNull Citation>> citationsOfStages(@Source List<ProjectStage> of) {
        return citations.ofEach(of.stream().map(ProjectStage::transition).toList());
    }

    @Name("citations")
    @Description("What the transition rests on. At most 100.")
    @RunOnVirtualThread
    public List<@NonNull List<@NonNull Citation>> citationsOfTransitions(@Source List<StageTransition> of) {
        return citations.ofEach(of);
    }

    @Resolver
    @RunOnVirtualThread
    public List<@Nullable StageTransition> stageTransitionById(@Name("id") List<String> id) {
        var ids = Keys.uuids(id);
        return InOrder.one(ids, transitions.byIds(InOrder.distinct(ids), Moment.now()), StageTransition::getId);
    }
}
