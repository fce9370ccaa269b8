package org.kardan.suppliers.ownership;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kardan.kit.graphql.InOrder;
import org.kardan.kit.time.Moment;
import org.kardan.suppliers.asset.Asset;
import org.kardan.suppliers.asset.AssetTree;
import org.kardan.suppliers.ownership.OwnershipClimb.Climbed;
import org.kardan.suppliers.ownership.UpwardStakes.Part;

/** Reads what is above organisations and assets. */
@ApplicationScoped
public class Ownership {

    /**
     * More stakes than this above one subject are not read, so that no question can hold the service up or fill its memory; the
     * nearest are, and the answer says so.
     */
    public static final int MOST_STAKES = 5_000;

    /** Above a subject with more stakes than that, one step up is one statement, and so many are made at most. */
    private static final int MOST_STATEMENTS = 50;

    private final OwnershipStakeRepository stakes;
    private final AssetTree tree;
    private final OwnershipClimb climb;

    Ownership(OwnershipStakeRepository stakes, AssetTree tree, OwnershipClimb climb) {
        this.stakes = stakes;
        this.tree = tree;
        this.climb = climb;
    }

    /**
     * Everything above the subjects at the moment: one statement, and one more where an asset is part of another, unless too much
     * is above them together.
     *
     * @param assets with what they are part of
     * @param others organisations
     */
    public UpwardStakes above(Collection<Asset> assets, Collection<UUID> others, Moment moment) {
        var subjects = subjects(assets, others);
        var lines = tree.above(assets, moment.knownAt());
        if (subjects.isEmpty()) {
            return new UpwardStakes(moment.asOf(), lines, List.of());
        }
        var together = stakes.above(lines.of(subjects), moment, MOST_STAKES + 1);
        if (together.size() <= MOST_STAKES) {
            return new UpwardStakes(moment.asOf(), lines, together);
        }
        Map<UUID, Part> parts = new LinkedHashMap<>();
        subjects.forEach(subject -> parts.put(subject, oneAbove(lines.of(subject), moment, subjects.size() == 1)));
        return new UpwardStakes(moment.asOf(), lines, parts, climbing(moment));
    }

    /** All climbs of one question take as long together as one may. */
    private Function<Map<UUID, Integer>, Climbed> climbing(Moment moment) {
        var left = new AtomicLong(OwnershipClimb.PATIENCE.toNanos());
        return from -> {
            long begun = System.nanoTime();
            var climbed = climb.climb(from, moment, Duration.ofNanos(left.get()));
            left.addAndGet(begun - System.nanoTime());
            return climbed;
        };
    }

    /** The same of the stakes in the subjects themselves, and in what they are part of, alone. */
    public UpwardStakes direct(Collection<Asset> assets, Collection<UUID> others, Moment moment) {
        var lines = tree.above(assets, moment.knownAt());
        return new UpwardStakes(moment.asOf(), lines, stakes.inSubjects(lines.of(subjects(assets, others)), moment));
    }

    private static List<UUID> subjects(Collection<Asset> assets, Collection<UUID> others) {
        return Stream.concat(assets.stream().map(Asset::getId), others.stream())
                .distinct()
                .toList();
    }

    /**
     * Everything the owners hold anything in at the moment, at any distance: one statement, unless too much is below them together.
     * Then each has the {@link #MOST_STAKES} nearest of its own; of those at one distance, the oldest records.
     */
    public DownwardStakes below(Collection<UUID> owners, Moment moment) {
        var distinct = InOrder.<UUID>distinct(owners);
        var together = distinct.isEmpty() ? List.<OwnershipStake>of() : stakes.below(distinct, moment, MOST_STAKES + 1);
        if (together.size() <= MOST_STAKES) {
            return new DownwardStakes(together);
        }
        Map<UUID, DownwardStakes.Part> parts = new LinkedHashMap<>();
        distinct.forEach(owner -> parts.put(owner, oneBelow(owner, moment, distinct.size() == 1)));
        return new DownwardStakes(parts);
    }

    private DownwardStakes.Part oneBelow(UUID owner, Moment moment, boolean knownToBeTooMuch) {
        if (!knownToBeTooMuch) {
            var all = stakes.below(List.of(owner), moment, MOST_STAKES + 1);
            if (all.size() <= MOST_STAKES) {
                return new DownwardStakes.Part(all, true);
            }
        }
        return nearestBelow(owner, moment);
    }

