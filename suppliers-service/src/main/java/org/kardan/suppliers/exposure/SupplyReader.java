package org.kardan.suppliers.exposure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kardan.kit.graphql.InOrder;
import org.kardan.kit.time.Moment;
import org.kardan.suppliers.asset.Asset;
import org.kardan.suppliers.asset.AssetRepository;
import org.kardan.suppliers.asset.AssetStatusRepository;
import org.kardan.suppliers.component.Component;
import org.kardan.suppliers.component.ComponentRepository;
import org.kardan.suppliers.ownership.Ownership;
import org.kardan.suppliers.supply.SupplyCapability;
import org.kardan.suppliers.supply.SupplyCapabilityRepository;

/**
 * Reads who could supply components, in five statements however many are asked for, six where makers are part of others, and more where
 * so much lies above them that it is climbed. Those that only may be a source on the day are among them.
 */
@ApplicationScoped
public class SupplyReader {

    private final ComponentRepository components;
    private final SupplyCapabilityRepository capabilities;
    private final AssetRepository assets;
    private final AssetStatusRepository statuses;
    private final Ownership ownership;

    SupplyReader(
            ComponentRepository components,
            SupplyCapabilityRepository capabilities,
            AssetRepository assets,
            AssetStatusRepository statuses,
            Ownership ownership) {
        this.components = components;
        this.capabilities = capabilities;
        this.assets = assets;
        this.statuses = statuses;
        this.ownership = ownership;
    }

    /** Who could supply the components with these codes. */
    public Supply ofCodes(Collection<String> codes, Moment moment) {
        return of(components.byCodes(InOrder.distinct(codes)), moment);
    }

    /** The components with these codes; those nobody knows are left out. */
    public List<Component> components(Collection<String> codes) {
        return components.byCodes(InOrder.distinct(codes));
    }

    /** Who could supply these components. */
    public Supply of(Collection<Component> wanted, Moment moment) {
        return of(wanted, moment, maker -> true, Others.NONE);
    }

    /**
     * Those of which what is above them is to be read besides the makers.
     *
     * @param organisations by id
     */
    public record Others(Collection<Asset> assets, Collection<UUID> organisations) {

        private static final Others NONE = new Others(List.of(), List.of());
    }

    /**
     * Who could supply these components, and what is above them.
     *
     * @param counts which makers are sources
     * @param others what is above these is read besides
     */
    public Supply of(Collection<Component> wanted, Moment moment, Predicate<Maker> counts, Others others) {
        var ids = InOrder.distinct(wanted.stream().map(Component::getId).toList());
        var makers = makers(capabilities.ofComponents(ids, moment), moment, counts);
        var sources = makers.values().stream().flatMap(List::stream).map(Maker::asset);
        var subjects = Stream.concat(sources, others.assets().stream()).toList();
        var above = ownership.above(subjects, others.organisations(), moment);
        above.climb(subjects.stream().map(Asset::getId).toList());
        var byCode = wanted.stream().collect(Collectors.toMap(Component::getCode, Function.identity(), (a, b) -> a));
        return new Supply(moment, byCode, makers, above);
    }

    private Map<UUID, List<Maker>> makers(List<SupplyCapability> recorded, Moment moment, Predicate<Maker> counts) {
        var ids = InOrder.distinct(
                recorded.stream().map(SupplyCapability::getAssetId).toList());
        var byId = assets.referred(ids, moment.knownAt()).stream()
                .collect(Collectors.toMap(Asset::getId, Function.identity()));
        var possible = statuses.possible(ids, moment);
        // Two records of one asset are one source all the same.
        return recorded.stream()
                .collect(Collectors.groupingBy(
                        SupplyCapability::getComponentId,
                        Collectors.collectingAndThen(
                                Collectors.groupingBy(
                                        SupplyCapability::getAssetId, LinkedHashMap::new, Collectors.toList()),
                                ofAssets -> ofAssets.entrySet().stream()
                                        .map(ofAsset -> new Maker(
                                                ofAsset.getValue().getFirst().getComponentId(),
                                                ofAsset.getValue(),
                                                byId.get(ofAsset.getKey()),
                                                possible.get(ofAsset.getKey()).all(),
                                                moment.asOf()))
                                        .filter(Maker::isPossible)
                                        .filter(counts)
                                        .toList())));
    }
}
