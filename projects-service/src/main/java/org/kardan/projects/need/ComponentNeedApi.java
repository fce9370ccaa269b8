package org.kardan.projects.need;

import static org.kardan.projects.fact.Words.AFTER;
import static org.kardan.projects.fact.Words.BEFORE;
import static org.kardan.projects.fact.Words.DIRECTION;
import static org.kardan.projects.fact.Words.DISPUTED;
import static org.kardan.projects.fact.Words.FIRST;
import static org.kardan.projects.fact.Words.IF_UNREACHABLE;
import static org.kardan.projects.fact.Words.KNOWN_AT;
import static org.kardan.projects.fact.Words.LAST;
import static org.kardan.projects.fact.Words.MODALITY;
import static org.kardan.projects.fact.Words.OF_ALL_PROJECTS;
import static org.kardan.projects.fact.Words.OF_PROJECT;
import static org.kardan.projects.fact.Words.TOTAL_COUNT;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.graphql.api.federation.Resolver;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.evidence.Modality;
import org.kardan.kit.graphql.InOrder;
import org.kardan.kit.page.PageRequest;
import org.kardan.kit.page.SortDirection;
import org.kardan.kit.proposal.Proposal;
import org.kardan.kit.time.Moment;
import org.kardan.projects.evidence.Citation;
import org.kardan.projects.evidence.Citations;
import org.kardan.projects.evidence.Testified;
import org.kardan.projects.fact.Conditions;
import org.kardan.projects.fact.Keys;
import org.kardan.projects.fact.Related;
import org.kardan.projects.project.Project;
import org.kardan.projects.project.ProjectRepository;
import org.kardan.projects.supplier.Component;

/** Which components projects need. */
@GraphQLApi
public class ComponentNeedApi {

    private final ComponentNeedRepository needs;
    private final ProjectRepository projects;
    private final Citations citations;

    ComponentNeedApi(ComponentNeedRepository needs, ProjectRepository projects, Citations citations) {
        this.needs = needs;
        this.projects = projects;
        this.citations = citations;
    }

    @Query("componentNeeds")
    @NonNull @Description("The components that projects need." + OF_ALL_PROJECTS)
    @RunOnVirtualThread
    public ComponentNeedConnection componentNeedsOfAll(
            @Name("project") @Description(OF_PROJECT) @Nullable String project,
            @Name("component")
                    @Description("Of the component of this code, for example `SEATS`. Left out: of any.")
                    @Nullable String component,
            @Name("criticality") @Description("This critical. Left out: any.") @Nullable Criticality criticality,
            @Name("disputed") @Description(DISPUTED) @Nullable Boolean disputed,
            @Name("modality") @Description(MODALITY) @Nullable Modality modality,
            @Name("accepted") @Description(Proposal.ACCEPTED) @Nullable Boolean accepted,
            @Name("sort") @Description("What they are sorted by. Left out: by RECORDED.") @Nullable NeedSort sort,
            @Name("direction") @Description(DIRECTION) @Nullable SortDirection direction,
            @Name("first") @Description(FIRST) @Nullable Integer first,
            @Name("after") @Description(AFTER) @Nullable String after,
            @Name("last") @Description(LAST) @Nullable Integer last,
            @Name("before") @Description(BEFORE) @Nullable String before,
            @Name("knownAt") @Description(KNOWN_AT) @Nullable OffsetDateTime knownAt) {
        var wanted = Conditions.NONE
                .and("project", "t.project_id = :project", projects.idOf(project))
                .and("component", "t.component_code = :component", component)
                .of("criticality", "t.criticality", criticality);
        return needs.page(
                NeedSort.sorting(sort, direction),
                Testified.by(wanted, disputed, modality, accepted),
                PageRequest.of(first, after, last, before),
                Moment.of(null, knownAt),
                ComponentNeedConnection::of);
    }

    @Description("The components the project needs, in the order of recording."
            + " At most 1 000; `componentNeeds` of the root is paged.")
    @RunOnVirtualThread
    public List<@NonNull List<@NonNull ComponentNeed>> componentNeeds(
            @Source List<Project> of, @Name("knownAt") @Description(KNOWN_AT) @Nullable OffsetDateTime knownAt) {
        var keys = of.stream().map(Project::getId).toList();
        return InOrder.many(
                keys, needs.ofProjects(InOrder.distinct(keys), Moment.of(null, knownAt)), ComponentNeed::getProjectId);
    }

    @Description("The projects' needs of this component." + IF_UNREACHABLE)
    @RunOnVirtualThread
    public List<ComponentNeedConnection> needs(
            @Source List<Component> of,
            @Name("criticality") @Description("This critical. Left out: any.") @Nullable Criticality criticality,
            @Name("sort") @Description("What they are sorted by. Left out: by RECORDED.") @Nullable NeedSort sort,
            @Name("direction") @Description(DIRECTION) @Nullable SortDirection direction,
            @Name("first") @Description(FIRST) @Nullable Integer first,
            @Name("after") @Description(AFTER) @Nullable String after,
            @Name("last") @Description(LAST) @Nullable Integer last,
            @Name("before") @Description(BEFORE) @Nullable String before,
            @Name("knownAt") @Description(KNOWN_AT) @Nullable OffsetDateTime knownAt) {
        var keys = of.stream().map(Component::code).toList();
        var page = PageRequest.of(first, after, last, before);
        var wanted = Conditions.NONE.of("criticality", "t.criticality", criticality);
        return needs.pages(
                ComponentNeedRepository.OF_COMPONENT,
                keys,
                NeedSort.sorting(sort, direction),
                wanted,
                page,
                Moment.of(null, knownAt),
                ComponentNeedConnection::of);
    }

    @NonNull @Description(TOTAL_COUNT)
    @RunOnVirtualThread
    public List<Integer> totalCount(@Source List<ComponentNeedConnection> of) {
        return needs.counts(of.stream().map(ComponentNeedConnection::list).toList());
    }

    @NonNull @Description("The project.")
    @RunOnVirtualThread
    public List<@Nullable Project> project(@Source List<ComponentNeed> of) {
        return Related.row(of, ComponentNeed::getProjectId, projects::referred, Project::getId);
    }

    @Description("Why it is believed that the project needs it. At most 100.")
    @RunOnVirtualThread
    public List<@NonNull List<@NonNull Citation>> citations(@Source List<ComponentNeed> of) {
        return citations.ofEach(of);
    }

    @Resolver
    @RunOnVirtualThread
    public List<@Nullable ComponentNeed> componentNeedById(@Name("id") List<String> id) {
        var ids = Keys.uuids(id);
        return InOrder.one(ids, needs.byIds(InOrder.distinct(ids), Moment.now()), ComponentNeed::getId);
    }
}
