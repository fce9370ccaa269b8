package org.kardan.suppliers.exposure.reach;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kardan.kit.graphql.InOrder;
import org.kardan.kit.time.Moment;
import org.kardan.suppliers.asset.Asset;
import org.kardan.suppliers.asset.AssetRepository;
import org.kardan.suppliers.component.Component;
import org.kardan.suppliers.component.ComponentRepository;
import org.kardan.suppliers.exposure.reach.Reach.ReachedAsset;
import org.kardan.suppliers.exposure.reach.Reach.ReachedComponent;
import org.kardan.suppliers.ownership.Ownership;
import org.kardan.suppliers.ownership.OwnershipStake;
import org.kardan.suppliers.supply.SupplyCapability;
import org.kardan.suppliers.supply.SupplyCapabilityRepository;

/** Reads what lies below organisations and assets, in four statements however many are asked for. */
@ApplicationScoped
class ReachReader {

    private final Ownership ownership;
    private final AssetRepository assets;
    private final SupplyCapabilityRepository capabilities;
    private final ComponentRepository components;

    ReachReader(
            Ownership ownership,
            AssetRepository assets,
            SupplyCapabilityRepository capabilities,
            ComponentRepository components) {
        this.ownership = ownership;
        this.assets = assets;
        this.capabilities = capabilities;
        this.components = components;
    }

    /**
     * Where a reach begins.
     *
     * @param organisations everything below these
     * @param assets these themselves
     */
    record Start(List<UUID> organisations, List<UUID> assets) {}

    List<Reach> from(List<Start> starts, Moment moment) {
        var below = ownership.below(
                starts.stream().flatMap(start -> start.organisations().stream()).toList(), moment);
        var chains = starts.stream()
                .map(start -> {
                    Map<UUID, List<OwnershipStake>> ofStart = new LinkedHashMap<>();
                    start.assets().forEach(asset -> ofStart.put(asset, List.of()));
                    start.organisations()
                            .forEach(owner -> below.assetsBelow(owner).forEach(ofStart::putIfAbsent));
                    return ofStart;
                })
                .toList();
        var ids = InOrder.<UUID>distinct(
                chains.stream().flatMap(ofStart -> ofStart.keySet().stream()).toList());
        if (ids.isEmpty()) {
            return starts.stream()
                    .map(start -> new Reach(List.of(), List.of(), below.complete()))
                    .toList();
        }
        var byId = assets.byIds(ids).stream().collect(Collectors.toMap(Asset::getId, Function.identity()));
        var made = capabilities.ofAssets(ids, moment);
        var componentIds = InOrder.<UUID>distinct(
                made.stream().map(SupplyCapability::getComponentId).toList());
        var byComponent = components.byIds(componentIds).stream()
                .collect(Collectors.toMap(Component::getId, Function.identity()));
        return chains.stream()
                .map(ofStart -> new Reach(
                        reached(ofStart, byId), componentsOf(ofStart, made, byId, byComponent), below.complete()))
                .toList();
    }

    private static List<ReachedAsset> reached(Map<UUID, List<OwnershipStake>> chains, Map<UUID, Asset> byId) {
        return chains.entrySet().stream()
                .map(chain -> new ReachedAsset(Objects.requireNonNull(byId.get(chain.getKey())), chain.getValue()))
                .toList();
    }

    private static List<ReachedComponent> componentsOf(
            Map<UUID, List<OwnershipStake>> chains,
            List<SupplyCapability> made,
            Map<UUID, Asset> byId,
            Map<UUID, Component> byComponent) {
        return made.stream()
                .filter(capability -> chains.containsKey(capability.getAssetId()))
                .collect(Collectors.groupingBy(SupplyCapability::getComponentId))
                .entrySet()
                .stream()
                .map(entry -> new ReachedComponent(
                        Objects.requireNonNull(byComponent.get(entry.getKey())),
                        entry.getValue().stream()
                                .map(capability -> Objects.requireNonNull(byId.get(capability.getAssetId())))
                                .distinct()
                                .toList()))
                .sorted(Comparator.comparing(reached -> reached.component().getCode()))
                .toList();
    }
}
