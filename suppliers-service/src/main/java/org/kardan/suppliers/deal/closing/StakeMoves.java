package org.kardan.suppliers.deal.closing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.kardan.suppliers.deal.closing.Closing.Moved;
import org.kardan.suppliers.deal.closing.Closing.Refused;
import org.kardan.suppliers.deal.closing.ClosingTerms.Target;
import org.kardan.suppliers.ownership.graph.Holding;

/**
 * Which stakes end and begin when a deal closes, from its terms and the stakes of that day alone.
 *
 * <p>In each target the sold share {@code s} leaves the seller: of {@code h} it keeps {@code h - s}, and the acquirer gets
 * {@code s} on top of what it has. Ranges stay ranges: it keeps {@code [h.min - s.max, h.max - s.min]}. What is not published
 * is not guessed: a sale of an unpublished share leaves the seller with 0 up to {@code h}, and gives the acquirer as much.
 *
 * <ul>
 *   <li>Seller not stated: any owner that does not buy may have sold up to {@code s}, and none can keep more than
 *       {@code 1 - s}, less what the acquirers have already.
 *   <li>Several acquirers: how they divide {@code s} is recorded nowhere, so each gets 0 up to {@code s}.
 *   <li>Interests other than shareholdings stay, until their holder keeps no share at all: then they end, and its votes pass to
 *       the acquirer, if there is one only.
 * </ul>
 *
 * <p>Fuzzy dates are taken by their end. A stake that may not have begun by the day has begun, with the share that is recorded:
 * who sells it says so. One that may have ended by the day is over and is not moved, since an earlier deal may have ended it in
 * the same month; unless the seller has nothing else, then it is what is sold.
 *
 * <p>A target that nobody holds anything in, and that is owned as part of another asset, is sold out of that: the stakes in the whole
 * stay, and all owners of the part, those who keep what they had too, have stakes of their own in it from then on. The parts of a target
 * that are owned as it is follow it by that rule, without stakes of their own; those with owners of their own stay with them.
 * Where all that is held in a target may have ended by the day, and none of it is the seller's, the owners of the whole may have it, so
 * that it is sold out of the whole, in which each of them counts from 0 up.
 *
 * <p>Nothing moves where the least shares would then add up to more than 1, or the seller has less than it sells.
 */
public final class StakeMoves {

    private final ClosingTerms terms;
    private final UnaryOperator<UUID> ownedAs;
    private final Function<UUID, List<Holding>> fromWholes;
    private final Map<UUID, List<Holding>> bySubject = new LinkedHashMap<>();

    private StakeMoves(
            ClosingTerms terms,
            Collection<Holding> current,
            UnaryOperator<UUID> ownedAs,
            Function<UUID, List<Holding>> fromWholes) {
        this.terms = terms;
        this.ownedAs = ownedAs;
        this.fromWholes = fromWholes;
        current.forEach(holding -> bySubject
                .computeIfAbsent(holding.subject(), subject -> new ArrayList<>())
                .add(holding));
    }

    /**
     * What closing would do.
     *
     * @param current all that is held in the targets, or in what they are owned as; others are left alone
     * @param ownedAs whose stakes count for a target: its own, or those in an asset that it is part of
     * @param fromWholes what owners of an asset that a target is part of may hold in the target, while its own stakes may not hold
     */
    public static Closing of(
            ClosingTerms terms,
            Collection<Holding> current,
            UnaryOperator<UUID> ownedAs,
            Function<UUID, List<Holding>> fromWholes) {
        return new StakeMoves(terms, current, ownedAs, fromWholes).close();
    }

    private Closing close() {
        if (terms.acquirers().isEmpty()) {
            return new Refused("nobody is recorded as acquiring", "record an acquirer; it may be a group nobody names");
        }
        if (terms.targets().isEmpty()) {
            return new Refused("no target is recorded", "record what changes hands");
        }
        if (terms.seller() != null && terms.acquirers().contains(terms.seller())) {
            return new Refused("the seller is an acquirer too", "leave one of the two out");
        }
        var seen = new HashSet<UUID>();
        var moved = new Moved(new ArrayList<>(), new ArrayList<>());
        for (Target target : terms.targets()) {
            if (!seen.add(target.subject())) {
                return new Refused("a target is recorded twice", "record each target once, with the whole share");
            }
            switch (moves(target).close()) {
                case Refused refused -> {
                    return refused;
                }
                case Moved more -> {
                    moved.ended().addAll(more.ended());
                    moved.opened().addAll(more.opened());
                }
            }
        }
        return moved;
    }

    private TargetMoves moves(Target target) {
        var owned = ownedAs.apply(target.subject());
        var held = bySubject.getOrDefault(owned, List.of());
        boolean asPart = !owned.equals(target.subject());
        if (!asPart && mayBeOver(held)) {
            var inherited = fromWholes.apply(target.subject());
            if (!inherited.isEmpty()) {
                return new TargetMoves(
                        terms,
                        target,
                        inherited.stream().map(Holding::fromNothing).toList(),
                        true);
            }
        }
        return new TargetMoves(terms, target, held, asPart);
    }

    private boolean mayBeOver(List<Holding> held) {
        return held.stream()
                .allMatch(holding -> holding.mayHaveEnded() && !holding.owner().equals(terms.seller()));
    }
}
