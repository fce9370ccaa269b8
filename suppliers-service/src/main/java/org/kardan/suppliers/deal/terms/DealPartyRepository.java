package org.kardan.suppliers.deal.terms;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.kardan.kit.read.Among;
import org.kardan.kit.time.Moment;
import org.kardan.suppliers.fact.FactRepository;
import org.kardan.suppliers.fact.Where;

/** The table of deals' parties. */
@ApplicationScoped
public class DealPartyRepository extends FactRepository<DealParty> {

    DealPartyRepository() {
        super(DealParty.class);
    }

    /** The parties known at the moment that are one of these organisations, oldest record first. */
    List<DealParty> ofOrganisations(Collection<UUID> organisations, Moment moment) {
        var where =
                new Where().and("among(e.organisationId, :organisations)", "organisations", Among.ids(organisations));
        return read(where.knownAt(moment), "id", moment);
    }

    /** The parties of deals known at the moment, oldest record first. */
    public List<DealParty> ofDeals(Collection<UUID> deals, Moment moment) {
        return read(
                new Where()
                        .and("among(e.dealId, :deals)", "deals", Among.ids(deals))
                        .knownAt(moment),
                "id",
                moment);
    }
}
