package org.kardan.suppliers.restriction;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.kardan.kit.page.PageRequest;
import org.kardan.kit.page.Placed;
import org.kardan.kit.page.Sorting;
import org.kardan.kit.read.Among;
import org.kardan.kit.time.Moment;
import org.kardan.suppliers.fact.FactRepository;
import org.kardan.suppliers.fact.Where;

/** The table of restrictions. */
@ApplicationScoped
public class RestrictionRepository extends FactRepository<Restriction> {

    RestrictionRepository() {
        super(Restriction.class);
    }

    /** The restrictions on any of these organisations or assets at the moment, oldest record first. */
    public List<Restriction> on(Collection<UUID> subjects, Moment moment) {
        var where = new Where()
                .and(
                        "(among(e.organisationId, :subjects) or among(e.assetId, :subjects))",
                        "subjects",
                        Among.ids(subjects));
        return read(where.holdingAt(Restriction.class, moment), "id", moment);
    }

    /** The rows of a page, in reading order. */
    List<Placed<Restriction>> page(RestrictionFilter filter, Sorting sorting, PageRequest request) {
        var page = filter.rows().page(reading, sorting, request);
        readAt(filter.moment(), page.stream().map(Placed::row).toList());
        return page;
    }

    /** How many restrictions a filter lets through. */
    int count(RestrictionFilter filter) {
        return filter.rows().count(reading);
    }

    /** The restrictions on organisations at the moment, oldest record first. */
    List<Restriction> onOrganisations(Collection<UUID> organisations, Moment moment) {
        var where = new Where().and("among(e.organisationId, :subjects)", "subjects", Among.ids(organisations));
        return read(where.holdingAt(Restriction.class, moment), "id", moment);
    }

    /** The restrictions on assets at the moment, oldest record first. */
    List<Restriction> onAssets(Collection<UUID> assets, Moment moment) {
        var where = new Where().and("among(e.assetId, :subjects)", "subjects", Among.ids(assets));
        return read(where.holdingAt(Restriction.class, moment), "id", moment);
    }
}
