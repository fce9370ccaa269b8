package org.kardan.suppliers.exposure.impact;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kardan.suppliers.asset.Asset;
import org.kardan.suppliers.component.Component;
import org.kardan.suppliers.exposure.Maker;
import org.kardan.suppliers.exposure.Supply;
import org.kardan.suppliers.exposure.concentration.Concentrations;
import org.kardan.suppliers.exposure.project.RestrictionInChain;
import org.kardan.suppliers.exposure.project.RestrictionsAbove;
import org.kardan.suppliers.ownership.UpwardStakes;
import org.kardan.suppliers.ownership.graph.RollUp;
import org.kardan.suppliers.ownership.ultimate.Answers;
import org.kardan.suppliers.restriction.Restriction;

/**
 * The same supply under the owners without a deal and under those after it.
 *
 * @param named assets that are asked about whatever they make
 * @param restrictions those on the assets and on anybody above them, before or after
 * @param refused why the deal could not close; null: it could
 */
record WhatIf(
        Supply before,
        Supply after,
        List<Asset> named,
        List<Restriction> restrictions,
        DealImpact.@Nullable Refusal refused) {

    private record Found(UUID restriction, UUID source) {}

    /** What changes for some of the components. */
    DealImpact of(Collection<String> codes) {
        var known = codes.stream()
                .distinct()
                .filter(before.components()::containsKey)
                .toList();
        var assets = assets(known);
        var components = known.stream().map(code -> component(code, assets)).toList();
        var now = new RestrictionsAbove(before.above(), restrictions).of(known, before, named);
        var then = new RestrictionsAbove(after.above(), restrictions).of(known, after, named);
        return new DealImpact(
                refused,
                components,
                List.copyOf(assets.values()),
                those(components, ComponentImpact::mayGain),
                those(components, ComponentImpact::mayLose),
                without(then, now),
                without(now, then));
    }

    /** The assets concerned and everybody above them, before or after. */
    Set<UUID> everybody() {
        Set<UUID> everybody = new HashSet<>();
        Stream.concat(before.all().stream().map(Maker::id), named.stream().map(Asset::getId))
                .forEach(id -> {
                    everybody.addAll(before.above().above(id).all());
                    everybody.addAll(after.above().above(id).all());
                });
        return everybody;
    }

    /** By id: those asked about by name, and the sources of the components. */
    private Map<UUID, SourceImpact> assets(List<String> codes) {
        Map<UUID, SourceImpact> assets = new LinkedHashMap<>();
        var sources = codes.stream().flatMap(code -> before.of(code).stream()).map(Maker::asset);
        Stream.concat(named.stream(), sources)
                .forEach(asset -> assets.computeIfAbsent(asset.getId(), id -> source(asset)));
        return assets;
    }

    private SourceImpact source(Asset asset) {
        return new SourceImpact(
                asset, Answers.of(asset.getId(), before.above(), 0), Answers.of(asset.getId(), after.above(), 0));
    }

    private ComponentImpact component(String code, Map<UUID, SourceImpact> assets) {
        var makers = before.of(code);
        var certain = makers.stream().filter(maker -> !maker.mayBeNone()).toList();
        return new ComponentImpact(
                before.components().get(code),
                Concentrations.of(makers, before.above()),
                Concentrations.of(makers, after.above()),
                independent(makers, before.above()),
                independent(makers, after.above()),
                independent(certain, before.above()),
                independent(certain, after.above()),
                makers.stream().map(maker -> assets.get(maker.id())).toList());
    }

    private static int independent(List<Maker> makers, UpwardStakes above) {
        Set<UUID> groups = new HashSet<>();
        makers.forEach(maker -> groups.add(majority(maker, above).orElse(maker.id())));
        return groups.size();
    }

    private static Optional<UUID> majority(Maker maker, UpwardStakes above) {
        return above.rollUp(maker.id(), 0).owners().stream()
                .filter(owner -> owner.share().min() > 0.5)
                .map(RollUp.OwnerShare::owner)
                .findFirst();
    }

    private static List<Component> those(List<ComponentImpact> components, Predicate<ComponentImpact> which) {
        return components.stream().filter(which).map(ComponentImpact::component).toList();
    }

    private static List<RestrictionInChain> without(List<RestrictionInChain> all, List<RestrictionInChain> known) {
        Set<Found> there = new HashSet<>();
        known.forEach(one -> there.add(found(one)));
        List<RestrictionInChain> others = new ArrayList<>();
        all.stream().filter(one -> !there.contains(found(one))).forEach(others::add);
        return others;
    }

    private static Found found(RestrictionInChain one) {
        return new Found(one.restriction().getId(), one.source().getId());
    }
}
