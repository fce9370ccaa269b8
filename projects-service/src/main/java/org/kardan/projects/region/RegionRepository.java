package org.kardan.projects.region;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;

/** The table of regions. */
@ApplicationScoped
@Transactional
public class RegionRepository implements PanacheRepositoryBase<Region, String> {

    /** The regions with these codes, in no order; unknown codes are left out. */
    public List<Region> byCodes(Collection<String> codes) {
        return list("code in ?1", codes);
    }
}
