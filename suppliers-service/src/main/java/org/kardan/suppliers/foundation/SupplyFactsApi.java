package org.kardan.suppliers.foundation;

import io.smallrye.common.annotation.RunOnVirtualThread;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.evidence.SourceRows;
import org.kardan.kit.graphql.InOrder;
import org.kardan.kit.page.Cursor;
import org.kardan.kit.page.Page;
import org.kardan.kit.page.PageRequest;
import org.kardan.kit.time.Moment;
import org.kardan.suppliers.evidence.Citation;
import org.kardan.suppliers.evidence.CitationRepository;
import org.kardan.suppliers.evidence.Strengths;
import org.kardan.suppliers.fact.SupplyFact;
import org.kardan.suppliers.fact.Words;
import org.kardan.suppliers.foundation.SupportRepository.Found;
import org.kardan.suppliers.foundation.SupportedSupplyFactConnection.Whole;

/** What rests on a source, on the side of this service. */
@GraphQLApi
public class SupplyFactsApi {

    private final SupportRepository support;
    private final AnySupplyFact facts;
    private final CitationRepository citations;
    private final Strengths strengths;
    private final SourceRows sources;

    SupplyFactsApi(
            SupportRepository support,
            AnySupplyFact facts,
            CitationRepository citations,
            Strengths strengths,
            SourceRows sources) {
        this.support = support;
        this.facts = facts;
        this.citations = citations;
        this.strengths = strengths;
        this.sources = sources;
    }

    @Description(
            "All facts of suppliers-service that rest on the source or on one that derives from it, and what would become of each"
                    + " if `retractSupplySource` ended their citations, in the order of recording: what they speak for, and what nobody else has"
                    + " said a word of. What they only deny is not among it. Null: suppliers-service has no such source; with an error, it"
                    + " could not be asked.")
    @RunOnVirtualThread
    public List<SupportedSupplyFactConnection> supplyFacts(
            @Source List<org.kardan.suppliers.evidence.Source> of,
            @Name("first") @Description(Words.FIRST) @Nullable Integer first,
            @Name("after") @Description(Words.AFTER) @Nullable String after,
            @Name("last") @Description(Words.LAST) @Nullable Integer last,
            @Name("before") @Description(Words.BEFORE) @Nullable String before,
            @Name("knownAt") @Description(Words.KNOWN_AT) @Nullable OffsetDateTime knownAt) {
        var ids = of.stream().map(org.kardan.suppliers.evidence.Source::getId).toList();
        var request = PageRequest.of(first, after, last, before);
        var moment = Moment.of(null, knownAt);
        var found = support.page(InOrder.distinct(ids), request, moment);
        var looked = look(found, ids, moment);
        var bySource = InOrder.many(ids, found, Found::source);
        return IntStream.range(0, ids.size())
                .mapToObj(i -> {
                    var page = Page.of(
                            bySource.get(i),
                            request,
                            row -> Cursor.of(row.fact().toString()));
                    return new SupportedSupplyFactConnection(
                            page.edges((row, cursor) -> new SupportedSupplyFactEdge(looked.of(row), cursor)),
                            page.info(),
                            new Whole(ids.get(i), moment));
                })
                .toList();
    }

    @NonNull @Description(Words.TOTAL_COUNT)
    @RunOnVirtualThread
    public List<Integer> totalCount(@Source List<SupportedSupplyFactConnection> of) {
        var counts = new HashMap<Whole, Integer>();
        of.stream()
                .map(SupportedSupplyFactConnection::whole)
                .collect(Collectors.groupingBy(Whole::moment, Collectors.mapping(Whole::source, Collectors.toSet())))
                .forEach((moment, ids) -> support.counts(ids, moment)
                        .forEach((source, count) -> counts.put(new Whole(source, moment), count)));
        return of.stream()
                .map(connection -> counts.getOrDefault(connection.whole(), 0))
                .toList();
    }

    private Looked look(List<Found> found, List<UUID> ids, Moment moment) {
        if (found.isEmpty()) {
            return new Looked(Map.of(), Map.of(), Map.of(), Map.of());
        }
        var kinds = found.stream().collect(Collectors.toMap(Found::fact, Found::kind, (one, same) -> one));
        Map<UUID, List<Citation>> cited =
                citations.ofFacts(kinds.keySet(), moment).stream().collect(Collectors.groupingBy(Citation::getFactId));
        return new Looked(
                facts.fetch(kinds, moment),
                cited,
                strengths.origins(cited.values(), moment.knownAt()),
                sources.withDerived(InOrder.distinct(ids), moment.knownAt()));
    }

    /** Facts by id with the citations of each, the origins of the sources they cite, and what would go with each source. */
    private record Looked(
            Map<UUID, SupplyFact> facts,
            Map<UUID, List<Citation>> citations,
            Map<UUID, UUID> origins,
            Map<UUID, Set<UUID>> derived) {

        SupportedSupplyFact of(Found row) {
            var cited = citations.getOrDefault(row.fact(), List.of());
            var before = Strengths.strength(cited, origins, Set.of());
            var after = Strengths.strength(cited, origins, derived.getOrDefault(row.source(), Set.of()));
            return new SupportedSupplyFact(
                    row.kind(),
                    facts.get(row.fact()),
                    before,
                    after,
                    !row.kind().isSubject() && before.fallsTo(after));
        }
    }
}
