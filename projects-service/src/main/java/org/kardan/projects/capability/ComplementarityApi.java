package org.kardan.projects.capability;

import static org.kardan.projects.fact.Words.AS_OF;
import static org.kardan.projects.fact.Words.KNOWN_AT;

import io.smallrye.common.annotation.RunOnVirtualThread;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.error.BadUserInput;
import org.kardan.kit.graphql.InOrder;
import org.kardan.kit.time.Moment;
import org.kardan.projects.party.Party;
import org.kardan.projects.party.PartyName;
import org.kardan.projects.party.PartyRepository;
import org.kardan.projects.project.Project;

/** What two parties of a project give one another. */
@GraphQLApi
public class ComplementarityApi {

    private final CapabilityClaimRepository claims;
    private final PartyRepository parties;

    ComplementarityApi(CapabilityClaimRepository claims, PartyRepository parties) {
        this.claims = claims;
        this.parties = parties;
    }

    @Description(
            "For each area, who of two parties offers what the other needs. A claim without a direction is shown, and counts for"
                    + " neither. Null: one of them is no party of the project at that moment. BAD_USER_INPUT where a name is none, or"
                    + " both mean the same party.")
    @RunOnVirtualThread
    public List<@Nullable Complementarity> complementarity(
            @Source List<Project> of,
            @NonNull @Name("a")
                    @Description(
                            "A party: its id, the id of its organisation, or the code of its country (ISO 3166-1 alpha-2), for"
                                    + " example `IR`.")
                    String a,
            @NonNull @Name("b") @Description("The other party, in the same way. Not the same as `a`.") String b,
            @Name("asOf") @Description(AS_OF) @Nullable LocalDate asOf,
            @Name("knownAt") @Description(KNOWN_AT) @Nullable OffsetDateTime knownAt) {
        var one = PartyName.of("a", a);
        var other = PartyName.of("b", b);
        var ids = of.stream().map(Project::getId).toList();
        var moment = Moment.of(asOf, knownAt);
        var all = InOrder.many(ids, parties.ofProjects(InOrder.distinct(ids), moment), Party::getProjectId);
        var said = InOrder.many(ids, claims.ofProjects(InOrder.distinct(ids), moment), CapabilityClaim::getProjectId);
        return IntStream.range(0, ids.size())
                .<@Nullable Complementarity>mapToObj(
                        i -> of(one.among(all.get(i)), other.among(all.get(i)), said.get(i)))
                .toList();
    }

    private static @Nullable Complementarity of(List<Party> a, List<Party> b, List<CapabilityClaim> claims) {
        if (a.stream().map(Party::getId).anyMatch(b.stream().map(Party::getId).toList()::contains)) {
            throw new BadUserInput("b", "it is the same party as a", "name two parties, for example IR and RU");
        }
        return a.isEmpty() || b.isEmpty() ? null : Complementarity.of(a, b, claims);
    }
}
