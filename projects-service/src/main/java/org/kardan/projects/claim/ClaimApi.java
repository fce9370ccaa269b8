package org.kardan.projects.claim;

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
import org.kardan.projects.project.Project;

/** What is claimed of a project as a whole. */
@GraphQLApi
public class ClaimApi {

    private final ClaimRepository claims;
    private final Citations citations;

    ClaimApi(ClaimRepository claims, Citations citations) {
        this.claims = claims;
        this.citations = citations;
    }

    @Description("What sources claim of the project as a whole, in the order of recording."
            + " At most 1 000; `claims` of the root is paged.")
    @RunOnVirtualThread
    public List<@NonNull List<@NonNull Claim>> claims(
            @Source List<Project> of,
            @Name("kind") @Description("Of this kind. Left out: any.") @Nullable ClaimKind kind,
            @Name("knownAt") @Description(KNOWN_AT) @Nullable OffsetDateTime knownAt) {
        var ids = of.stream().map(Project::getId).toList();
        return InOrder.many(
                ids,
                Only.with(kind, Claim::getKind, claims.ofProjects(ids, Moment.of(null, knownAt))),
                Claim::getProjectId);
    }

    @Description("Who claims it, and how firmly. At most 100.")
    @RunOnVirtualThread
    public List<@NonNull List<@NonNull Citation>> citations(@Source List<Claim> of) {
        return citations.ofEach(of);
    }
}
