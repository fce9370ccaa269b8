package org.kardan.suppliers.deal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.kardan.kit.read.Among;
import org.kardan.kit.time.Moment;
import org.kardan.suppliers.fact.FactRepository;
import org.kardan.suppliers.fact.Where;

/** The table of deals' events. */
@ApplicationScoped
public class DealEventRepository extends FactRepository<DealEvent> {

    DealEventRepository() {
        super(DealEvent.class);
    }

    /** The events of deals known at the moment that may have happened by its day, in their order. */
    public List<DealEvent> ofDeals(Collection<UUID> deals, Moment moment) {
        var where = new Where()
                .and("among(e.dealId, :deals)", "deals", Among.ids(deals))
                .knownAt(moment)
                .and("(e.occurred.earliest is null or e.occurred.earliest <= :asOf)", "asOf", moment.asOf());
        return read(where, "ordinal", moment);
    }
}
