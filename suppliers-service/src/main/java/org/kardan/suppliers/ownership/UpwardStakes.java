package org.kardan.suppliers.ownership;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.kardan.suppliers.ownership.graph.Holding;
import org.kardan.suppliers.ownership.graph.OwnershipGraph;

/** All stakes above some subjects at one moment, as rows and as the graphs they make. */
public final class UpwardStakes {

    private final LocalDate asOf;
    private final Map<UUID, OwnershipStake> stakes = new LinkedHashMap<>();
    private final Map<UUID, OwnershipGraph> own = new HashMap<>();
    private final OwnershipGraph graph;

    /** All that is above the subjects. */
    UpwardStakes(LocalDate asOf, Collection<OwnershipStake> rows) {
        this.asOf = asOf;
        rows.forEach(row -> stakes.put(row.getId(), row));
        graph = OwnershipGraph.of(holdings());
    }

    /** Each subject with a part of its own, where together they have too much above them. */
    UpwardStakes(LocalDate asOf, Map<UUID, Part> parts) {
        this.asOf = asOf;
        parts.forEach((subject, part) -> {
            part.rows().forEach(row -> stakes.putIfAbsent(row.getId(), row));
            own.put(subject, OwnershipGraph.of(holdings(part.rows()), part.notRead()));
        });
        graph = OwnershipGraph.of(List.of());
    }

    /**
     * What is above one subject, or the nearest of it.
     *
     * @param notRead those whose owners were not read
     */
    record Part(List<OwnershipStake> rows, Set<UUID> notRead) {}

    /** The graph that answers for one of the subjects. */
    public OwnershipGraph graph(UUID subject) {
        return own.getOrDefault(subject, graph);
    }

    /** The rows of stakes that a graph speaks of, in its order. */
    public List<OwnershipStake> rows(List<UUID> ids) {
        return ids.stream().map(stakes::get).toList();
    }

    /** Whether everything above all subjects was read. */
    public boolean whole() {
        return own.isEmpty();
    }

    /** The same without some stakes and with others: what is above the subjects if these moved. */
    public UpwardStakes moved(Collection<UUID> ended, Collection<OwnershipStake> opened) {
        var rows = new LinkedHashMap<>(stakes);
        rows.keySet().removeAll(Set.copyOf(ended));
        opened.forEach(stake -> rows.put(stake.getId(), stake));
        return new UpwardStakes(asOf, rows.values());
    }

    /** All stakes as the rules see them on the day. */
    public List<Holding> holdings() {
        return holdings(stakes.values());
    }

    private List<Holding> holdings(Collection<OwnershipStake> rows) {
        return rows.stream().map(row -> row.holding(asOf)).toList();
    }
}
