package org.kardan.projects.change;

import static org.kardan.projects.fact.Words.AFTER;
import static org.kardan.projects.fact.Words.BEFORE;
import static org.kardan.projects.fact.Words.FIRST;
import static org.kardan.projects.fact.Words.LAST;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.graphql.api.Subscription;
import io.smallrye.mutiny.Multi;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.feed.AuditFilter;
import org.kardan.kit.feed.AuditLog;
import org.kardan.kit.feed.AuditPage;
import org.kardan.kit.feed.AuditedChange;
import org.kardan.kit.feed.ChangeFeed;
import org.kardan.kit.graphql.InOrder;
import org.kardan.kit.page.PageRequest;
import org.kardan.projects.project.Project;
import org.kardan.projects.project.ProjectRepository;

/** The audit log of this service. */
@GraphQLApi
public class ProjectChangeApi {

    private static final String OF_PROJECT =
            "Only changes of this project and what belongs to it: its id or slug. NOT_FOUND when there is none. Left out: of all.";

    private final AuditLog log;
    private final ChangeFeed feed;
    private final ProjectRepository projects;

    ProjectChangeApi(AuditLog log, ChangeFeed feed, ProjectRepository projects) {
        this.log = log;
        this.feed = feed;
        this.projects = projects;
    }

    @Query
    @NonNull @Description(
            "What has been changed in projects-service, by transaction, in the order in which they began to write. Of two that overlapped,"
                    + " the one that waited for the other may stand before it; `at` tells which change was made first. What an older transaction, that is still"
                    + " running, might yet come before is shown once that has ended: a reader who goes on from `followFrom` misses nothing.")
    @RunOnVirtualThread
    public ProjectChangeConnection projectChanges(
            @Name("first") @Description(FIRST) @Nullable Integer first,
            @Name("after") @Description(AFTER) @Nullable String after,
            @Name("last") @Description(LAST) @Nullable Integer last,
            @Name("before") @Description(BEFORE) @Nullable String before,
            @Name("project") @Description(OF_PROJECT) @Nullable String project,
            @Name("type") @Description(AuditedChange.TYPE) @Nullable String type,
            @Name("actor") @Description(AuditedChange.ACTOR) @Nullable String actor) {
        var request = PageRequest.of(first, after, last, before);
        return ProjectChangeConnection.of(AuditPage.read(log, request, filter(project, type, actor)));
    }

    @Subscription
    @Description("Each change in projects-service as it is committed, by whichever replica. " + AuditedChange.STREAM)
    public Multi<@Nullable ProjectChange> projectChanged(
            @Name("project") @Description(OF_PROJECT) @Nullable String project,
            @Name("type") @Description(AuditedChange.TYPE) @Nullable String type,
            @Name("actor") @Description(AuditedChange.ACTOR) @Nullable String actor,
            @Name("after") @Description(AuditedChange.FOLLOW) @Nullable String after) {
        var place = after == null ? null : AuditLog.place("after", after);
        return feed.follow(place, () -> filter(project, type, actor), ProjectChange::new);
    }

    @Description("The project it belongs to. Null: to none, as a source or a person.")
    @RunOnVirtualThread
    public List<@Nullable Project> project(@Source List<ProjectChange> of) {
        var ids = of.stream().map(ProjectChange::subject).toList();
        return InOrder.one(ids, projects.byIds(InOrder.distinct(ids)), Project::getId);
    }

    private AuditFilter filter(@Nullable String project, @Nullable String type, @Nullable String actor) {
        return new AuditFilter(projects.idOf(project), type, actor);
    }
}
