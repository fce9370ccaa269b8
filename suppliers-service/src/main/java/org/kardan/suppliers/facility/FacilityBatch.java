package org.kardan.suppliers.facility;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.write.NewId;
import org.kardan.suppliers.bulk.ImportProblem;
import org.kardan.suppliers.bulk.Slugs;
import org.kardan.suppliers.facility.FacilityImport.Wanted;
import org.kardan.suppliers.facility.FacilityLookup.Candidate;
import org.kardan.suppliers.facility.FacilityLookup.HeldName;
import org.kardan.suppliers.facility.FacilityLookup.Taken;
import org.kardan.suppliers.facility.FacilityReport.Counts;

/** Takes in one batch of rows, whole or not at all. No key occurs twice in a batch. */
final class FacilityBatch {

    private final FacilityLookup lookup;
    private final FacilityRows rows;
    private final FacilityUpdates updates;
    private final Wanted wanted;
    private final Connection connection;
    private final Counts counts = new Counts();
    private final List<ImportProblem> problems = new ArrayList<>();

    /** What this batch makes, which the database does not have yet, by country. */
    private final Map<String, List<Candidate>> made = new HashMap<>();

    private final Map<String, Set<String>> wordsOf = new HashMap<>();

    FacilityBatch(Connection connection, Wanted wanted, OffsetDateTime now, String actor) {
        this.connection = connection;
        this.lookup = new FacilityLookup(connection);
        this.rows = new FacilityRows(wanted.source(), now, actor);
        this.updates = new FacilityUpdates(connection, lookup, rows, wanted.source(), now, counts.leftAlone::add);
        this.wanted = wanted;
    }

    /**
     * Writes the batch into the open transaction; what it returns is empty, or why nothing of it may stay.
     *
     * @param recurring the numbers of rows about what an earlier row of the list was about
     */
    List<ImportProblem> write(List<Facility> facilities, Set<Long> recurring) throws SQLException {
        var taken = lookup.taken(
                wanted.source(), facilities.stream().map(Facility::key).toList());
        var fresh = new ArrayList<Facility>();
        for (var facility : facilities) {
            var before = taken.get(facility.key());
            if (before == null) {
                fresh.add(facility);
            } else {
                again(facility, before, recurring.contains(facility.number()));
            }
        }
        var named = lookup.assets(
                fresh.stream().map(Facility::sameAs).filter(Objects::nonNull).toList());
        var names = lookup.names(named.values());
        var candidates = candidates(fresh);
        for (var facility : fresh) {
            if (facility.sameAs() != null) {
                link(facility, named.get(facility.sameAs()), names);
            } else {
                take(facility, candidates.getOrDefault(facility.number(), List.of()));
            }
        }
        if (problems.isEmpty()) {
            rows.send(connection);
        }
        return problems;
    }

    Counts counts() {
        return counts;
    }

    /** A row of a key that is here. Where a list has several, the first counts, and the others only add to it. */
    private void again(Facility facility, Taken before, boolean recurs) throws SQLException {
        if (before.checksum().equals(facility.checksum())) {
            counts.unchanged++;
            return;
        }
        var said = before.said();
        var next = said == null ? facility : recurs ? facility.completing(said) : facility.following(said);
        if (recurs) {
            updates.contradicts(facility, next, before.asset());
        }
        if (FacilityFields.of(next).equals(said)) {
            counts.unchanged++;
        } else {
            updates.take(next, before);
            counts.updated++;
        }
    }

    private Map<Long, List<Candidate>> candidates(List<Facility> fresh) throws SQLException {
        var open = fresh.stream().filter(facility -> facility.sameAs() == null).toList();
        Map<Long, String> forms = new HashMap<>();
        open.forEach(facility -> forms.put(facility.number(), Facility.form(facility.name())));
        return lookup.candidates(open, forms);
    }

    private void link(Facility facility, @Nullable UUID asset, Map<UUID, Map<String, HeldName>> names) {
        if (asset == null) {
            problems.add(new ImportProblem(
                    facility.number(),
                    facility.line(),
                    "same_as",
                    "no asset has the id or slug %s; give that of an asset that is here, or leave it empty"
                            .formatted(facility.sameAs())));
            return;
        }
        counts.linked++;
        rows.link(facility, asset, names.getOrDefault(asset, Map.of()).get(facility.name()));
    }

    private void take(Facility facility, List<Candidate> candidates) {
        var possible = possible(facility, candidates);
        possible.forEach(counts.duplicates::add);
        if (!possible.isEmpty() && !wanted.recordDuplicates()) {
            counts.held++;
            return;
        }
        counts.made++;
        var id = NewId.next();
        var slug = Slugs.of(facility.name(), id);
        rows.make(facility, id, slug);
        made.computeIfAbsent(facility.country(), country -> new ArrayList<>())
                .add(new Candidate(id, slug, facility.name(), facility.name(), facility.place()));
    }

    /** The assets it may be, the likeliest first, each once however many of its names are alike. */
    private List<PossibleDuplicate> possible(Facility facility, List<Candidate> candidates) {
        var all = new ArrayList<>(candidates);
        all.addAll(made.getOrDefault(facility.country(), List.of()));
        Map<UUID, PossibleDuplicate> best = new LinkedHashMap<>();
        for (var candidate : all) {
            var likeness =
                    Likeness.of(words(facility.name()), facility.place(), words(candidate.name()), candidate.place());
            if (likeness.isPossible()) {
                best.merge(
                        candidate.asset(),
                        new PossibleDuplicate(
                                facility.number(),
                                facility.line(),
                                facility.name(),
                                candidate.slug(),
                                candidate.shown(),
                                likeness.score(),
                                likeness.why()),
                        (one, other) -> other.score() > one.score() ? other : one);
            }
        }
        return best.values().stream()
                .sorted(Comparator.comparingDouble((PossibleDuplicate one) -> -one.score())
                        .thenComparing(PossibleDuplicate::asset))
                .toList();
    }

    private Set<String> words(String name) {
        return wordsOf.computeIfAbsent(name, Facility::words);
    }
}
