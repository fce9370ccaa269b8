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
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.graphql.InOrder;
import org.kardan.kit.time.Moment;
import org.kardan.suppliers.asset.Asset;
import org.kardan.suppliers.asset.AssetRepository;
import org.kardan.suppliers.component.Component;
import org.kardan.suppliers.component.ComponentRepository;
import org.kardan.suppliers.exposure.reach.Reach.ReachedAsset;
import org.kardan.suppliers.exposure.reach.Reach.ReachedComponent;
import org.kardan.suppliers.ownership.AssetParts;
import org.kardan.suppliers.ownership.DownwardStakes;
import org.kardan.suppliers.ownership.Ownership;
import org.kardan.suppliers.ownership.OwnershipStake;
import org.kardan.suppliers.supply.SupplyCapability;
import org.kardan.suppliers.supply.SupplyCapabilityRepository;

/** Reads what lies below organisations and assets, in seven statements however many are asked for. */
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
     * @param assets these themselves, with all that is part of them
     */
    record Start(List<UUID> organisations, List<UUID> assets) {}

    /**
     * How an asset is reached.
     *
     * @param asPartOf the asset that it is reached with; null: it is reached itself
     * @param chain the stakes down to that
     */
    private record Way(@Nullable UUID asPartOf, List<OwnershipStake> chain) {}

    List<Reach> from(List<Start> starts, Moment moment) {
        var below = ownership.below(
                starts.stream().flatMap(start -> start.organisations().stream()).toList(), moment);
        var direct = starts.stream().map(start -> direct(start, below)).toList();
        var parts = ownership.parts(direct.stream().map(Map::keySet).toList(), moment);
        var ways = IntStream.range(0, starts.size())
                .mapToObj(i -> withParts(direct.get(i), starts.get(i), parts.get(i)))
                .toList();
        var ids = InOrder.<UUID>distinct(
                ways.stream().flatMap(ofStart -> ofStart.keySet().stream()).toList());
        if (ids.isEmpty()) {
            return IntStream.range(0, starts.size())
                    .mapToObj(i -> new Reach(List.of(), List.of(), complete(starts.get(i), below, parts.get(i))))
                    .toList();
        }
        var byId = assets.referred(ids, moment.knownAt()).stream()
                .collect(Collectors.toMap(Asset::getId, Function.identity()));
        var made = capabilities.ofAssets(ids, moment);
        var componentIds = InOrder.<UUID>distinct(
                made.stream().map(SupplyCapability::getComponentId).toList());
        var byComponent = components.referred(componentIds, moment.knownAt()).stream()
                .collect(Collectors.toMap(Component::getId, Function.identity()));
        return IntStream.range(0, starts.size())
                .mapToObj(i -> new Reach(
                        reached(ways.get(i), byId),
                        componentsOf(ways.get(i), made, byId, byComponent),
                        complete(starts.get(i), below, parts.get(i))))
                .toList();
    }

    private static boolean complete(Start start, DownwardStakes below, AssetParts parts) {
        return parts.complete() && start.organisations().stream().allMatch(below::complete);
    }

    private static Map<UUID, Way> direct(Start start, DownwardStakes below) {
        Map<UUID, Way> ways = new LinkedHashMap<>();
        start.assets().forEach(asset -> ways.put(asset, new Way(null, List.of())));
        start.organisations()
                .forEach(owner -> below.assetsBelow(owner)
                        .forEach((asset, chain) -> ways.putIfAbsent(asset, new Way(null, chain))));
        return ways;
    }

    /** A deal about an asset is about all of its parts; who owns an asset owns those that have no owner of their own. */
    private static Map<UUID, Way> withParts(Map<UUID, Way> direct, Start start, AssetParts parts) {
        var ways = new LinkedHashMap<>(direct);
        direct.forEach((whole, way) -> {
            var reached = start.assets().contains(whole) ? parts.of(whole) : parts.ownedAs(whole);
            reached.forEach(part -> ways.putIfAbsent(part, new Way(whole, way.chain())));
        });
        return ways;
    }

    private static List<ReachedAsset> reached(Map<UUID, Way> ways, Map<UUID, Asset> byId) {
        return ways.entrySet().stream()
                .map(way -> new ReachedAsset(
                        Objects.requireNonNull(byId.get(way.getKey())),
                        byId.get(way.getValue().asPartOf()),
                        way.getValue().chain()))
                .toList();
    }

    private static List<ReachedComponent> componentsOf(
            Map<UUID, Way> ways, List<SupplyCapability> made, Map<UUID, Asset> byId, Map<UUID, Component> byComponent) {
        return made.stream()
                .filter(capability -> ways.containsKey(capability.getAssetId()))
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
