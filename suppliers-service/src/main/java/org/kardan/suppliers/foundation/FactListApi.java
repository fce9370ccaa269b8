package org.kardan.suppliers.foundation;

import io.smallrye.common.annotation.RunOnVirtualThread;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.error.BadUserInput;
import org.kardan.kit.evidence.Modality;
import org.kardan.kit.page.PageRequest;
import org.kardan.kit.page.SortDirection;
import org.kardan.kit.page.SortKey;
import org.kardan.kit.page.SortKey.Type;
import org.kardan.kit.page.Sorting;
import org.kardan.kit.proposal.Proposal;
import org.kardan.kit.time.Moment;
import org.kardan.suppliers.evidence.FactKind;
import org.kardan.suppliers.fact.AnyFactRepository;
import org.kardan.suppliers.fact.Testified;
import org.kardan.suppliers.fact.Words;

/** All facts in one list, whatever they are about: what waits to be accepted, what is in dispute. */
@GraphQLApi
public class FactListApi {

    private static final List<SortKey> BY_RECORDING = List.of(SortKey.of("e.id", Type.ID));

    private final AnyFactRepository facts;

    FactListApi(AnyFactRepository facts) {
        this.facts = facts;
    }

    @Query
    @NonNull @Description(
            "Facts of all kinds that match all filters given, in the order of recording, on whatever days they hold: names, identifiers,"
                    + " statuses, capabilities, stakes, restrictions, and what is recorded of deals. Without `accepted: false` or"
                    + " `disputed: true` it is everything there is; each kind that is asked for costs a statement."
                    + " BAD_USER_INPUT for a page size that is not 1 to 100, a cursor of another list, or a kind that is no fact.")
    @RunOnVirtualThread
    public SupplyFactConnection supplyFacts(
            @Name("kind")
                    @Description(
                            "Only of this kind: none of ORGANISATION, ASSET and DEAL, which are what facts are about.")
                    @Nullable FactKind kind,
            @Name("accepted") @Description(Proposal.ACCEPTED) @Nullable Boolean accepted,
            @Name("disputed") @Description(Words.DISPUTED) @Nullable Boolean disputed,
            @Name("modality") @Description(Words.MODALITY) @Nullable Modality modality,
            @Name("knownAt") @Description(Words.KNOWN_AT) @Nullable OffsetDateTime knownAt,
            @Name("direction") @Description(Words.DIRECTION) @Nullable SortDirection direction,
            @Name("first") @Description(Words.FIRST) @Nullable Integer first,
            @Name("after") @Description(Words.AFTER) @Nullable String after,
            @Name("last") @Description(Words.LAST) @Nullable Integer last,
            @Name("before") @Description(Words.BEFORE) @Nullable String before) {
        var filter = new FactFilter(kinds(kind), new Testified(disputed, modality, accepted), Moment.of(null, knownAt));
        var request = PageRequest.of(first, after, last, before);
        var sorting = new Sorting("RECORDED", direction == SortDirection.DESCENDING, BY_RECORDING);
        return SupplyFactConnection.of(facts.page(filter.rows(), filter.moment(), sorting, request), request, filter);
    }

    @NonNull @Description(Words.TOTAL_COUNT)
    @RunOnVirtualThread
    public List<Integer> totalCount(@Source List<SupplyFactConnection> of) {
        return of.stream()
                .map(connection -> facts.count(connection.filter().rows()))
                .toList();
    }

    private static List<FactKind> kinds(@Nullable FactKind kind) {
        if (kind == null) {
            return Arrays.stream(FactKind.values())
                    .filter(each -> !each.isSubject())
                    .toList();
        }
        if (kind.isSubject()) {
            throw new BadUserInput(
                    "kind", kind + " is no fact, but what facts are about", "give another kind, or none");
        }
        return List.of(kind);
    }
}
