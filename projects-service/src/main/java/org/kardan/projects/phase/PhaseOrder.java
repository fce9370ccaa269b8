package org.kardan.projects.phase;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Which phases of a project come before which. */
final class PhaseOrder {

    private final Map<UUID, List<UUID>> predecessors;

    PhaseOrder(List<Phase> phases) {
        predecessors = phases.stream().collect(Collectors.toMap(Phase::getId, Phase::getPredecessorIds));
    }

    boolean knows(UUID phase) {
        return predecessors.containsKey(phase);
    }

    /** Whether one comes to a phase by going from these to what precedes them, on and on. */
    boolean leadsTo(List<UUID> from, UUID phase) {
        var seen = new HashSet<UUID>();
        var next = new ArrayDeque<>(from);
        while (!next.isEmpty()) {
            var id = next.pop();
            if (id.equals(phase)) {
                return true;
            }
            if (seen.add(id)) {
                next.addAll(predecessors.getOrDefault(id, List.of()));
            }
        }
        return false;
    }
}
