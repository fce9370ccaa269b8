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
    private final boolean complete;

    DownwardStakes(List<OwnershipStake> rows, boolean complete) {
        this.byOwner = rows.stream().collect(Collectors.groupingBy(OwnershipStake::getOwnerId));
        this.complete = complete;
    }

    /** Whether all stakes below the owners were read. */
    public boolean complete() {
        return complete;
    }

    /** Each asset below an owner, nearest first, with the shortest chain of stakes from the owner down to it. */
    public Map<UUID, List<OwnershipStake>> assetsBelow(UUID owner) {
        Map<UUID, List<OwnershipStake>> chains = new LinkedHashMap<>(Map.of(owner, List.of()));
        Map<UUID, List<OwnershipStake>> assets = new LinkedHashMap<>();
        var queue = new ArrayDeque<UUID>(List.of(owner));
        while (!queue.isEmpty()) {
            var at = queue.remove();
            for (var stake : byOwner.getOrDefault(at, List.of())) {
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