    /** Step by step downwards, for as long as there is room. */
    private DownwardStakes.Part nearestBelow(UUID owner, Moment moment) {
        List<OwnershipStake> read = new ArrayList<>();
        Set<UUID> seen = new HashSet<>(Set.of(owner));
        List<UUID> step = List.of(owner);
        for (int statements = 0; statements < MOST_STATEMENTS && !step.isEmpty(); statements++) {
            var found = stakes.ofOwners(step, moment, MOST_STAKES - read.size() + 1);
            if (read.size() + found.size() > MOST_STAKES) {
                read.addAll(found.subList(0, MOST_STAKES - read.size()));
                return new DownwardStakes.Part(read, false);
            }
            read.addAll(found);
            step = found.stream()
                    .map(OwnershipStake::getSubjectId)
                    .filter(seen::add)
                    .toList();
        }
        return new DownwardStakes.Part(read, step.isEmpty());
    }

    /**
     * What some assets consist of, at any depth, for each of several groups of them: one statement, and two more where there are any parts,
     * unless together they have too many. Then each group has the {@link #MOST_STAKES} nearest of its own, whatever the others have.
     */
    public List<AssetParts> parts(List<? extends Collection<UUID>> groups, Moment moment) {
        var all = InOrder.<UUID>distinct(
                groups.stream().flatMap(Collection::stream).toList());
        var together = all.isEmpty() ? List.<AssetTree.Part>of() : tree.below(all, MOST_STAKES + 1, moment.knownAt());
        var ofGroups = together.size() <= MOST_STAKES
                ? Collections.nCopies(groups.size(), together)
                : groups.stream().map(group -> partsOf(group, moment)).toList();
        var assets = InOrder.<UUID>distinct(ofGroups.stream()
                .distinct()
                .flatMap(parts -> parts.stream().map(AssetTree.Part::asset))
                .toList());
        var held = assets.isEmpty() ? Set.<UUID>of() : stakes.heldAmong(assets, moment);
        return ofGroups.stream()
                .map(parts -> parts.size() <= MOST_STAKES
                        ? new AssetParts(parts, held, true)
                        : new AssetParts(parts.subList(0, MOST_STAKES), held, false))
                .toList();
    }

    /** All, or one more than may be read. */
    private List<AssetTree.Part> partsOf(Collection<UUID> wholes, Moment moment) {
        var parts =
                wholes.isEmpty() ? List.<AssetTree.Part>of() : tree.below(wholes, MOST_STAKES + 1, moment.knownAt());
        return parts.size() <= MOST_STAKES ? parts : tree.nearestBelow(wholes, MOST_STAKES + 1, moment.knownAt());
    }

    private Part oneAbove(List<UUID> line, Moment moment, boolean knownToBeTooMuch) {
        if (!knownToBeTooMuch) {
            var rows = stakes.above(line, moment, MOST_STAKES + 1);
            if (rows.size() <= MOST_STAKES) {
                return new Part(rows, Set.of());
            }
        }
        return nearest(line, moment);
    }

    /** Step by step upwards, for as long as whole subjects fit in; one that does not is left out, and the others go on. */
    private Part nearest(List<UUID> line, Moment moment) {
        List<OwnershipStake> read = new ArrayList<>();
        Set<UUID> seen = new LinkedHashSet<>(line);
        Set<UUID> notRead = new LinkedHashSet<>();
        Set<UUID> step = new LinkedHashSet<>(line);
        Set<UUID> above = new LinkedHashSet<>();
        for (int statements = 0; statements < MOST_STATEMENTS && !step.isEmpty(); statements++) {
            int room = MOST_STAKES - read.size();
            var found = stakes.inSubjects(step, moment, room + 1);
            var bySubject = found.stream()
                    .collect(Collectors.groupingBy(
                            OwnershipStake::getSubjectId, LinkedHashMap::new, Collectors.toList()));
            Set<UUID> left = Set.of();
            if (found.size() > room) {
                // Sorted by subject: the last one may lack stakes, and those after it are not there at all.
                var tooMany = bySubject.pollLastEntry().getKey();
                notRead.add(tooMany);
                left = after(tooMany, step);
            }
            bySubject.values().forEach(rows -> {
                read.addAll(rows);
                rows.stream().map(OwnershipStake::getOwnerId).filter(seen::add).forEach(above::add);
            });
            if (left.isEmpty()) {
                left = new LinkedHashSet<>(above);
                above.clear();
            }
            step = left;
        }
        notRead.addAll(step);
        notRead.addAll(above);
        return new Part(read, notRead);
    }

    /** PostgreSQL sorts ids as their text does, unlike {@link UUID#compareTo}. */
    private static Set<UUID> after(UUID last, Set<UUID> subjects) {
        return subjects.stream()
                .filter(subject -> subject.toString().compareTo(last.toString()) > 0)
                .collect(Collectors.toSet());
    }
}
