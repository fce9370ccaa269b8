package org.kardan.projects.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kardan.kit.read.Among;
import org.kardan.kit.time.Moment;
import org.kardan.projects.fact.FactRepository;

/** The table of citations. */
@ApplicationScoped
public class CitationRepository extends FactRepository<Citation> {

    CitationRepository() {
        super(Citation.class);
    }

    /** The citations of facts known at the moment, those of one fact in their order. */
    public List<Citation> ofFacts(Collection<UUID> facts, Moment moment) {
        return known("among(factId, :facts)", "factId, position, id", Map.of("facts", Among.ids(facts)), moment);
    }

    /** Locks the citations of a fact that are believed, until the transaction ends, and returns their ids. */
    public List<UUID> lockAllOf(UUID fact) {
        @SuppressWarnings("unchecked")
        List<UUID> ids = getEntityManager()
                .createNativeQuery(
                        "select id from citations where fact_id = :fact and known_to is null order by row_id for update",
                        UUID.class)
                .setParameter("fact", fact)
                .getResultList();
        return ids;
    }
}
