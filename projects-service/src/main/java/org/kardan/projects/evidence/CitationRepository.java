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

    /** The citations of these sources that are believed. */
    public List<Citation> believedOfSources(Collection<UUID> sources) {
        return getEntityManager()
                .createQuery("from Citation where among(sourceId, :sources) and knownTo is null", Citation.class)
                .setParameter("sources", Among.ids(sources))
                .getResultList();
    }

    /** Locks the citations of facts that are believed, until the transaction ends, and returns them. */
    public List<Citation> lockAllOf(Collection<UUID> facts) {
        getEntityManager()
                .createNativeQuery(
                        "select id from citations where fact_id = any(:facts) and known_to is null order by row_id for update",
                        UUID.class)
                .setParameter("facts", Among.ids(facts))
                .getResultList();
        return getEntityManager()
                .createQuery("from Citation where among(factId, :facts) and knownTo is null", Citation.class)
                .setParameter("facts", Among.ids(facts))
                .getResultList();
    }
}
