package org.kardan.suppliers.asset;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.kardan.kit.read.Among;
import org.kardan.kit.time.Moment;
import org.kardan.suppliers.fact.FactRepository;
import org.kardan.suppliers.fact.Where;

/** The table of assets' names. */
@ApplicationScoped
public class AssetNameRepository extends FactRepository<AssetName> {

    AssetNameRepository() {
        super(AssetName.class);
    }

    /** The names of assets that are known at the moment, oldest record first. */
    public List<AssetName> ofAssets(Collection<UUID> assets, Moment moment) {
        return read(
                new Where()
                        .and("among(e.assetId, :assets)", "assets", Among.ids(assets))
                        .knownAt(moment),
                "id",
                moment);
    }
}
