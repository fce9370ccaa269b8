package org.kardan.suppliers.deal.terms;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.kardan.kit.read.Among;
import org.kardan.kit.time.Moment;
import org.kardan.suppliers.fact.FactRepository;
import org.kardan.suppliers.fact.Where;

/** The table of claimed effects of deals. */
@ApplicationScoped
public class DealEffectRepository extends FactRepository<DealEffect> {

    DealEffectRepository() {
        super(DealEffect.class);
    }

    /** The effects of deals known at the moment, oldest record first. */
    List<DealEffect> ofDeals(Collection<UUID> deals, Moment moment) {
        return read(
                new Where()
                        .and("among(e.dealId, :deals)", "deals", Among.ids(deals))
                        .knownAt(moment),
                "id",
                moment);
    }
}
