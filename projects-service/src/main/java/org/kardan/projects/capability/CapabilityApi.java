package org.kardan.projects.capability;

import static org.kardan.projects.fact.Words.KNOWN_AT;

import io.smallrye.common.annotation.RunOnVirtualThread;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
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
import org.kardan.projects.party.Party;
import org.kardan.projects.party.PartyRepository;
import org.kardan.projects.project.Project;

/** What parties are said to offer and to need. */
@GraphQLApi
public class CapabilityApi {

    private final CapabilityClaimRepository claims;
    private final PartyRepository parties;
    private final Citations citations;

    CapabilityApi(CapabilityClaimRepository claims, PartyRepository parties, Citations citations) {
        this.claims = claims;
        this.parties = parties;
        this.citations = citations;
    }

    @Description("What the parties are said to offer and to need, in the order of recording."
            + " At most 1 000; `capabilityClaims` of the root is paged.")
    @RunOnVirtualThread
    public List<@NonNull List<@NonNull CapabilityClaim>> capabilityClaims(
            @Source List<Project> of,
            @Name("area") @Description("Of this area. Left out: any.") @Nullable CapabilityArea area,
            @Name("direction") @Description("Of this direction. Left out: any.") @Nullable CapabilityDirection direction,
            @Name("knownAt") @Description(KNOWN_AT) @Nullable OffsetDateTime knownAt) {
        var keys = of.stream().map(Project::getId).toList();
        return InOrder.many(
                keys,
                Only.with(
                        area,
                        CapabilityClaim::getArea,
                        Only.with(
                                direction,
                                CapabilityClaim::getDirection,
                                claims.ofProjects(InOrder.distinct(keys), Moment.of(null, knownAt)))),
                CapabilityClaim::getProjectId);
    }

    @Description("Whose capability it is. Null: none in particular, where no direction is stated.")
    @RunOnVirtualThread
    public List<@Nullable Party> party(@Source List<CapabilityClaim> of) {
        return Related.many(of, CapabilityApi::partyIds, parties::byIds, Party::getId).stream()
                .<@Nullable Party>map(found -> found.isEmpty() ? null : found.getFirst())
                .toList();
    }

    @Description("Who says so, and how firmly. At most 100.")
    @RunOnVirtualThread
    public List<@NonNull List<@NonNull Citation>> citations(@Source List<CapabilityClaim> of) {
        return citations.ofEach(of);
    }

    private static List<UUID> partyIds(CapabilityClaim claim) {
        return claim.getPartyId() == null ? List.of() : List.of(claim.getPartyId());
    }
}
