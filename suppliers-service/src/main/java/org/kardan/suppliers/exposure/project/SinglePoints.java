package org.kardan.suppliers.exposure.project;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kardan.suppliers.asset.Asset;
import org.kardan.suppliers.asset.OperatingStatus;
import org.kardan.suppliers.exposure.Maker;
import org.kardan.suppliers.exposure.Supply;
import org.kardan.suppliers.exposure.project.Project.Need;
import org.kardan.suppliers.exposure.project.SinglePointOfFailure.Kind;
import org.kardan.suppliers.ownership.graph.RollUp;
import org.kardan.suppliers.ownership.graph.ShareRange;

/** Finds what the supply of critical components hangs on alone. */
final class SinglePoints {

    private static final double HALF = 0.5;

    private final Supply supply;
    private final List<SinglePointOfFailure> found = new ArrayList<>();

    private SinglePoints(Supply supply) {
        this.supply = supply;
    }

    static List<SinglePointOfFailure> of(List<Need> needs, Supply supply) {
        var points = new SinglePoints(supply);
        needs.stream()
                .filter(need -> need.criticality() == null || need.criticality() == Criticality.CRITICAL)
                .forEach(points::look);
        return points.found;
    }

    private void look(Need need) {
        var makers = supply.of(need.component());
        boolean critical = need.criticality() != null;
        if (makers.isEmpty()) {
            add(need, Kind.NO_SOURCE, null, null, false);
            return;
        }
        var operating = makers.stream()
                .filter(maker -> maker.status() == OperatingStatus.OPERATING)
                .toList();
        if (makers.size() == 1) {
            add(need, Kind.ONE_ASSET, makers.getFirst().asset(), null, critical && !operating.isEmpty());
        } else if (operating.size() == 1) {
            // The others may stand still.
            add(need, Kind.ONE_ASSET, operating.getFirst().asset(), null, false);
        } else if (operating.isEmpty()) {
            // All but one may stand still, and nobody says which.
            add(need, Kind.ONE_ASSET, null, null, false);
        }
        majorityOfAll(makers)
                .forEach((owner, least) -> add(need, Kind.ONE_ULTIMATE_OWNER, null, owner, critical && least > HALF));
    }

    /** Those who may own more than half of every maker, with the least they own of any. */
    private Map<UUID, Double> majorityOfAll(List<Maker> makers) {
        Map<UUID, Double> ofAll = majorities(makers.getFirst());
        for (var maker : makers.subList(1, makers.size())) {
            var ofThis = majorities(maker);
            ofAll.keySet().retainAll(ofThis.keySet());
            ofAll.replaceAll((owner, least) -> Math.min(least, ofThis.get(owner)));
        }
        return ofAll;
    }

    private Map<UUID, Double> majorities(Maker maker) {
        Map<UUID, Double> majorities = new LinkedHashMap<>();
        for (RollUp.OwnerShare owner : supply.above().rollUp(maker.id(), 0).owners()) {
            ShareRange share = owner.share();
            if (share.max() > HALF) {
                majorities.put(owner.owner(), share.min());
            }
        }
        return majorities;
    }

    private void add(Need need, Kind kind, @Nullable Asset asset, @Nullable UUID owner, boolean certain) {
        var component = supply.components().get(need.component());
        found.add(
                new SinglePointOfFailure(kind, need.component(), component, need.criticality(), asset, owner, certain));
    }
}
