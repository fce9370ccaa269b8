package org.kardan.suppliers.ownership.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Who owns whom at one moment, and what follows from it.
 *
 * <p>Nodes are organisations and assets, edges lead from a subject to its owners. Within one subject the recorded shares are
 * first made consistent: stakes of one owner are added up, an unpublished share is 0..1, what may not hold on the day, or may be no
 * share at all, counts from 0 up ({@link Held}), and no owner can hold more than the others' least shares leave ({@code max = min(max, 1 - sum of the others' min)}). Where the least shares already add up to
 * more than 1 the records contradict each other; they are then scaled to 1 and the subject is reported as oversubscribed.
 *
 * <p>A graph may hold what is above many subjects at once; each answer looks only at what is above its own.
 */
public final class OwnershipGraph {

    /** Below this, a difference of two fractions is rounding. */
    static final double ROUNDING = 1e-12;

    private final List<UUID> nodes = new ArrayList<>();
    private final Map<UUID, Integer> places = new LinkedHashMap<>();
    private final List<List<Holding>> holdings = new ArrayList<>();
    private final List<List<OwnerEdge>> owners = new ArrayList<>();
    private final List<Boolean> oversubscribed = new ArrayList<>();
    private final Set<UUID> notRead;

    private OwnershipGraph(Collection<Holding> all, Set<UUID> notRead) {
        this.notRead = notRead;
        for (Holding holding : all) {
            place(holding.owner());
            holdings.get(place(holding.subject())).add(holding);
        }
        for (List<Holding> ofOneSubject : holdings) {
            owners.add(consistent(ofOneSubject));
        }
    }

    /** The graph of these stakes. Stakes of other moments must have been left out before. */
    public static OwnershipGraph of(Collection<Holding> holdings) {
        return new OwnershipGraph(holdings, Set.of());
    }

    /**
     * The graph of the nearest of these stakes.
     *
     * @param notRead those whose owners were not read, since too many stakes lie above; no stake in one of them may be given
     */
    public static OwnershipGraph of(Collection<Holding> holdings, Set<UUID> notRead) {
        return new OwnershipGraph(holdings, notRead);
    }

    /**
     * The effective share of every ultimate owner of a subject: the sum over all paths of the product of the shares along
     * each, where a path may run through a circle any number of times.
     *
     * @param threshold owners whose largest possible share is below this fraction are given as one group
     */
    public RollUp rollUp(UUID subject, double threshold) {
        Integer place = places.get(subject);
        if (place == null || owners.get(place).isEmpty()) {
            var reason = notRead.contains(subject) ? GapReason.NOT_READ : GapReason.NO_OWNER_RECORDED;
            return RollUp.nothingKnown(subject, reason);
        }
        return new EffectiveShares(this, place).rollUp(threshold);
    }

    /** What each owner of a subject holds of it directly, after the shares were made consistent. */
    public Map<UUID, ShareRange> directShares(UUID subject) {
        Map<UUID, ShareRange> shares = new LinkedHashMap<>();
        Integer place = places.get(subject);
        if (place != null) {
            owners.get(place).forEach(edge -> shares.put(node(edge.owner()), ShareRange.of(edge.min(), edge.max())));
        }
        return shares;
    }

    /** The stakes that count in a subject, of whatever interest. */
    public Set<UUID> stakesIn(UUID subject) {
        return holdingsIn(subject).stream().map(Holding::stake).collect(Collectors.toSet());
    }

    /** Whether anybody is recorded as holding anything in it, read or not. */
    public boolean isHeld(UUID subject) {
        return notRead.contains(subject) || !holdingsIn(subject).isEmpty();
    }

    /** Everybody above a subject, by whatever interest. */
    public Chains chains(UUID subject) {
        return new Chains(this, subject);
    }

    /** Who controls a subject, step by step upwards, for as long as one owner has the majority. */
    public ControlChain control(UUID subject) {
        return new ControlWalk(this).from(subject);
    }

    UUID node(int place) {
        return nodes.get(place);
    }

    int size() {
        return nodes.size();
    }

    List<OwnerEdge> owners(int place) {
        return owners.get(place);
    }

    List<Holding> holdingsIn(UUID subject) {
        Integer place = places.get(subject);
        return place == null ? List.of() : holdings.get(place);
    }

    /** Whether there are shares in it, of which none certainly holds on the day. */
    boolean isPerhapsOwned(int place) {
        return !owners.get(place).isEmpty()
                && !PartHoldings.isHeld(holdings.get(place).stream()
                        .filter(holding -> holding.interest().isShare() && holding.most() > 0)
                        .toList());
    }

    boolean notRead(int place) {
        return notRead.contains(nodes.get(place));
    }

    boolean notRead(UUID subject) {
        return notRead.contains(subject);
    }

    boolean oversubscribed(int place) {
        return oversubscribed.get(place);
    }

    private int place(UUID id) {
        Integer known = places.get(id);
        if (known != null) {
            return known;
        }
        int place = nodes.size();
        places.put(id, place);
        nodes.add(id);
        holdings.add(new ArrayList<>());
        return place;
    }

    private List<OwnerEdge> consistent(List<Holding> ofOneSubject) {
        Map<UUID, List<Holding>> byOwner = new LinkedHashMap<>();
        for (Holding holding : ofOneSubject) {
            if (holding.isPerhapsShare() && holding.most() > 0) {
                byOwner.computeIfAbsent(holding.owner(), owner -> new ArrayList<>())
                        .add(holding);
            }
        }
        List<OwnerEdge> added = byOwner.values().stream().map(this::addedUp).toList();
        double promised = added.stream().mapToDouble(OwnerEdge::min).sum();
        oversubscribed.add(promised > 1 + ROUNDING);
        return added.stream().map(edge -> narrowed(edge, promised)).toList();
    }

    private OwnerEdge addedUp(List<Holding> ofOneOwner) {
        var held = Held.perhaps(ofOneOwner);
        var largest = ofOneOwner.getFirst();
        for (Holding holding : ofOneOwner) {
            largest = holding.most() > largest.most() ? holding : largest;
        }
        return new OwnerEdge(
                place(largest.owner()),
                held.least(),
                held.most(),
                ofOneOwner.stream()
                        .allMatch(holding ->
                                holding.published() && holding.interest().isShare()),
                ofOneOwner.stream().allMatch(Holding::certain),
                largest.stake());
    }

    private static OwnerEdge narrowed(OwnerEdge edge, double promised) {
        double scale = Math.max(1, promised);
        double min = edge.min() / scale;
        double left = Math.max(0, 1 - (promised / scale - min));
        double max = Math.max(min, Math.min(edge.max(), left));
        double exact = max - min < ROUNDING ? min : max;
        return new OwnerEdge(edge.owner(), min, exact, edge.published(), edge.certain(), edge.stake());
    }
}
