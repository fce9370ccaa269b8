package org.kardan.suppliers.exposure.impact;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kardan.suppliers.asset.Asset;
import org.kardan.suppliers.component.Component;
import org.kardan.suppliers.exposure.Maker;

/**
 * What a what-if is asked about.
 *
 * @param components the components concerned
 * @param counts which of their makers count as sources
 * @param named assets that are asked about whatever they make; none: the sources only
 */
record Scope(Collection<Component> components, Predicate<Maker> counts, List<Asset> named) {

    /** Components with all sources, or with those in a region (ISO 3166-2). */
    static Scope of(Collection<Component> components, @Nullable String region) {
        return new Scope(components, maker -> maker.isIn(region), List.of());
    }

    /** Some assets, as if they were all the sources there are. */
    static Scope of(List<Asset> assets, Collection<Component> made) {
        Set<UUID> ids = assets.stream().map(Asset::getId).collect(Collectors.toSet());
        return new Scope(made, maker -> ids.contains(maker.id()), assets);
    }
}
