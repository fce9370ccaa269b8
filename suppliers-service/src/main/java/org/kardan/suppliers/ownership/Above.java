package org.kardan.suppliers.ownership;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kardan.suppliers.ownership.OwnershipClimb.Climbed;
import org.kardan.suppliers.ownership.graph.Chains;

/** Everything above one organisation or asset: what it is part of, and whoever holds an interest at any distance. */
public final class Above {

    private final List<UUID> line;
    private final Chains chains;
    private final Map<UUID, OwnershipStake> stakes;
    private final Climbed climbed;

    /**
     * @param line the subject itself, then what it is part of
     * @param chains who is above the one of the line whose owners count
     * @param stakes the rows of all stakes that were read
     * @param climbed what was found above those whose owners were not
     */
    Above(List<UUID> line, Chains chains, Map<UUID, OwnershipStake> stakes, Climbed climbed) {
        this.line = line;
        this.chains = chains;
        this.stakes = stakes;
        this.climbed = climbed;
    }

    /**
     * The subject itself, what it is part of, and everybody above, each nearest first. Where more than {@link Ownership#MOST_STAKES} stakes
     * lie above it, of those past the nearest only whoever has a restriction or is the target of a deal.
     */
    public List<UUID> all() {
        return Stream.of(line, chains.owners(), climbed.ways().keySet())
                .flatMap(Collection::stream)
                .distinct()
                .toList();
    }

    /** Whether nobody is missing who has a restriction or is the target of a deal: the climb came to its end in time. */
    public boolean complete() {
        return climbed.complete();
    }

    /** How many were looked at above those whose owners were not read. */
    public int climbed() {
        return climbed.seen();
    }

    /** The shortest chain of stakes that leads up to one of them; none to the subject itself or to what it is part of. */
    public List<OwnershipStake> stakesTo(UUID one) {
        if (line.contains(one)) {
            return List.of();
        }
        var way = chains.owners().contains(one)
                ? List.<OwnershipStake>of()
                : climbed.ways().get(one);
        var nearest = way.isEmpty() ? one : way.getFirst().getSubjectId();
        // A whole that stands for owners who were not read is no stake.
        var read = chains.to(nearest).stream().map(stakes::get).filter(Objects::nonNull);
        return Stream.concat(read, way.stream()).toList();
    }

    /** The asset that the subject is part of, and by which one of them reaches it; null: it reaches the subject itself. */
    public @Nullable UUID asPartOf(UUID one) {
        var by = line.contains(one) ? one : stakesTo(one).getFirst().getSubjectId();
        return by.equals(line.getFirst()) ? null : by;
    }
}
