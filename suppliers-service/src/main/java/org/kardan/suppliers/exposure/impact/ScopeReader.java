package org.kardan.suppliers.exposure.impact;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.error.BadUserInput;
import org.kardan.kit.error.NotFound;
import org.kardan.kit.graphql.InOrder;
import org.kardan.kit.time.Moment;
import org.kardan.kit.write.Given;
import org.kardan.suppliers.asset.Asset;
import org.kardan.suppliers.asset.AssetRepository;
import org.kardan.suppliers.component.Component;
import org.kardan.suppliers.component.ComponentRepository;
import org.kardan.suppliers.exposure.needs.ProjectNeeds;
import org.kardan.suppliers.supply.SupplyCapability;
import org.kardan.suppliers.supply.SupplyCapabilityRepository;

/** Looks up what a what-if is asked about. */
@ApplicationScoped
class ScopeReader {

    private static final int MOST_ASSETS = 100;

    private final ComponentRepository components;
    private final AssetRepository assets;
    private final SupplyCapabilityRepository capabilities;
    private final ProjectNeeds projects;

    ScopeReader(
            ComponentRepository components,
            AssetRepository assets,
            SupplyCapabilityRepository capabilities,
            ProjectNeeds projects) {
        this.components = components;
        this.assets = assets;
        this.capabilities = capabilities;
        this.projects = projects;
    }

    Scope component(String code, @Nullable String region) {
        return Scope.of(List.of(components.require(code)), region);
    }

    /** With what they make at the moment, by code. */
    Scope assets(List<String> idsOrSlugs, Moment moment) {
        if (idsOrSlugs.isEmpty() || idsOrSlugs.size() > MOST_ASSETS) {
            throw new BadUserInput(
                    "assets", idsOrSlugs.size() + " are given", "give 1 to %d assets".formatted(MOST_ASSETS));
        }
        idsOrSlugs.forEach(key -> Given.text("assets", key));
        var named = assets.require(idsOrSlugs);
        var ids = named.stream().map(Asset::getId).toList();
        var made = InOrder.distinct(capabilities.ofAssets(ids, moment).stream()
                .map(SupplyCapability::getComponentId)
                .toList());
        return Scope.of(
                named,
                components.byIds(made).stream()
                        .sorted(Comparator.comparing(Component::getCode))
                        .toList());
    }

    /** With what it needs by what projects-service knew, in the order of its needs; null: now. */
    Scope project(String idOrSlug, @Nullable OffsetDateTime knownAt) {
        var project = projects.of(idOrSlug, knownAt).orElseThrow(() -> new NotFound("project", idOrSlug));
        var order = InOrder.distinct(project.codes());
        return Scope.of(
                components.byCodes(order).stream()
                        .sorted(Comparator.comparingInt(component -> order.indexOf(component.getCode())))
                        .toList(),
                null);
    }
}
