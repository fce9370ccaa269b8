package org.kardan.kit.evidence;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kardan.kit.evidence.EvidenceStrength.Testimony;
import org.kardan.kit.graphql.InOrder;

/**
 * What is read of a citation to weigh it: the same in both services, each of which has rows of its own.
 *
 * @param readAt the moment of knowledge that it was read at
 */
public record CitationColumns<C>(
        Function<C, UUID> source,
        Function<C, Modality> modality,
        Function<C, SourceReliability> reliability,
        Function<C, Integer> credibility,
        Function<C, OffsetDateTime> readAt) {

    /** The strength that the citations of each fact give, as known at the moment they were read at: one statement for each moment. */
    public List<EvidenceStrength> weighed(List<List<C>> cited, KnownSources<?> sources) {
        var origins = new HashMap<OffsetDateTime, Map<UUID, UUID>>();
        cited.stream()
                .filter(of -> !of.isEmpty())
                .collect(Collectors.groupingBy(this::momentOf))
                .forEach((knownAt, group) -> origins.put(knownAt, origins(group, knownAt, sources)));
        return cited.stream()
                .map(of -> strength(of, of.isEmpty() ? Map.of() : origins.get(momentOf(of)), Set.of()))
                .toList();
    }

    private OffsetDateTime momentOf(List<C> of) {
        return readAt.apply(of.getFirst());
    }

    /** The origin of each source that is cited, by what was known to derive from what at the moment. */
    public Map<UUID, UUID> origins(Collection<List<C>> cited, OffsetDateTime knownAt, KnownSources<?> sources) {
        var ids = cited.stream().flatMap(List::stream).map(source).toList();
        return ids.isEmpty() ? Map.of() : sources.originIds(InOrder.distinct(ids), knownAt);
    }

    /** The strength that citations give, leaving out those of some sources; a source without an origin is its own. */
    public EvidenceStrength strength(List<C> cited, Map<UUID, UUID> origins, Set<UUID> withoutSources) {
        return EvidenceStrength.of(cited.stream()
                .filter(citation -> !withoutSources.contains(source.apply(citation)))
                .map(citation -> testimony(citation, origins))
                .toList());
    }

    private Testimony testimony(C citation, Map<UUID, UUID> origins) {
        var cited = source.apply(citation);
        return new Testimony(
                origins.getOrDefault(cited, cited),
                modality.apply(citation),
                reliability.apply(citation),
                credibility.apply(citation));
    }
}
