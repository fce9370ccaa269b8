package org.kardan.suppliers.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kardan.kit.search.database.Searcher.Hit;
import org.kardan.suppliers.asset.Asset;
import org.kardan.suppliers.asset.AssetRepository;
import org.kardan.suppliers.component.Component;
import org.kardan.suppliers.component.ComponentRepository;
import org.kardan.suppliers.deal.Deal;
import org.kardan.suppliers.deal.DealRepository;
import org.kardan.suppliers.fact.SupplierSearchResult;
import org.kardan.suppliers.organisation.Organisation;
import org.kardan.suppliers.organisation.OrganisationRepository;

/** What hits stand for: one statement for each type, whatever their number. */
@ApplicationScoped
public class FoundNodes {

    private final OrganisationRepository organisations;
    private final AssetRepository assets;
    private final ComponentRepository components;
    private final DealRepository deals;

    FoundNodes(
            OrganisationRepository organisations,
            AssetRepository assets,
            ComponentRepository components,
            DealRepository deals) {
        this.organisations = organisations;
        this.assets = assets;
        this.components = components;
        this.deals = deals;
    }

    /** The things that were found, by type and key; what is not there any more is left out. */
    Map<List<String>, SupplierSearchResult> of(Collection<Hit> hits) {
        var nodes = new HashMap<List<String>, SupplierSearchResult>();
        hits.stream()
                .collect(Collectors.groupingBy(Hit::type, Collectors.mapping(Hit::key, Collectors.toList())))
                .forEach((type, keys) -> read(SupplierSearchType.valueOf(type), keys)
                        .forEach((key, node) -> nodes.put(List.of(type, key), node)));
        return nodes;
    }

    private Map<String, ? extends SupplierSearchResult> read(SupplierSearchType type, List<String> keys) {
        return switch (type) {
            case ORGANISATION -> byKey(organisations.byIds(ids(keys)), Organisation::getId);
            case ASSET -> byKey(assets.byIds(ids(keys)), Asset::getId);
            case COMPONENT -> byKey(components.byIds(ids(keys)), Component::getId);
            case DEAL -> byKey(deals.byIds(ids(keys)), Deal::getId);
        };
    }

    private static List<UUID> ids(List<String> keys) {
        return keys.stream().map(UUID::fromString).toList();
    }

    private static <N> Map<String, N> byKey(List<N> nodes, Function<N, ?> key) {
        return nodes.stream().collect(Collectors.toMap(node -> key.apply(node).toString(), Function.identity()));
    }
}
