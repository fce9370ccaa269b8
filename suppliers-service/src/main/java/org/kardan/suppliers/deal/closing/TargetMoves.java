package org.kardan.suppliers.deal.closing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kardan.suppliers.deal.closing.Closing.Moved;
import org.kardan.suppliers.deal.closing.Closing.NewStake;
import org.kardan.suppliers.deal.closing.Closing.Refused;
import org.kardan.suppliers.deal.closing.ClosingTerms.Target;
import org.kardan.suppliers.ownership.graph.Holding;
import org.kardan.suppliers.ownership.graph.InterestType;

/** The moves in one target; see {@link StakeMoves}. */
final class TargetMoves {

    private final ClosingTerms terms;
    private final UUID subject;
    private final boolean asPart;
    private final List<Holding> current;
    private final Set<UUID> soldOut = new HashSet<>();
    private final Map<UUID, List<Holding>> shares = new LinkedHashMap<>();
    private final Part sold;
    private final List<UUID> ended = new ArrayList<>();
    private final List<NewStake> opened = new ArrayList<>();
    private double promised;

    /**
     * @param current all that is held in the target, or in what it is owned as part of
     * @param asPart whether it is the latter: then nothing of it ends, and whatever is kept begins in the target
     */
    TargetMoves(ClosingTerms terms, Target target, List<Holding> current, boolean asPart) {
        this.asPart = asPart;
        this.terms = terms;
        this.subject = target.subject();
        this.current =
                current.stream().filter(holding -> standing(holding, current)).toList();
        this.current.stream()
                .filter(holding -> holding.interest() == InterestType.SHAREHOLDING)
                .forEach(holding -> shares.computeIfAbsent(holding.owner(), owner -> new ArrayList<>())
                        .add(holding));
        this.sold = Part.of(target.shareMin(), target.shareMax()).atMost(mostThatCanBeSold(target));
    }

    Closing close() {
        var wrong = wrongWithSeller();
        if (wrong != null) {
            return wrong;
        }
        shares.forEach(this::sell);
        moveOtherInterests();
        acquire();
        if (promised > 1 + Part.ROUNDING) {
            return new Refused(
                    "after it, shares of %s of one target would be held".formatted(promised),
                    "correct the shares, so that they add up to 1 at most");
        }
        return new Moved(ended, opened);
    }

    /** Not over, by what is recorded; or over, and all that the seller has. */
    private boolean standing(Holding holding, List<Holding> all) {
        return !holding.mayHaveEnded()
                || holding.owner().equals(terms.seller())
                        && all.stream()
                                .filter(other -> other.owner().equals(terms.seller()))
                                .allMatch(Holding::mayHaveEnded);
    }

    private double mostThatCanBeSold(Target target) {
        double most = terms.seller() == null
                ? 1 - acquirersHave()
                : have(terms.seller()).max();
        // What is stated stays as stated, to be refused if it is too much.
        return Math.max(most, target.shareMin() == null ? 0 : target.shareMin());
    }

    private @Nullable Refused wrongWithSeller() {
        if (terms.seller() == null) {
            return null;
        }
        if (!shares.containsKey(terms.seller())) {
            return new Refused(
                    "the seller is not recorded as holding a share of a target",
                    "record its stake, or leave the seller out");
        }
        double has = have(terms.seller()).max();
        return sold.min() <= has + Part.ROUNDING
                ? null
                : new Refused(
                        "the seller holds %s of a target, and %s of it is sold".formatted(has, sold.min()),
                        "correct the stake or the share that is sold");
    }

    private void sell(UUID owner, List<Holding> held) {
        var has = Part.sum(held);
        if (!sells(owner)) {
            promised += has.min();
            if (asPart) {
                open(owner, InterestType.SHAREHOLDING, has);
            }
            return;
        }
        var keeps = terms.seller() == null ? keepsOfUnstated(has) : has.without(sold);
        held.forEach(this::end);
        promised += keeps.min();
        if (keeps.isNothing()) {
            soldOut.add(owner);
        } else {
            open(owner, InterestType.SHAREHOLDING, keeps);
        }
    }

    private boolean sells(UUID owner) {
        return terms.seller() == null
                ? !terms.acquirers().contains(owner)
                : terms.seller().equals(owner);
    }

    private Part keepsOfUnstated(Part has) {
        var mayBeGone = new Part(0, sold.max(), sold.published());
        return has.without(mayBeGone).atMost(Math.max(0, 1 - sold.min() - acquirersHave()));
    }

    private void moveOtherInterests() {
        for (var holding : current) {
            if (holding.interest() == InterestType.SHAREHOLDING) {
                continue;
            }
            var part = Part.of(holding.shareMin(), holding.shareMax());
            if (soldOut.contains(holding.owner())) {
                end(holding);
                if (holding.interest() == InterestType.VOTING_RIGHTS
                        && terms.acquirers().size() == 1) {
                    open(terms.acquirers().getFirst(), InterestType.VOTING_RIGHTS, part);
                }
            } else if (asPart) {
                open(holding.owner(), holding.interest(), part);
            }
        }
    }

    private void end(Holding holding) {
        if (!asPart) {
            ended.add(holding.stake());
        }
    }

    private void acquire() {
        promised += sold.min();
        boolean alone = terms.acquirers().size() == 1;
        var each = alone ? sold : new Part(0, sold.max(), sold.published());
        terms.acquirers().forEach(acquirer -> open(acquirer, InterestType.SHAREHOLDING, each));
    }

    private void open(UUID owner, InterestType interest, Part part) {
        opened.add(new NewStake(owner, subject, interest, part.shareMin(), part.shareMax()));
    }

    private Part have(UUID owner) {
        return Part.sum(shares.getOrDefault(owner, List.of()));
    }

    private double acquirersHave() {
        return terms.acquirers().stream()
                .distinct()
                .mapToDouble(acquirer -> have(acquirer).min())
                .sum();
    }
}
