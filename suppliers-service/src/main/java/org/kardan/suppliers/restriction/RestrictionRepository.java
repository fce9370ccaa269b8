package org.kardan.suppliers.restriction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.kardan.kit.time.Moment;
import org.kardan.suppliers.fact.FactRepository;
import org.kardan.suppliers.fact.Where;

/** The table of restrictions. */
@ApplicationScoped
@Transactional
public class RestrictionRepository extends FactRepository<Restriction> {

    RestrictionRepository() {
        super(Restriction.class);
    }

    /** The restrictions on any of these organisations or assets at the moment, oldest record first. */
    public List<Restriction> on(Collection<UUID> subjects, Moment moment) {
        var where = new Where().and("(e.organisationId in :subjects or e.assetId in :subjects)", "subjects", subjects);
        return read(where.holdingAt(Restriction.class, moment), "id", moment);
    }

    /** The restrictions on organisations at the moment, oldest record first. */
    List<Restriction> onOrganisations(Collection<UUID> organisations, Moment moment) {
        var where = new Where().and("e.organisationId in :subjects", "subjects", organisations);
        return read(where.holdingAt(Restriction.class, moment), "id", moment);
    }

    /** The restrictions on assets at the moment, oldest record first. */
    List<Restriction> onAssets(Collection<UUID> assets, Moment moment) {
        var where = new Where().and("e.assetId in :subjects", "subjects", assets);
        return read(where.holdingAt(Restriction.class, moment), "id", moment);
    }
}
