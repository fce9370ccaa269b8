package org.kardan.suppliers.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.evidence.CitationColumns;
import org.kardan.kit.evidence.EvidenceStrength;
import org.kardan.suppliers.fact.Fact;

/** Weighs facts of any kind by their citations. */
@ApplicationScoped
public class Strengths {

    private static final CitationColumns<Citation> CITED = new CitationColumns<>(
            Citation::getSourceId,
            Citation::getModality,
            Citation::getReliability,
            Citation::getCredibility,
            citation -> citation.getReadAt().knownAt());

    private final Citations citations;
    private final SourceRepository sources;

    Strengths(Citations citations, SourceRepository sources) {
        this.citations = citations;
        this.sources = sources;
    }

    /** The strength of each fact, as known at the moment it was read at: two statements for them all. */
    public List<EvidenceStrength> ofEach(List<? extends @Nullable Fact> facts) {
        return CITED.weighed(citations.ofEach(facts), sources);
    }

    /** The strength of things that are not versioned themselves, as known now. */
    public List<EvidenceStrength> ofIds(List<UUID> ids) {
        return CITED.weighed(citations.ofIds(ids), sources);
    }

    /** The origin of each source that is cited, by what was known to derive from what at the moment. */
    public Map<UUID, UUID> origins(Collection<List<Citation>> cited, OffsetDateTime knownAt) {
        return CITED.origins(cited, knownAt, sources);
    }

    /** The strength that citations give, leaving out those of some sources. */
    public static EvidenceStrength strength(
            List<Citation> citations, Map<UUID, UUID> origins, Set<UUID> withoutSources) {
        return CITED.strength(citations, origins, withoutSources);
    }
}
