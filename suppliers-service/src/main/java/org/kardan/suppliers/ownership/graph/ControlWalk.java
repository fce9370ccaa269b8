package org.kardan.suppliers.ownership.graph;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Walks up from controller to controller. Each subject is visited once, so the walk ends in circles too. */
final class ControlWalk {

    private final OwnershipGraph graph;

    ControlWalk(OwnershipGraph graph) {
        this.graph = graph;
    }

    ControlChain from(UUID subject) {
        List<ControlChain.ControlStep> steps = new ArrayList<>();
        Set<UUID> visited = new LinkedHashSet<>();
        UUID current = subject;
        while (visited.add(current)) {
            List<Holding> holdings = graph.holdingsIn(current);
            ControlChain.ControlStep step = controller(current, holdings);
            if (step == null) {
                return new ControlChain(steps, graph.notRead(current) ? ControlEnd.NOT_READ : end(holdings));
            }
            steps.add(step);
            current = step.controller();
        }
        return new ControlChain(steps, ControlEnd.CIRCLE);
    }

    private static ControlChain.@Nullable ControlStep controller(UUID subject, List<Holding> holdings) {
        boolean votesRecorded = holdings.stream().anyMatch(ControlWalk::isVote);
        var step = majority(subject, holdings, ControlWalk::isVote, ControlBasis.VOTES);
        if (step == null) {
            step = majority(subject, holdings, ControlWalk::isBoard, ControlBasis.BOARD);
        }
        if (step == null) {
            step = stated(subject, holdings);
        }
        if (step == null && !votesRecorded) {
            step = majority(subject, holdings, ControlWalk::isShare, ControlBasis.SHARES);
        }
        return step;
    }

    private static ControlChain.@Nullable ControlStep majority(
            UUID subject, List<Holding> holdings, Predicate<Holding> counted, ControlBasis basis) {
        for (var byOwner : byOwner(holdings, counted).entrySet()) {
            if (Held.of(byOwner.getValue()).least() > 0.5) {
                return step(subject, byOwner, basis);
            }
        }
        return null;
    }

    private static ControlChain.@Nullable ControlStep stated(UUID subject, List<Holding> holdings) {
        var stating = byOwner(holdings, holding -> holding.interest().statesControl());
        if (stating.size() != 1) {
            return null;
        }
        var only = stating.entrySet().iterator().next();
        return only.getValue().stream().anyMatch(Holding::certain) ? step(subject, only, ControlBasis.STATED) : null;
    }

    private static ControlChain.ControlStep step(
            UUID subject, Map.Entry<UUID, List<Holding>> byOwner, ControlBasis basis) {
        List<UUID> stakes = byOwner.getValue().stream().map(Holding::stake).toList();
        return new ControlChain.ControlStep(subject, byOwner.getKey(), basis, stakes);
    }

    private static Map<UUID, List<Holding>> byOwner(List<Holding> holdings, Predicate<Holding> counted) {
        Map<UUID, List<Holding>> byOwner = new LinkedHashMap<>();
        holdings.stream()
                .filter(counted)
                .forEach(holding -> byOwner.computeIfAbsent(holding.owner(), owner -> new ArrayList<>())
                        .add(holding));
        return byOwner;
    }

    private static ControlEnd end(List<Holding> holdings) {
        if (holdings.isEmpty()) {
            return ControlEnd.NO_OWNER_RECORDED;
        }
        boolean votesCertain = holdings.stream().anyMatch(holding -> isVote(holding) && holding.certain());
        boolean possible = majorityPossible(holdings, ControlWalk::isVote)
                || majorityPossible(holdings, ControlWalk::isBoard)
                || !votesCertain && majorityPossible(holdings, ControlWalk::isShare)
                || holdings.stream().anyMatch(holding -> holding.interest().leavesControlOpen());
        return possible ? ControlEnd.MAJORITY_NOT_CERTAIN : ControlEnd.NO_MAJORITY;
    }

    private static boolean majorityPossible(List<Holding> holdings, Predicate<Holding> counted) {
        var held = byOwner(holdings, counted).values().stream().map(Held::of).toList();
        double promised = held.stream().mapToDouble(Held::least).sum();
        if (!held.isEmpty() && 1 - promised > 0.5) {
            // More than half is with whoever is not recorded, or with one of these.
            return true;
        }
        return held.stream().anyMatch(of -> Math.min(of.most(), 1 - (promised - of.least())) > 0.5);
    }

    private static boolean isVote(Holding holding) {
        return holding.interest() == InterestType.VOTING_RIGHTS;
    }

    private static boolean isBoard(Holding holding) {
        return holding.interest() == InterestType.APPOINTMENT_OF_BOARD;
    }

    private static boolean isShare(Holding holding) {
        return holding.interest().isShare();
    }
}
