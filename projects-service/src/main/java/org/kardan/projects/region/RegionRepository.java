package org.kardan.projects.region;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import org.kardan.kit.error.NotFound;

/** The table of regions. */
@ApplicationScoped
@Transactional
public class RegionRepository implements PanacheRepositoryBase<Region, String> {

    /** A region that is there. */
    public Region require(String code) {
        return findByIdOptional(code).orElseThrow(() -> new NotFound("region", code));
    }

    /** The regions with these codes, in no order; unknown codes are left out. */
    public List<Region> byCodes(Collection<String> codes) {
        return list("code in ?1", codes);
    }
}
