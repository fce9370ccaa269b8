package org.kardan.suppliers.exposure.project;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kardan.suppliers.asset.Asset;
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
        var certain = makers.stream().filter(maker -> !maker.mayBeNone()).toList();
        if (certain.isEmpty()) {
            add(need, Kind.NO_SOURCE, null, null, false);
        }
        boolean alone = critical && makers.size() == 1;
        makers.stream()
                .filter(maker -> mayBeTheOnlyOne(maker, makers))
                .forEach(maker -> add(need, Kind.ONE_ASSET, maker.asset(), null, alone && maker.isOperating()));
        if (mayAllButOneStandStill(makers)) {
            add(need, Kind.ONE_ASSET, null, null, false);
        }
        majorityOfAll(makers, certain)
                .forEach((owner, least) -> add(
                        need, Kind.ONE_ULTIMATE_OWNER, null, owner, critical && !certain.isEmpty() && least > HALF));
    }

    /** Whether the others may be no sources, or may stand still while this one operates. */
    private static boolean mayBeTheOnlyOne(Maker maker, List<Maker> makers) {
        var others = makers.stream().filter(other -> other != maker).toList();
        return others.stream().allMatch(Maker::mayBeNone)
                || maker.mayOperate() && others.stream().allMatch(other -> other.mayBeNone() || other.isUnstated());
    }

    /** Whether it may be that nobody says of any of several sources that it operates, so that nobody says which one may be the only one. */
    private static boolean mayAllButOneStandStill(List<Maker> makers) {
        return makers.stream().filter(Maker::isUnstated).count() > 1
                && makers.stream().allMatch(maker -> maker.mayBeNone() || maker.isUnstated());
    }

    /**
     * Those who may own more than half of every source, with the least they own of any maker. What may be no source stands in nobody's way;
     * where all may be none, each of them may be the only one.
     */
    private Map<UUID, Double> majorityOfAll(List<Maker> makers, List<Maker> certain) {
        var ofEach = makers.stream().map(this::majorities).toList();
        Map<UUID, Double> ofAll = new LinkedHashMap<>();
        for (var ofMaker : ofEach) {
            ofMaker.keySet()
                    .forEach(owner -> ofAll.put(
                            owner,
                            ofEach.stream()
                                    .mapToDouble(one -> one.getOrDefault(owner, 0.0))
                                    .min()
                                    .orElseThrow()));
        }
        for (int i = 0; i < makers.size(); i++) {
            if (certain.contains(makers.get(i))) {
                ofAll.keySet().retainAll(ofEach.get(i).keySet());
            }
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
