package org.kardan.suppliers.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.kardan.kit.read.Among;
import org.kardan.kit.time.Moment;
import org.kardan.suppliers.fact.FactRepository;
import org.kardan.suppliers.fact.Where;

/** The table of organisations' names. */
@ApplicationScoped
public class OrganisationNameRepository extends FactRepository<OrganisationName> {

    OrganisationNameRepository() {
        super(OrganisationName.class);
    }

    /** The names of organisations that are known at the moment, oldest record first. */
    public List<OrganisationName> ofOrganisations(Collection<UUID> organisations, Moment moment) {
        var where =
                new Where().and("among(e.organisationId, :organisations)", "organisations", Among.ids(organisations));
        return read(where.knownAt(moment), "id", moment);
    }
}
