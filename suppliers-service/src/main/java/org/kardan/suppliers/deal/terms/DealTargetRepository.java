package org.kardan.suppliers.deal.terms;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.kardan.kit.read.Among;
import org.kardan.kit.time.Moment;
import org.kardan.suppliers.fact.FactRepository;
import org.kardan.suppliers.fact.Where;

/** The table of what deals are about. */
@ApplicationScoped
public class DealTargetRepository extends FactRepository<DealTarget> {

    DealTargetRepository() {
        super(DealTarget.class);
    }

    /** The targets of deals known at the moment, oldest record first. */
    public List<DealTarget> ofDeals(Collection<UUID> deals, Moment moment) {
        return read(
                new Where()
                        .and("among(e.dealId, :deals)", "deals", Among.ids(deals))
                        .knownAt(moment),
                "id",
                moment);
    }

    /** The targets known at the moment that are one of these organisations or assets, oldest record first. */
    public List<DealTarget> ofSubjects(Collection<UUID> subjects, Moment moment) {
        var where = new Where()
                .and(
                        "(among(e.assetId, :subjects) or among(e.organisationId, :subjects))",
                        "subjects",
                        Among.ids(subjects));
        return read(where.knownAt(moment), "id", moment);
    }

    /** The targets known at the moment that are these assets, oldest record first. */
    List<DealTarget> ofAssets(Collection<UUID> assets, Moment moment) {
        return read(
                new Where()
                        .and("among(e.assetId, :assets)", "assets", Among.ids(assets))
                        .knownAt(moment),
                "id",
                moment);
    }
}
