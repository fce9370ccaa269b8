package org.kardan.suppliers.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.kardan.kit.evidence.Modality;
import org.kardan.kit.read.Among;
import org.kardan.kit.time.Moment;
import org.kardan.suppliers.fact.FactRepository;
import org.kardan.suppliers.fact.Where;

/** The table of citations. */
@ApplicationScoped
public class CitationRepository extends FactRepository<Citation> {

    CitationRepository() {
        super(Citation.class);
    }

    /** The citations of facts known at the moment, those of one fact in their order. */
    public List<Citation> ofFacts(Collection<UUID> facts, Moment moment) {
        return read(
                new Where()
                        .and("among(e.factId, :facts)", "facts", Among.ids(facts))
                        .knownAt(moment),
                "position",
                moment);
    }

    /** Locks the citations of a fact that are believed, until the transaction ends, and says how firmly each states it. */
    public List<Modality> lockAllOf(UUID fact) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(
                        "select modality from citations where fact_id = :fact and known_to is null order by row_id for update",
                        String.class)
                .setParameter("fact", fact)
                .getResultStream()
                .map(Modality::valueOf)
                .toList();
    }
}
