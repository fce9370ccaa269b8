package org.kardan.suppliers.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.evidence.EvidenceStrength;
import org.kardan.kit.evidence.EvidenceStrength.Testimony;
import org.kardan.kit.graphql.InOrder;
import org.kardan.suppliers.fact.Fact;

/** Weighs facts of any kind by their citations. */
@ApplicationScoped
public class Strengths {

    private final Citations citations;
    private final SourceRepository sources;

    Strengths(Citations citations, SourceRepository sources) {
        this.citations = citations;
        this.sources = sources;
    }

    /** The strength of each fact, as known at the moment it was read at: two statements for them all. */
    public List<EvidenceStrength> ofEach(List<? extends @Nullable Fact> facts) {
        return weighed(citations.ofEach(facts));
    }

    /** The strength of things that are not versioned themselves, as known now. */
    public List<EvidenceStrength> ofIds(List<UUID> ids) {
        return weighed(citations.ofIds(ids));
    }

    private List<EvidenceStrength> weighed(List<List<Citation>> cited) {
        var origins = new HashMap<OffsetDateTime, Map<UUID, Source>>();
        cited.stream()
                .filter(of -> !of.isEmpty())
                .collect(Collectors.groupingBy(Strengths::momentOf))
                .forEach((knownAt, group) -> origins.put(knownAt, origins(group, knownAt)));
        return cited.stream()
                .map(of -> strength(of, of.isEmpty() ? Map.of() : origins.get(momentOf(of)), Set.of()))
                .toList();
    }

    private static OffsetDateTime momentOf(List<Citation> citations) {
        return citations.getFirst().getReadAt().knownAt();
    }

    /** The origin of each source that is cited, by what was known to derive from what at the moment. */
    public Map<UUID, Source> origins(Collection<List<Citation>> cited, OffsetDateTime knownAt) {
        var ids =
                cited.stream().flatMap(List::stream).map(Citation::getSourceId).toList();
        return ids.isEmpty() ? Map.of() : sources.origins(InOrder.distinct(ids), knownAt);
    }

    /** The strength that citations give, leaving out those of some sources. */
    public static EvidenceStrength strength(
            List<Citation> citations, Map<UUID, Source> origins, Set<UUID> withoutSources) {
        return EvidenceStrength.of(citations.stream()
                .filter(citation -> !withoutSources.contains(citation.getSourceId()))
                .map(citation -> testimony(citation, origins))
                .toList());
    }

    private static Testimony testimony(Citation citation, Map<UUID, Source> origins) {
        var origin = origins.get(citation.getSourceId());
        return new Testimony(
                origin == null ? citation.getSourceId() : origin.getId(),
                citation.getModality(),
                citation.getReliability(),
                citation.getCredibility());
    }
}
