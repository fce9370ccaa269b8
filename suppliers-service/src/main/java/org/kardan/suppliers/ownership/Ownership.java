package org.kardan.suppliers.ownership;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kardan.kit.graphql.InOrder;
import org.kardan.kit.time.Moment;
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

    Ownership(OwnershipStakeRepository stakes) {
        this.stakes = stakes;
    }

    /** Everything above the subjects at the moment: one statement, unless too much is above them together. */
    public UpwardStakes above(Collection<UUID> subjects, Moment moment) {
        var distinct = InOrder.<UUID>distinct(subjects);
        if (distinct.isEmpty()) {
            return new UpwardStakes(moment.asOf(), List.of());
        }
        var together = stakes.above(distinct, moment, MOST_STAKES + 1);
        if (together.size() <= MOST_STAKES) {
            return new UpwardStakes(moment.asOf(), together);
        }
        Map<UUID, Part> parts = new LinkedHashMap<>();
        distinct.forEach(subject -> parts.put(subject, oneAbove(subject, moment, distinct.size() == 1)));
        return new UpwardStakes(moment.asOf(), parts);
    }

    /** Everything the owners hold anything in at the moment, at any distance, up to {@link #MOST_STAKES} stakes: one statement. */
    public DownwardStakes below(Collection<UUID> owners, Moment moment) {
        var distinct = InOrder.<UUID>distinct(owners);
        if (distinct.isEmpty()) {
            return new DownwardStakes(List.of(), true);
        }
        var rows = stakes.below(distinct, moment, MOST_STAKES + 1);
        return new DownwardStakes(rows, rows.size() <= MOST_STAKES);
    }

    private Part oneAbove(UUID subject, Moment moment, boolean knownToBeTooMuch) {
        if (!knownToBeTooMuch) {
            var rows = stakes.above(List.of(subject), moment, MOST_STAKES + 1);
            if (rows.size() <= MOST_STAKES) {
                return new Part(rows, Set.of());
            }
        }
        return nearest(subject, moment);
    }

    /** Step by step upwards, for as long as whole subjects fit in; one that does not is left out, and the others go on. */
    private Part nearest(UUID subject, Moment moment) {
        List<OwnershipStake> read = new ArrayList<>();
        Set<UUID> seen = new LinkedHashSet<>(Set.of(subject));
        Set<UUID> notRead = new LinkedHashSet<>();
        Set<UUID> step = Set.of(subject);
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
