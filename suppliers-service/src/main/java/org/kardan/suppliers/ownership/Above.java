package org.kardan.suppliers.ownership;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kardan.suppliers.ownership.graph.Chains;

/** Everything above one organisation or asset: what it is part of, and whoever holds an interest at any distance. */
public final class Above {

    private final List<UUID> line;
    private final Chains chains;
    private final Map<UUID, OwnershipStake> stakes;

    /**
     * @param line the subject itself, then what it is part of
     * @param chains who is above the one of the line whose owners count
     * @param stakes the rows of all stakes
     */
    Above(List<UUID> line, Chains chains, Map<UUID, OwnershipStake> stakes) {
        this.line = line;
        this.chains = chains;
        this.stakes = stakes;
    }

    /** The subject itself, what it is part of, and everybody above, each nearest first. */
    public List<UUID> all() {
        return Stream.concat(line.stream(), chains.owners().stream()).distinct().toList();
    }

    /** Whether nobody is missing: no more than {@link Ownership#MOST_STAKES} stakes lie above the subject. */
    public boolean complete() {
        return chains.complete();
    }

    /** The shortest chain of stakes that leads up to one of them; none to the subject itself or to what it is part of. */
    public List<OwnershipStake> stakesTo(UUID one) {
        return line.contains(one)
                ? List.of()
                : chains.to(one).stream().map(stakes::get).toList();
    }

    /** The asset that the subject is part of, and by which one of them reaches it; null: it reaches the subject itself. */
    public @Nullable UUID asPartOf(UUID one) {
        var by = line.contains(one) ? one : stakesTo(one).getFirst().getSubjectId();
        return by.equals(line.getFirst()) ? null : by;
    }
}
