package org.kardan.suppliers.ownership.graph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Everybody above a subject by any interest, each with the shortest chain of stakes that leads there. */
public final class Chains {

    private final UUID subject;
    private final List<UUID> notRead;
    private final Map<UUID, Holding> reachedBy = new LinkedHashMap<>();

    Chains(OwnershipGraph graph, UUID subject) {
        this.subject = subject;
        var queue = new ArrayDeque<UUID>(List.of(subject));
        while (!queue.isEmpty()) {
            for (var holding : graph.holdingsIn(queue.remove())) {
                if (!holding.owner().equals(subject) && reachedBy.putIfAbsent(holding.owner(), holding) == null) {
                    queue.add(holding.owner());
                }
            }
        }
        notRead = Stream.concat(Stream.of(subject), reachedBy.keySet().stream())
                .filter(graph::notRead)
                .toList();
    }

    /** Whether the owners of all of them were read, so that nobody is missing. */
    public boolean complete() {
        return notRead.isEmpty();
    }

    /** Those of them, the subject included, whose owners were not read, nearest first. */
    public List<UUID> notRead() {
        return notRead;
    }

    /** Everybody above the subject, nearest first; not the subject itself. */
    public Set<UUID> owners() {
        return new LinkedHashSet<>(reachedBy.keySet());
    }

    /** The stakes from the subject up to somebody above it, or to itself: none. */
    public List<UUID> to(UUID owner) {
        List<UUID> stakes = new ArrayList<>();
        for (var at = owner; !at.equals(subject); ) {
            var holding = reachedBy.get(at);
            stakes.addFirst(holding.stake());
            at = holding.subject();
        }
        return stakes;
    }
}
