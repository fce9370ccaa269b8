package org.kardan.suppliers.ownership;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kardan.suppliers.asset.AssetTree.Part;

/** What some assets consist of, at one moment: which parts have owners of their own, and which are owned as the whole is. */
public final class AssetParts {

    private final Map<UUID, List<Part>> byWhole;
    private final Set<UUID> held;
    private final boolean complete;

    /**
     * @param parts nearest first
     * @param held those that somebody certainly holds anything in
     * @param complete whether these are all parts there are
     */
    AssetParts(Collection<Part> parts, Set<UUID> held, boolean complete) {
        this.byWhole = parts.stream().collect(Collectors.groupingBy(Part::whole));
        this.held = held;
        this.complete = complete;
    }

    /** Whether all parts were read. */
    public boolean complete() {
        return complete;
    }

    /** All parts of the asset, nearest first. */
    public List<UUID> of(UUID whole) {
        return byWhole.getOrDefault(whole, List.of()).stream().map(Part::asset).toList();
    }

    /** Those that are or may be owned as the asset is: neither they nor anything between certainly has an owner of its own. */
    public List<UUID> ownedAs(UUID whole) {
        var owned = new LinkedHashSet<UUID>(Set.of(whole));
        for (var part : byWhole.getOrDefault(whole, List.of())) {
            if (owned.contains(part.parent()) && !held.contains(part.asset())) {
                owned.add(part.asset());
            }
        }
        return owned.stream().skip(1).toList();
    }
}
