package org.kardan.suppliers.supply;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kardan.kit.page.PageRequest;
import org.kardan.kit.time.Moment;
import org.kardan.suppliers.fact.Children;
import org.kardan.suppliers.fact.FactRepository;
import org.kardan.suppliers.fact.Where;

/** The table of supply capabilities. */
@ApplicationScoped
@Transactional
public class SupplyCapabilityRepository extends FactRepository<SupplyCapability> {

    private static final Children<SupplyCapability> OF_COMPONENTS =
            new Children<>(SupplyCapability.class, "componentId", "id", "rowId");

    SupplyCapabilityRepository() {
        super(SupplyCapability.class);
    }

    /** What assets make at the moment, oldest record first. */
    public List<SupplyCapability> ofAssets(Collection<UUID> assets, Moment moment) {
        return read(new Where().and("e.assetId in :assets", "assets", assets).holdingAt(moment), "id", moment);
    }

    /** Who makes components at the moment, oldest record first. */
    public List<SupplyCapability> ofComponents(Collection<UUID> components, Moment moment) {
        var where = new Where().and("e.componentId in :components", "components", components);
        return read(where.holdingAt(moment), "id", moment);
    }

    /** Up to {@link PageRequest#rows()} makers of each component, nearest to the cursor first. */
    List<SupplyCapability> pageOfComponents(Collection<UUID> components, Moment moment, PageRequest request) {
        var where = new Where()
                .and("e.componentId in :components", "components", components)
                .holdingAt(moment)
                .past(request, "id", UUID::fromString);
        return readAt(moment, OF_COMPONENTS.page(getEntityManager(), where, request));
    }

    /** How many makers each component has. */
    Map<Object, Integer> counts(Collection<UUID> components, Moment moment) {
        var where = new Where()
                .and("e.componentId in :components", "components", components)
                .holdingAt(moment);
        return OF_COMPONENTS.counts(getEntityManager(), where);
    }
}
