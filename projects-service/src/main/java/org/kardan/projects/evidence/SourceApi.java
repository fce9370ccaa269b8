package org.kardan.projects.evidence;

import static org.kardan.projects.fact.Words.ROW_KNOWN_AT;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.graphql.api.federation.Resolver;
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
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.graphql.InOrder;
import org.kardan.kit.time.Moment;
import org.kardan.projects.fact.Related;

/** Sources, by key and by what derives from what. */
@GraphQLApi
public class SourceApi {

    private final SourceRepository sources;

    SourceApi(SourceRepository sources) {
        this.sources = sources;
    }

    @Query
    @Description("A source by its code, for example `S1`. Null when there is none, or none was known at the moment.")
    @RunOnVirtualThread
    public @Nullable Source source(
            @NonNull @Name("code") @Description("The source's code.") String code,
            @Name("knownAt") @Description(ROW_KNOWN_AT) @Nullable OffsetDateTime knownAt) {
        return sources.byCode(code, Moment.of(null, knownAt).knownAt()).orElse(null);
    }

    @Description("The source it repeats or summarises. Null: it is an original.")
    @RunOnVirtualThread
    public List<@Nullable Source> derivedFrom(@org.eclipse.microprofile.graphql.Source List<Source> of) {
        return Related.ofRow(of, Source::getDerivedFromId, sources::referred, Source::getId);
    }

    @NonNull @Description("The first source of the chain; itself when it is an original. Sources of one origin count once.")
    @RunOnVirtualThread
    public List<Source> origin(@org.eclipse.microprofile.graphql.Source List<Source> of) {
        var origins = new HashMap<OffsetDateTime, Map<UUID, Source>>();
        of.stream()
                .collect(Collectors.groupingBy(
                        Source::momentRead, Collectors.mapping(Source::getId, Collectors.toList())))
                .forEach((knownAt, ids) -> origins.put(knownAt, sources.origins(InOrder.distinct(ids), knownAt)));
        return of.stream()
                .map(source -> origins.get(source.momentRead()).getOrDefault(source.getId(), source))
                .toList();
    }

    @Description("The sources that repeat or summarise it directly, by code. At most 1 000.")
    @RunOnVirtualThread
    public List<@NonNull List<@NonNull Source>> derivedSources(
            @org.eclipse.microprofile.graphql.Source List<Source> of) {
        return Related.ofRows(of, Source::getId, sources::derivedFrom, Source::getDerivedFromId);
    }

    @Resolver
    @RunOnVirtualThread
    public List<@Nullable Source> sourceByCode(@Name("code") List<String> code) {
        return InOrder.one(code, sources.byCodes(InOrder.distinct(code)), Source::getCode);
    }
}
