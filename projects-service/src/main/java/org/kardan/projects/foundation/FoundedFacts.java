package org.kardan.projects.foundation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kardan.kit.time.Moment;
import org.kardan.projects.evidence.Citation;
import org.kardan.projects.evidence.CitationRepository;
import org.kardan.projects.evidence.Strengths;
import org.kardan.projects.fact.AnyFactRepository;
import org.kardan.projects.fact.Fact;
import org.kardan.projects.fact.ProjectFact;

/** Fetches facts that were found, with their citations: one statement for each kind among them, and two for the citations. */
@ApplicationScoped
class FoundedFacts {

    private final AnyFactRepository facts;
    private final CitationRepository citations;
    private final Strengths strengths;

    FoundedFacts(AnyFactRepository facts, CitationRepository citations, Strengths strengths) {
        this.facts = facts;
        this.citations = citations;
        this.strengths = strengths;
    }

    /** Facts by id with the citations of each, and the origins of the sources they cite. */
    record Cited(Map<UUID, ProjectFact> facts, Map<UUID, List<Citation>> citations, Map<UUID, UUID> origins) {

        List<Citation> of(UUID fact) {
            return citations.getOrDefault(fact, List.of());
        }
    }

    Cited fetch(List<FoundationRepository.Found> found, Moment moment) {
        if (found.isEmpty()) {
            return new Cited(Map.of(), Map.of(), Map.of());
        }
        var ids =
                found.stream().map(FoundationRepository.Found::fact).distinct().toList();
        Map<UUID, List<Citation>> cited =
                citations.ofFacts(ids, moment).stream().collect(Collectors.groupingBy(Citation::getFactId));
        var byId = new HashMap<UUID, ProjectFact>();
        found.stream()
                .collect(Collectors.groupingBy(FoundationRepository.Found::kind))
                .forEach((kind, ofKind) -> byId.putAll(fetch(
                        kind,
                        ofKind.stream().map(FoundationRepository.Found::fact).toList(),
                        moment)));
        return new Cited(byId, cited, strengths.origins(cited.values(), moment.knownAt()));
    }

    private Map<UUID, ProjectFact> fetch(FactKind kind, List<UUID> ids, Moment moment) {
        return facts.by(kind.type(), "id", ids, moment).stream()
                .collect(Collectors.toMap(Fact::getId, ProjectFact.class::cast));
    }
}
