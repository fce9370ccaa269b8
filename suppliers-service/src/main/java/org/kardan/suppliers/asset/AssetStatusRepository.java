package org.kardan.suppliers.asset;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kardan.kit.read.Among;
import org.kardan.kit.time.Moment;
import org.kardan.suppliers.fact.LastingFactRepository;
import org.kardan.suppliers.fact.Where;

/** The table of assets' operating statuses. */
@ApplicationScoped
public class AssetStatusRepository extends LastingFactRepository<AssetStatus> {

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
    List<AssetStatus> ofAssets(Collection<UUID> assets, Moment moment) {
        var where = new Where()
                .and("among(e.assetId, :assets)", "assets", Among.ids(assets))
                .holdingAt(AssetStatus.class, moment);
        return dated(moment, read(where, "validFrom.earliest nulls first, e.id", moment));
    }

    /** What each of these assets may be in at the moment, by its id: in one statement, two where versions have to be asked. */
    public Map<UUID, PossibleStatuses> possible(Collection<UUID> assets, Moment moment) {
        var recorded = ofAssets(assets, moment).stream().collect(Collectors.groupingBy(AssetStatus::getAssetId));
        return assets.stream()
                .distinct()
                .collect(Collectors.toMap(
                        Function.identity(),
                        asset -> PossibleStatuses.of(recorded.getOrDefault(asset, List.of()), moment.asOf())));
    }
}
