package org.kardan.suppliers.deal.terms;

import io.smallrye.common.annotation.RunOnVirtualThread;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.time.Moment;
import org.kardan.suppliers.deal.Deal;
import org.kardan.suppliers.deal.DealLists;
import org.kardan.suppliers.fact.Words;
import org.kardan.suppliers.organisation.Organisation;

/** From an organisation, the deals it has to do with. */
@GraphQLApi
public class OrganisationDealsApi {

    private final DealLists deals;
    private final DealTargetRepository targets;
    private final DealPartyRepository parties;

    OrganisationDealsApi(DealLists deals, DealTargetRepository targets, DealPartyRepository parties) {
        this.deals = deals;
        this.targets = targets;
        this.parties = parties;
    }

    @Name("deals")
    @NonNull @Description(
            "The deals in which it sells, acquires or is itself a target, by slug; those about what it owns, or about its"
                    + " owners, are not among them."
                    + " At most 1 000.")
    @RunOnVirtualThread
    public List<@NonNull List<@NonNull Deal>> dealsOfOrganisation(
            @Source List<Organisation> of,
            @Name("open") @Description(Words.OPEN) @Nullable Boolean open,
            @Name("asOf") @Description(Words.AS_OF) @Nullable LocalDate asOf,
            @Name("knownAt") @Description(Words.KNOWN_AT) @Nullable OffsetDateTime knownAt) {
        var moment = Moment.of(asOf, knownAt);
        var ids = of.stream().map(Organisation::getId).toList();
        Map<UUID, Set<UUID>> byOrganisation = new HashMap<>();
        targets.ofSubjects(ids, moment)
                .forEach(target -> note(byOrganisation, target.getOrganisationId(), target.getDealId()));
        parties.ofOrganisations(ids, moment)
                .forEach(party -> note(byOrganisation, party.getOrganisationId(), party.getDealId()));
        var all =
                byOrganisation.values().stream().flatMap(Set::stream).distinct().toList();
        var found = deals.byIds(all, open, moment);
        return ids.stream()
                .map(id -> found.stream()
                        .filter(deal ->
                                byOrganisation.getOrDefault(id, Set.of()).contains(deal.getId()))
                        .toList())
                .toList();
    }

    private static void note(Map<UUID, Set<UUID>> byOrganisation, @Nullable UUID organisation, UUID deal) {
        if (organisation != null) {
            byOrganisation
                    .computeIfAbsent(organisation, key -> new LinkedHashSet<>())
                    .add(deal);
        }
    }
}
