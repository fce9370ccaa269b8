package org.kardan.suppliers.ownership;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Stakes below some owners at one moment. */
public final class DownwardStakes {

    private final Map<UUID, List<OwnershipStake>> byOwner;
    private final Map<UUID, Part> parts;

    /** All that is below the owners. */
    DownwardStakes(List<OwnershipStake> rows) {
        this.byOwner = byOwner(rows);
        this.parts = Map.of();
    }

    /** Each owner with a part of its own, where together they have too much below them. */
    DownwardStakes(Map<UUID, Part> parts) {
        this.byOwner = Map.of();
        this.parts = parts;
    }

    /**
     * What is below one owner, or the nearest of it.
     *
     * @param complete whether it is all
     */
    record Part(List<OwnershipStake> rows, boolean complete) {}

    private static Map<UUID, List<OwnershipStake>> byOwner(List<OwnershipStake> rows) {
        return rows.stream().collect(Collectors.groupingBy(OwnershipStake::getOwnerId));
    }

    /** Whether all stakes below an owner were read. */
    public boolean complete(UUID owner) {
        return !parts.containsKey(owner) || parts.get(owner).complete();
    }

    /** Each asset below an owner, nearest first, with the shortest chain of stakes from the owner down to it. */
    public Map<UUID, List<OwnershipStake>> assetsBelow(UUID owner) {
        var rows = parts.containsKey(owner) ? byOwner(parts.get(owner).rows()) : byOwner;
        Map<UUID, List<OwnershipStake>> chains = new LinkedHashMap<>(Map.of(owner, List.of()));
        Map<UUID, List<OwnershipStake>> assets = new LinkedHashMap<>();
        var queue = new ArrayDeque<UUID>(List.of(owner));
        while (!queue.isEmpty()) {
            var at = queue.remove();
            for (var stake : rows.getOrDefault(at, List.of())) {
                if (!chains.containsKey(stake.getSubjectId())) {
                    var chain = new ArrayList<>(chains.getOrDefault(at, List.of()));
                    chain.add(stake);
                    chains.put(stake.getSubjectId(), chain);
                    queue.add(stake.getSubjectId());
                    if (stake.getAssetId() != null) {
                        assets.put(stake.getAssetId(), chain);
                    }
                }
            }
        }
        return assets;
    }
}
