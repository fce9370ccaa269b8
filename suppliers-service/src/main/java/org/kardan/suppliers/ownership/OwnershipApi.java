package org.kardan.suppliers.ownership;

import io.smallrye.common.annotation.RunOnVirtualThread;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.graphql.InOrder;
import org.kardan.kit.page.PageRequest;
import org.kardan.kit.time.Moment;
import org.kardan.suppliers.asset.Asset;
import org.kardan.suppliers.fact.Words;
import org.kardan.suppliers.organisation.Organisation;
import org.kardan.suppliers.ownership.OwnershipStakeConnection.Holdings;

/** Direct ownership, from both sides. */
@GraphQLApi
public class OwnershipApi {

    private final OwnershipStakeRepository stakes;
    private final Ownership ownership;

    OwnershipApi(OwnershipStakeRepository stakes, Ownership ownership) {
        this.stakes = stakes;
        this.ownership = ownership;
    }

    @NonNull @Description("What it holds directly, oldest record first."
            + " BAD_USER_INPUT for a page size that is not 1 to 100 or a foreign cursor.")
    @RunOnVirtualThread
    public List<OwnershipStakeConnection> holdings(
            @Source List<Organisation> of,
            @Name("asOf") @Description(Words.AS_OF) @Nullable LocalDate asOf,
            @Name("knownAt") @Description(Words.KNOWN_AT) @Nullable OffsetDateTime knownAt,
            @Name("first") @Description(Words.FIRST) @Nullable Integer first,
            @Name("after") @Description(Words.AFTER) @Nullable String after,
            @Name("last") @Description(Words.LAST) @Nullable Integer last,
            @Name("before") @Description(Words.BEFORE) @Nullable String before) {
        var request = PageRequest.of(first, after, last, before);
        var moment = Moment.of(asOf, knownAt);
        var ids = of.stream().map(Organisation::getId).toList();
        var pages = InOrder.many(ids, stakes.pageOfOwners(ids, moment, request), OwnershipStake::getOwnerId)
                .iterator();
        return ids.stream()
                .map(id -> OwnershipStakeConnection.of(pages.next(), request, new Holdings(id, moment)))
                .toList();
    }

    @NonNull @Description(Words.TOTAL_COUNT)
    @RunOnVirtualThread
    public List<Integer> totalCount(@Source List<OwnershipStakeConnection> connections) {
        var counts = new HashMap<Holdings, Integer>();
        connections.stream()
                .map(OwnershipStakeConnection::holdings)
                .distinct()
                .collect(Collectors.groupingBy(Holdings::moment))
                .forEach((moment, group) -> {
                    var found =
                            stakes.counts(group.stream().map(Holdings::owner).toList(), moment);
                    group.forEach(holdings -> counts.put(holdings, found.getOrDefault(holdings.owner(), 0)));
                });
        return connections.stream()
                .map(connection -> counts.get(connection.holdings()))
                .toList();
    }

    @Name("owners")
    @NonNull @Description("Who holds an interest in it directly, oldest record first. Empty where nobody is recorded."
            + " At most 1 000; `ownershipHistory` is paged.")
    @RunOnVirtualThread
    public List<@NonNull List<@NonNull OwnershipStake>> ownersOfOrganisation(
            @Source List<Organisation> of,
            @Name("asOf") @Description(Words.AS_OF) @Nullable LocalDate asOf,
            @Name("knownAt") @Description(Words.KNOWN_AT) @Nullable OffsetDateTime knownAt) {
        var subjects = of.stream().map(Organisation::getId).toList();
        var found = stakes.inSubjects(subjects, Moment.of(asOf, knownAt));
        return InOrder.many(subjects, found, OwnershipStake::getSubjectId);
    }

    @Name("owners")
    @NonNull @Description(
            "Who holds an interest in it directly, oldest record first; where nobody is recorded, who holds one in the"
                    + " nearest asset that it is part of and in which somebody does, which `asset` of a stake says; both, while no stake of"
                    + " its own certainly holds. Empty where nobody is. At most 1 000;"
                    + " `ownershipHistory` is paged.")
    @RunOnVirtualThread
    public List<@NonNull List<@NonNull OwnershipStake>> ownersOfAsset(
            @Source List<Asset> of,
            @Name("asOf") @Description(Words.AS_OF) @Nullable LocalDate asOf,
            @Name("knownAt") @Description(Words.KNOWN_AT) @Nullable OffsetDateTime knownAt) {
        var direct = ownership.direct(of, List.of(), Moment.of(asOf, knownAt));
        return of.stream().map(asset -> direct.in(asset.getId())).toList();
    }
}
