package org.kardan.suppliers.asset;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.kardan.kit.read.Among;
import org.kardan.kit.time.Moment;
import org.kardan.suppliers.fact.FactRepository;
import org.kardan.suppliers.fact.Where;

/** The table of assets' operating statuses. */
@ApplicationScoped
public class AssetStatusRepository extends FactRepository<AssetStatus> {

    AssetStatusRepository() {
        super(AssetStatus.class);
    }

    /** All statuses that assets had and have, as known at the moment, the one that began last at the end. */
    List<AssetStatus> everOfAssets(Collection<UUID> assets, Moment moment) {
        var where = new Where()
                .and("among(e.assetId, :assets)", "assets", Among.ids(assets))
                .knownAt(moment);
        return read(where, "validFrom.earliest nulls first, e.id", moment);
    }

    /** The statuses that assets may have had at the moment, the one that began last at the end. */
    public List<AssetStatus> ofAssets(Collection<UUID> assets, Moment moment) {
        var where = new Where()
                .and("among(e.assetId, :assets)", "assets", Among.ids(assets))
                .holdingAt(AssetStatus.class, moment);
        return read(where, "validFrom.earliest nulls first, e.id", moment);
    }
}
