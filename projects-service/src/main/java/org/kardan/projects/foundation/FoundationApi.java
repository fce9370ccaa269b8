package org.kardan.projects.foundation;

import static org.kardan.projects.fact.Words.AFTER;
import static org.kardan.projects.fact.Words.BEFORE;
import static org.kardan.projects.fact.Words.FIRST;
import static org.kardan.projects.fact.Words.KNOWN_AT;
import static org.kardan.projects.fact.Words.LAST;
import static org.kardan.projects.fact.Words.TOTAL_COUNT;

import io.smallrye.common.annotation.RunOnVirtualThread;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.evidence.EvidenceStrength;
import org.kardan.kit.evidence.Modality;
import org.kardan.kit.evidence.SourceRows;
import org.kardan.kit.graphql.InOrder;
import org.kardan.kit.page.Cursor;
import org.kardan.kit.page.Page;
import org.kardan.kit.page.PageRequest;
import org.kardan.kit.time.Moment;
import org.kardan.projects.evidence.Strengths;
import org.kardan.projects.foundation.FoundationRepository.Found;
import org.kardan.projects.project.Project;

/** Facts by what they rest on. */
@GraphQLApi
public class FoundationApi {

    private final FoundationRepository foundations;
    private final FoundedFacts facts;
    private final SourceRows sources;

    FoundationApi(FoundationRepository foundations, FoundedFacts facts, SourceRows sources) {
        this.foundations = foundations;
        this.facts = facts;
        this.sources = sources;
    }

    @NonNull @Name("facts")
    @Description(
            "All facts of the project, or those that rest on something in particular, in the order of recording: for example"
                    + " `restingOn: SINGLE_ORIGIN`, or `restingOn: DISPUTED` for what is in dispute, with the citations of both sides.")
    @RunOnVirtualThread
    public List<FoundedFactConnection> factsOfProjects(
            @Source List<Project> of,
            @Name("restingOn") @Description("Only facts that rest on this. Left out: all.") @Nullable Foundation restingOn,
            @Name("kinds") @Description("Only facts of these kinds. Left out: of all kinds.") @Nullable List<FactKind> kinds,
            @Name("first") @Description(FIRST) @Nullable Integer first,
            @Name("after") @Description(AFTER) @Nullable String after,
            @Name("last") @Description(LAST) @Nullable Integer last,
            @Name("before") @Description(BEFORE) @Nullable String before,
            @Name("knownAt") @Description(KNOWN_AT) @Nullable OffsetDateTime knownAt) {
        var ids = of.stream().map(Project::getId).toList();
        var request = PageRequest.of(first, after, last, before);
        var moment = Moment.of(null, knownAt);
        var found = foundations.ofProjects(InOrder.distinct(ids), restingOn, kinds, request, moment);
        var cited = facts.fetch(found, moment);
        return pages(
                ids,
                found,
                request,
                (id, page) -> new FoundedFactConnection(
                        page.edges((row, cursor) -> new FoundedFactEdge(founded(row, cited), cursor)),
                        page.info(),
                        new FactList(id, restingOn, kinds, moment)));
    }

    @Name("projectFacts")
    @Description(
            "All facts of projects that rest on the source or on one that derives from it, and what would become of each if"
                    + " `retractSource` ended their citations, in the order of recording: what they speak for, what nobody else has said a"
                    + " word of, and which plant was visited where the visit would fall. What they only deny is not among it. Null:"
                    + " projects-service has no such source.")
    @RunOnVirtualThread
    public List<SupportedFactConnection> factsOfSources(
            @Source List<org.kardan.projects.evidence.Source> of,
            @Name("first") @Description(FIRST) @Nullable Integer first,
            @Name("after") @Description(AFTER) @Nullable String after,
            @Name("last") @Description(LAST) @Nullable Integer last,
            @Name("before") @Description(BEFORE) @Nullable String before,
            @Name("knownAt") @Description(KNOWN_AT) @Nullable OffsetDateTime knownAt) {
        var ids = of.stream().map(org.kardan.projects.evidence.Source::getId).toList();
        var request = PageRequest.of(first, after, last, before);
        var moment = Moment.of(null, knownAt);
        var found = foundations.ofSources(InOrder.distinct(ids), request, moment);
        var cited = facts.fetch(found, moment);
        var derived = sources.withDerived(InOrder.distinct(ids), moment.knownAt());
        return pages(
                ids,
                found,
                request,
                (id, page) -> new SupportedFactConnection(
                        page.edges((row, cursor) -> new SupportedFactEdge(
                                supported(row, cited, derived.getOrDefault(row.parent(), Set.of())), cursor)),
                        page.info(),
                        new FactList(id, null, null, moment)));
    }

    @NonNull @Name("totalCount")
    @Description(TOTAL_COUNT)
    @RunOnVirtualThread
    public List<Integer> countOfProjects(@Source List<FoundedFactConnection> of) {
        var lists = of.stream().map(FoundedFactConnection::list).toList();
        var counts = foundations.countsOfProjects(lists);
        return lists.stream().map(list -> counts.getOrDefault(list, 0)).toList();
    }

    @NonNull @Name("totalCount")
    @Description(TOTAL_COUNT)
    @RunOnVirtualThread
    public List<Integer> countOfSources(@Source List<SupportedFactConnection> of) {
        var lists = of.stream().map(SupportedFactConnection::list).toList();
        var counts = foundations.countsOfSources(lists);
        return lists.stream().map(list -> counts.getOrDefault(list, 0)).toList();
    }

    private static <C> List<C> pages(
            List<UUID> ids, List<Found> found, PageRequest request, BiFunction<UUID, Page<Found>, C> connection) {
        var rows = InOrder.many(ids, found, Found::parent);
        return IntStream.range(0, ids.size())
                .mapToObj(i -> connection.apply(ids.get(i), Page.of(rows.get(i), request, FoundationApi::cursor)))
                .toList();
    }

    private static FoundedFact founded(Found row, FoundedFacts.Cited cited) {
        var sides = cited.of(row.fact()).stream()
                .collect(Collectors.partitioningBy(citation -> citation.getModality() == Modality.DENIED));
        return new FoundedFact(
                row.kind(),
                cited.facts().get(row.fact()),
                Strengths.strength(cited.of(row.fact()), cited.origins(), Set.of()),
                sides.get(false),
                sides.get(true));
    }

    private static SupportedFact supported(Found row, FoundedFacts.Cited cited, Set<UUID> retracted) {
        var citations = cited.of(row.fact());
        var before = Strengths.strength(citations, cited.origins(), Set.of());
        var after = row.carried()
                ? EvidenceStrength.of(List.of())
                : Strengths.strength(citations, cited.origins(), retracted);
        return new SupportedFact(row.kind(), cited.facts().get(row.fact()), before, after, before.fallsTo(after));
    }

    private static Cursor cursor(Found row) {
        return Cursor.of(row.fact().toString());
    }
}
