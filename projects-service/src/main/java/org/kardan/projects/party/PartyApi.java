package org.kardan.projects.party;

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

/** Who takes part in a project. */
@GraphQLApi
public class PartyApi {

    private final PartyRepository parties;
    private final Citations citations;

    PartyApi(PartyRepository parties, Citations citations) {
        this.parties = parties;
        this.citations = citations;
    }

    @Description("Who takes part in the project, in the order of recording.")
    @RunOnVirtualThread
    public List<@NonNull List<@NonNull Party>> parties(
            @Source List<Project> of,
            @Name("role") @Description("In this role. Left out: any.") @Nullable PartyRole role,
            @Name("country")
                    @Description("This country (ISO 3166-1 alpha-2), for example `IR`. Left out: any.")
                    @Nullable String country,
            @Name("asOf") @Description(AS_OF) @Nullable LocalDate asOf,
            @Name("knownAt") @Description(KNOWN_AT) @Nullable OffsetDateTime knownAt) {
        var ids = of.stream().map(Project::getId).toList();
        return InOrder.many(
                ids,
                Only.with(
                        role,
                        Party::getRole,
                        Only.with(country, Party::getCountry, parties.ofProjects(ids, Moment.of(asOf, knownAt)))),
                Party::getProjectId);
    }

    @Description("What the party's part rests on.")
    @RunOnVirtualThread
    public List<@NonNull List<@NonNull Citation>> citations(@Source List<Party> of) {
        return citations.ofEach(of);
    }
}
