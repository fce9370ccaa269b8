package org.kardan.projects.forecast;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/** Puts phases in an order in which each comes after those it waits for. */
final class PhaseOrder<P> {

    /** Phases wait for one another in a circle, so that none of them can ever begin. */
    static final class Circle extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient List<?> members;

        Circle(List<?> members) {
            super("phases wait for one another");
            this.members = List.copyOf(members);
        }

        /** The phases of the circle, each before the one it waits for. */
        <P> Stream<P> members(Class<P> type) {
            return members.stream().map(type::cast);
        }
    }

    private final Function<P, UUID> idOf;
    private final Function<P, List<UUID>> predecessorsOf;
    private final Map<UUID, P> byId = new HashMap<>();
    private final Set<UUID> done = new HashSet<>();
    private final List<P> path = new ArrayList<>();
    private final List<P> ordered = new ArrayList<>();

    private PhaseOrder(Function<P, UUID> idOf, Function<P, List<UUID>> predecessorsOf) {
        this.idOf = idOf;
        this.predecessorsOf = predecessorsOf;
    }

    /**
     * The phases in order; a predecessor that is not among them is over.
     *
     * @throws Circle when some wait for one another
     */
    static <P> List<P> of(List<P> phases, Function<P, UUID> idOf, Function<P, List<UUID>> predecessorsOf) {
        var order = new PhaseOrder<>(idOf, predecessorsOf);
        phases.forEach(phase -> order.byId.put(idOf.apply(phase), phase));
        phases.forEach(order::visit);
        return List.copyOf(order.ordered);
    }

    private void visit(P phase) {
        int seen = path.indexOf(phase);
        if (seen >= 0) {
            throw new Circle(path.subList(seen, path.size()));
        }
        if (!done.add(idOf.apply(phase))) {
            return;
        }
        path.add(phase);
        for (var predecessor : predecessorsOf.apply(phase)) {
            var before = byId.get(predecessor);
            if (before != null) {
                visit(before);
            }
        }
        path.removeLast();
        ordered.add(phase);
    }
}
