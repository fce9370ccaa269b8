package org.kardan.suppliers.exposure.reach;

import io.smallrye.common.annotation.RunOnVirtualThread;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.graphql.InOrder;
import org.kardan.kit.time.Moment;
import org.kardan.suppliers.deal.Deal;
import org.kardan.suppliers.deal.terms.DealTarget;
import org.kardan.suppliers.deal.terms.DealTargetRepository;
import org.kardan.suppliers.exposure.reach.ReachReader.Start;
import org.kardan.suppliers.fact.Words;
import org.kardan.suppliers.organisation.Organisation;

/** What lies below organisations, and what is at stake in deals. */
@GraphQLApi
public class ReachApi {

    private final ReachReader reader;
    private final DealTargetRepository targets;

    ReachApi(ReachReader reader, DealTargetRepository targets) {
        this.reader = reader;
        this.targets = targets;
    }

    @NonNull @Description(
            "The assets below it at any depth of ownership, by any interest, and the components these make: whoever needs"
                    + " one of them is exposed to the organisation.")
    @RunOnVirtualThread
    public List<Reach> reach(
            @Source List<Organisation> of,
            @Name("asOf") @Description(Words.AS_OF) @Nullable LocalDate asOf,
            @Name("knownAt") @Description(Words.KNOWN_AT) @Nullable OffsetDateTime knownAt) {
        var starts = of.stream()
                .map(organisation -> new Start(List.of(organisation.getId()), List.of()))
                .toList();
        return reader.from(starts, Moment.of(asOf, knownAt));
    }

    @NonNull @Description(
            "What is at stake in it: its target assets with all of their parts, the assets below its target organisations at any depth, and the"
                    + " components these make.")
    @RunOnVirtualThread
    public List<Reach> atStake(
            @Source List<Deal> of,
            @Name("asOf") @Description(Words.AS_OF) @Nullable LocalDate asOf,
            @Name("knownAt") @Description(Words.KNOWN_AT) @Nullable OffsetDateTime knownAt) {
        var ids = of.stream().map(Deal::getId).toList();
        var moment = Moment.of(asOf, knownAt);
        var starts = InOrder.many(ids, targets.ofDeals(ids, moment), DealTarget::getDealId).stream()
                .map(ofDeal -> new Start(
                        ofDeal.stream()
                                .map(DealTarget::getOrganisationId)
                                .filter(Objects::nonNull)
                                .toList(),
                        ofDeal.stream()
                                .map(DealTarget::getAssetId)
                                .filter(Objects::nonNull)
                                .toList()))
                .toList();
        return reader.from(starts, moment);
    }
}
