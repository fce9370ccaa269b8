package org.kardan.suppliers.ownership;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kardan.suppliers.ownership.graph.OwnershipGraph;

/** All stakes above some subjects at one moment, as rows and as the graph they make. */
public final class UpwardStakes {

    private final Map<UUID, OwnershipStake> stakes;
    private final OwnershipGraph graph;

    UpwardStakes(List<OwnershipStake> rows) {
        stakes = rows.stream().collect(Collectors.toMap(OwnershipStake::getId, Function.identity()));
        graph = OwnershipGraph.of(rows.stream().map(OwnershipStake::holding).toList());
    }

    /** The graph, which answers for each of the subjects. */
    public OwnershipGraph graph() {
        return graph;
    }

    /** The rows of stakes that the graph speaks of, in its order. */
    public List<OwnershipStake> rows(List<UUID> ids) {
        return ids.stream().map(stakes::get).toList();
    }
}
