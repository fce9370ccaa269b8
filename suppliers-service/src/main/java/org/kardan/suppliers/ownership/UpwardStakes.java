package org.kardan.suppliers.ownership;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kardan.suppliers.asset.AssetLines;
import org.kardan.suppliers.ownership.OwnershipClimb.Climbed;
import org.kardan.suppliers.ownership.graph.Chains;
import org.kardan.suppliers.ownership.graph.ControlChain;
import org.kardan.suppliers.ownership.graph.Holding;
import org.kardan.suppliers.ownership.graph.OwnershipGraph;
import org.kardan.suppliers.ownership.graph.PartHoldings;
import org.kardan.suppliers.ownership.graph.RollUp;
import org.kardan.suppliers.ownership.graph.ShareRange;

/**
 * All stakes above some subjects at one moment, as rows and as the answers that follow from them.
 *
 * <p>An asset in which nobody is recorded to hold anything is owned as the nearest asset that it is part of and in which somebody is.
 * One stake of its own, of whatever interest and however small, ends that: what its own stakes do not account for is not recorded,
 * rather than its parent's. While none of its own stakes certainly holds, both may be so ({@link PartHoldings}).
 */
public final class UpwardStakes {

    private final LocalDate asOf;
    private final AssetLines lines;
    private final Map<UUID, OwnershipStake> stakes = new LinkedHashMap<>();
    private final Map<UUID, OwnershipGraph> own = new HashMap<>();
    private final OwnershipGraph graph;
    private final Function<Map<UUID, Integer>, Climbed> climb;
    private final Map<Set<UUID>, Climbed> climbed = new HashMap<>();

    /** All that is above the subjects. */
    public UpwardStakes(LocalDate asOf, AssetLines lines, Collection<OwnershipStake> rows) {
        this.asOf = asOf;
        this.lines = lines;
        this.climb = from -> Climbed.NOTHING;
        rows.forEach(row -> stakes.put(row.getId(), row));
        graph = graph(rows, Set.of());
    }

    /**
     * Each subject with a part of its own, where together they have too much above them.
     *
     * @param climb what is above those whose owners were not read
     */
    UpwardStakes(LocalDate asOf, AssetLines lines, Map<UUID, Part> parts, Function<Map<UUID, Integer>, Climbed> climb) {
        this.asOf = asOf;
        this.lines = lines;
        this.climb = climb;
        parts.forEach((subject, part) -> {
            part.rows().forEach(row -> stakes.putIfAbsent(row.getId(), row));
            own.put(subject, graph(part.rows(), part.notRead()));
        });
        graph = OwnershipGraph.of(List.of());
    }

    /**
     * What is above one subject, or the nearest of it.
     *
     * @param notRead those whose owners were not read
     */
    record Part(List<OwnershipStake> rows, Set<UUID> notRead) {}

    private OwnershipGraph graph(Collection<OwnershipStake> rows, Set<UUID> notRead) {
        var holdings = holdings(rows);
        var all = Stream.concat(holdings.stream(), PartHoldings.fromWholes(lines.all(), holdings, notRead).stream());
        return OwnershipGraph.of(all.toList(), notRead);
    }

    /** The asset that the subject is owned as: itself, or the nearest that it is part of and that may have owners where it has none. */
    public UUID ownedAs(UUID subject) {
        var graph = graph(subject);
        return lines.of(subject).stream().filter(graph::isHeld).findFirst().orElse(subject);
    }

    /** Who owns the subject in the end; see {@link OwnershipGraph#rollUp}. */
    public RollUp rollUp(UUID subject, double threshold) {
        return graph(subject).rollUp(ownedAs(subject), threshold);
    }

    /** Who controls the subject; see {@link OwnershipGraph#control}. */
    public ControlChain control(UUID subject) {
        return graph(subject).control(ownedAs(subject));
    }

    /** What each owner of the subject holds directly; see {@link OwnershipGraph#directShares}. */
    public Map<UUID, ShareRange> directShares(UUID subject) {
        return graph(subject).directShares(ownedAs(subject));
    }

    /** The stakes in the subject itself, or in what it is or may be owned as. */
    public List<OwnershipStake> in(UUID subject) {
        var counted = graph(subject).stakesIn(ownedAs(subject));
        return stakes.values().stream()
                .filter(stake -> counted.contains(stake.getId()))
                .toList();
    }

    /**
     * Climbs above these subjects where not all was read, once from the same organisations, to whoever has a restriction or is the target of
     * a deal. {@link #above} tells of them from then on; it makes no statement itself.
     */
    public void climb(Collection<UUID> subjects) {
        for (var subject : whole() ? List.<UUID>of() : subjects) {
            var chains = chains(subject);
            if (!chains.complete()) {
                climbed.computeIfAbsent(
                        Set.copyOf(chains.notRead()),
                        from -> climb.apply(from.stream()
                                .collect(Collectors.toMap(
                                        Function.identity(),
                                        one -> chains.to(one).size()))));
            }
        }
    }

    /** Everything that reaches the subject from above. */
    public Above above(UUID subject) {
        var chains = chains(subject);
        return new Above(
                lines.of(subject),
                chains,
                stakes,
                chains.complete()
                        ? Climbed.NOTHING
                        : climbed.getOrDefault(Set.copyOf(chains.notRead()), Climbed.NOT_BEGUN));
    }

    private Chains chains(UUID subject) {
        return graph(subject).chains(ownedAs(subject));
    }

    private OwnershipGraph graph(UUID subject) {
        return own.getOrDefault(subject, graph);
    }

    /** The rows of stakes that an answer speaks of, in its order. */
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
        return new UpwardStakes(asOf, lines, rows.values());
    }

    /** All stakes as the rules see them on the day, each in what it is recorded in. */
    public List<Holding> holdings() {
        return holdings(stakes.values());
    }

    /** What the owners of an asset that the subject is part of may hold in it, while none of its own stakes certainly holds. */
    public List<Holding> fromWholes(UUID subject) {
        return PartHoldings.fromWholes(List.of(lines.of(subject)), holdings(), Set.of()).stream()
                .filter(holding -> holding.subject().equals(subject))
                .toList();
    }

    private List<Holding> holdings(Collection<OwnershipStake> rows) {
        return rows.stream().map(row -> row.holding(asOf)).toList();
    }
}
