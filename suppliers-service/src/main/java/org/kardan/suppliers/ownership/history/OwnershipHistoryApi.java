package org.kardan.suppliers.ownership.history;

import io.smallrye.common.annotation.RunOnVirtualThread;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.graphql.InOrder;
import org.kardan.kit.page.PageRequest;
import org.kardan.suppliers.asset.Asset;
import org.kardan.suppliers.fact.Words;
import org.kardan.suppliers.organisation.Organisation;

/** How the direct ownership of assets and organisations changed. */
@GraphQLApi
public class OwnershipHistoryApi {

    private static final String HISTORY =
            "Every beginning and end of a stake in it that is believed at `knownAt`, earliest first;"
                    + " what is of undisclosed date comes last. Changes of its owners' owners are not among them. BAD_USER_INPUT for a page"
                    + " size that is not 1 to 100, a foreign cursor, or a `to` before `from`.";
    private static final String FROM =
            "Only changes that may have happened on this day or later; an undisclosed date may. Left out: since ever.";
    private static final String TO =
            "Only changes that may have happened on this day or before. Left out: without end.";

    private final OwnershipHistory history;

    OwnershipHistoryApi(OwnershipHistory history) {
        this.history = history;
    }

    @Name("ownershipHistory")
    @NonNull @Description(HISTORY)
    @RunOnVirtualThread
    public List<OwnershipChangeConnection> historyOfAsset(
            @Source List<Asset> of,
            @Name("from") @Description(FROM) @Nullable LocalDate from,
            @Name("to") @Description(TO) @Nullable LocalDate to,
            @Name("knownAt") @Description(Words.KNOWN_AT) @Nullable OffsetDateTime knownAt,
            @Name("first") @Description(Words.FIRST) @Nullable Integer first,
            @Name("after") @Description(Words.AFTER) @Nullable String after,
            @Name("last") @Description(Words.LAST) @Nullable Integer last,
            @Name("before") @Description(Words.BEFORE) @Nullable String before) {
        var ids = of.stream().map(Asset::getId).toList();
        return pages(ids, Span.of(from, to, knownAt), PageRequest.of(first, after, last, before));
    }

    @Name("ownershipHistory")
    @NonNull @Description(HISTORY)
    @RunOnVirtualThread
    public List<OwnershipChangeConnection> historyOfOrganisation(
            @Source List<Organisation> of,
            @Name("from") @Description(FROM) @Nullable LocalDate from,
            @Name("to") @Description(TO) @Nullable LocalDate to,
            @Name("knownAt") @Description(Words.KNOWN_AT) @Nullable OffsetDateTime knownAt,
            @Name("first") @Description(Words.FIRST) @Nullable Integer first,
            @Name("after") @Description(Words.AFTER) @Nullable String after,
            @Name("last") @Description(Words.LAST) @Nullable Integer last,
            @Name("before") @Description(Words.BEFORE) @Nullable String before) {
        var ids = of.stream().map(Organisation::getId).toList();
        return pages(ids, Span.of(from, to, knownAt), PageRequest.of(first, after, last, before));
    }

    private List<OwnershipChangeConnection> pages(List<UUID> ids, Span span, PageRequest request) {
        var pages = history.page(InOrder.distinct(ids), span, request);
        return ids.stream()
                .map(id -> OwnershipChangeConnection.of(id, span, pages.getOrDefault(id, List.of()), request))
                .toList();
    }

    @NonNull @Description(Words.TOTAL_COUNT)
    @RunOnVirtualThread
    public List<Integer> totalCount(@Source List<OwnershipChangeConnection> connections) {
        Map<Span, Map<UUID, Integer>> counts = new HashMap<>();
        connections.stream()
                .collect(Collectors.groupingBy(OwnershipChangeConnection::span))
                .forEach((span, group) -> counts.put(
                        span,
                        history.counts(
                                group.stream()
                                        .map(OwnershipChangeConnection::subject)
                                        .toList(),
                                span)));
        return connections.stream()
                .map(one -> counts.get(one.span()).getOrDefault(one.subject(), 0))
                .toList();
    }
}
