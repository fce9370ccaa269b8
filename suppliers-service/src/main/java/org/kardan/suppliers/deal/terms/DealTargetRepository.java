package org.kardan.suppliers.deal.terms;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.kardan.kit.time.Moment;
import org.kardan.suppliers.fact.FactRepository;
import org.kardan.suppliers.fact.Where;

/** The table of what deals are about. */
@ApplicationScoped
@Transactional
public class DealTargetRepository extends FactRepository<DealTarget> {

    DealTargetRepository() {
        super(DealTarget.class);
    }

    /** The targets of deals known at the moment, oldest record first. */
    public List<DealTarget> ofDeals(Collection<UUID> deals, Moment moment) {
        return read(new Where().and("e.dealId in :deals", "deals", deals).knownAt(moment), "id", moment);
    }

    /** The targets known now that are one of these organisations or assets, oldest record first. */
    public List<DealTarget> ofSubjects(Collection<UUID> subjects) {
        var now = Moment.now();
        var where = new Where().and("(e.assetId in :subjects or e.organisationId in :subjects)", "subjects", subjects);
        return read(where.knownAt(now), "id", now);
    }

    /** The targets known now that are these assets, oldest record first. */
    List<DealTarget> ofAssets(Collection<UUID> assets) {
        var now = Moment.now();
        return read(new Where().and("e.assetId in :assets", "assets", assets).knownAt(now), "id", now);
    }
}
