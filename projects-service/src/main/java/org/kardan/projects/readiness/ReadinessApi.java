package org.kardan.projects.readiness;

import static org.kardan.projects.fact.Words.AS_OF;
import static org.kardan.projects.fact.Words.KNOWN_AT;

import io.smallrye.common.annotation.RunOnVirtualThread;
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
import org.kardan.projects.fact.Only;
import org.kardan.projects.project.Project;

/** What projects need before they can go on. */
@GraphQLApi
public class ReadinessApi {

    private final PrerequisiteRepository prerequisites;
    private final AssessmentRepository assessments;
    private final Citations citations;

    ReadinessApi(PrerequisiteRepository prerequisites, AssessmentRepository assessments, Citations citations) {
        this.prerequisites = prerequisites;
        this.assessments = assessments;
        this.citations = citations;
    }

    @Description("What the project is said to need before it can go on."
            + " At most 1 000; `prerequisites` of the root is paged.")
    @RunOnVirtualThread
    public List<@NonNull List<@NonNull Prerequisite>> prerequisites(
            @Source List<Project> of,
            @Name("kind") @Description("Of this kind. Left out: any.") @Nullable PrerequisiteKind kind,
            @Name("status") @Description("Of this status. Left out: any.") @Nullable PrerequisiteStatus status,
            @Name("asOf") @Description(AS_OF) @Nullable LocalDate asOf,
            @Name("knownAt") @Description(KNOWN_AT) @Nullable OffsetDateTime knownAt) {
        var keys = of.stream().map(Project::getId).toList();
        return InOrder.many(
                keys,
                Only.with(
                        kind,
                        Prerequisite::getKind,
                        Only.with(
                                status,
                                Prerequisite::getStatus,
                                prerequisites.ofProjects(InOrder.distinct(keys), Moment.of(asOf, knownAt)))),
                Prerequisite::getProjectId);
    }

    @Description("How far the examination of demand, regulation and financing has come."
            + " At most 1 000; `assessments` of the root is paged.")
    @RunOnVirtualThread
    public List<@NonNull List<@NonNull Assessment>> assessments(
            @Source List<Project> of,
            @Name("subject") @Description("Of this subject. Left out: any.") @Nullable AssessmentSubject subject,
            @Name("status") @Description("Of this status. Left out: any.") @Nullable AssessmentStatus status,
            @Name("asOf") @Description(AS_OF) @Nullable LocalDate asOf,
            @Name("knownAt") @Description(KNOWN_AT) @Nullable OffsetDateTime knownAt) {
        var keys = of.stream().map(Project::getId).toList();
        return InOrder.many(
                keys,
                Only.with(
                        subject,
                        Assessment::getSubject,
                        Only.with(
                                status,
                                Assessment::getStatus,
                                assessments.ofProjects(InOrder.distinct(keys), Moment.of(asOf, knownAt)))),
                Assessment::getProjectId);
    }

    @Name("citations")
    @Description("Who says that it is needed. At most 100.")
    @RunOnVirtualThread
    public List<@NonNull List<@NonNull Citation>> citationsOfPrerequisites(@Source List<Prerequisite> of) {
        return citations.ofEach(of);
    }

    @Name("citations")
    @Description("What the status rests on. At most 100.")
    @RunOnVirtualThread
    public List<@NonNull List<@NonNull Citation>> citationsOfAssessments(@Source List<Assessment> of) {
        return citations.ofEach(of);
    }
}
