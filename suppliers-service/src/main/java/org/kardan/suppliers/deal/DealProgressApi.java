package org.kardan.suppliers.deal;

import io.smallrye.common.annotation.RunOnVirtualThread;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.date.FuzzyDate;
import org.kardan.kit.graphql.InOrder;
import org.kardan.kit.time.Moment;
import org.kardan.suppliers.evidence.Citation;
import org.kardan.suppliers.evidence.Citations;
import org.kardan.suppliers.fact.Words;

/** How far deals have come, by their events. */
@GraphQLApi
public class DealProgressApi {

    private static final LocalDate EVER = LocalDate.of(9999, 12, 31);

    private final DealEventRepository events;
    private final Citations citations;

    DealProgressApi(DealEventRepository events, Citations citations) {
        this.events = events;
        this.citations = citations;
    }

    @Description("The stage its last event left it in. Null: no event was known at that moment.")
    @RunOnVirtualThread
    public List<@Nullable DealStage> stage(
            @Source List<Deal> of,
            @Name("asOf") @Description(Words.AS_OF) @Nullable LocalDate asOf,
            @Name("knownAt") @Description(Words.KNOWN_AT) @Nullable OffsetDateTime knownAt) {
        return events(of, Moment.of(asOf, knownAt)).stream()
                .<@Nullable DealStage>map(
                        ofDeal -> ofDeal.isEmpty() ? null : ofDeal.getLast().getStage())
                .toList();
    }

    @NonNull @Description("What has happened to it, in order. At most 1 000.")
    @RunOnVirtualThread
    public List<@NonNull List<@NonNull DealEvent>> events(
            @Source List<Deal> of,
            @Name("asOf") @Description(Words.AS_OF) @Nullable LocalDate asOf,
            @Name("knownAt") @Description(Words.KNOWN_AT) @Nullable OffsetDateTime knownAt) {
        return events(of, Moment.of(asOf, knownAt));
    }

    @NonNull @Description("When it first became known: the date of its first event. Undisclosed where there is none.")
    @RunOnVirtualThread
    public List<FuzzyDate> announced(
            @Source List<Deal> of, @Name("knownAt") @Description(Words.KNOWN_AT) @Nullable OffsetDateTime knownAt) {
        return events(of, Moment.of(EVER, knownAt)).stream()
                .map(ofDeal -> ofDeal.isEmpty()
                        ? FuzzyDate.UNDISCLOSED
                        : ofDeal.getFirst().getOccurred())
                .toList();
    }

    @NonNull @Description("The sources that there is such a deal, and how firmly they say so. At most 1 000.")
    @RunOnVirtualThread
    public List<@NonNull List<@NonNull Citation>> citations(@Source List<Deal> of) {
        return citations.ofIds(ids(of));
    }

    @Name("citations")
    @NonNull @Description(Words.CITATIONS)
    @RunOnVirtualThread
    public List<@NonNull List<@NonNull Citation>> citationsOfEvent(@Source List<DealEvent> of) {
        return citations.ofEach(of);
    }

    private List<List<DealEvent>> events(List<Deal> of, Moment moment) {
        var ids = ids(of);
        return InOrder.many(ids, events.ofDeals(ids, moment), DealEvent::getDealId);
    }

    private static List<UUID> ids(List<Deal> of) {
        return of.stream().map(Deal::getId).toList();
    }
}
