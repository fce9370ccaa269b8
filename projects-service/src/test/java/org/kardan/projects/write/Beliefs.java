package org.kardan.projects.write;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.date.FuzzyDate;
import org.kardan.projects.stage.Stage;

/** The naive model of what a project's facts are believed to be: a list of versions, and a walk through all of it for each answer. */
final class Beliefs {

    /** A version; {@code knownTo} is set when another takes its place, or none does. */
    static final class Version {
        final String type;
        final String id;
        final int number;
        final @Nullable Stage stage;
        final FuzzyDate from;
        final @Nullable FuzzyDate to;
        OffsetDateTime knownFrom;

        @Nullable OffsetDateTime knownTo;

        Version(
                String type,
                String id,
                int number,
                @Nullable Stage stage,
                FuzzyDate from,
                @Nullable FuzzyDate to,
                OffsetDateTime knownFrom) {
            this.type = type;
            this.id = id;
            this.number = number;
            this.stage = stage;
            this.from = from;
            this.to = to;
            this.knownFrom = knownFrom;
        }

        boolean isKnown(OffsetDateTime at) {
            return !knownFrom.isAfter(at) && (knownTo == null || knownTo.isAfter(at));
        }

        private boolean mayHaveBegun(LocalDate day) {
            return from.earliest() == null || !from.earliest().isAfter(day);
        }
    }

    /** Late in the day by UTC, so that it is another day in half of the world. */
    private static final OffsetDateTime FIRST = OffsetDateTime.parse("2026-01-05T23:30:00Z");

    private final List<Version> versions = new ArrayList<>();

    void add(Version version) {
        versions.add(version);
    }

    /** All versions, in the order in which they were written. */
    List<Version> all() {
        return versions;
    }

    /** What is believed at last, facts in the order in which they were recorded first. */
    List<Version> believed() {
        return versions.stream()
                .filter(version -> version.knownTo == null)
                .sorted(Comparator.comparing(version -> of(version.id).getFirst().knownFrom))
                .toList();
    }

    /** The steps that are believed at last, in their order. */
    List<Version> steps() {
        return believed().stream()
                .filter(version -> version.type.equals("StageTransition"))
                .toList();
    }

    /** The versions of a fact, in their order. */
    List<Version> of(String id) {
        return versions.stream().filter(version -> version.id.equals(id)).toList();
    }

    /** The facts of a type that hold on a day as it was known at a moment, each as {@code id:version}. */
    Set<String> holding(String type, LocalDate asOf, OffsetDateTime knownAt) {
        return versions.stream()
                .filter(version -> version.type.equals(type) && version.isKnown(knownAt))
                .filter(version -> version.mayHaveBegun(asOf) && !hasEnded(version, asOf))
                .map(version -> version.id + ":" + version.number)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private boolean hasEnded(Version version, LocalDate asOf) {
        if (version.to == null) {
            return false;
        }
        if (version.to.isUndisclosed()) {
            return !learnt(version).isAfter(asOf);
        }
        return version.to.latest() != null && !version.to.latest().isAfter(asOf);
    }

    /** The day on which it was learnt that the fact has ended, going back as long as that was said. */
    private LocalDate learnt(Version version) {
        var first = version;
        for (var earlier : of(version.id).reversed()) {
            if (earlier.number < first.number) {
                if (earlier.to == null || !earlier.to.isUndisclosed()) {
                    break;
                }
                first = earlier;
            }
        }
        return first.knownFrom.withOffsetSameInstant(ZoneOffset.UTC).toLocalDate();
    }

    /** The stage on a day as it was known at a moment: step by step, as far as the day goes. */
    @Nullable Stage stage(LocalDate asOf, OffsetDateTime knownAt) {
        Stage reached = null;
        var firsts = versions.stream()
                .filter(version -> version.type.equals("StageTransition") && version.number == 1)
                .toList();
        for (var first : firsts) {
            var known = of(first.id).stream()
                    .filter(version -> version.isKnown(knownAt))
                    .findFirst();
            if (known.isPresent()) {
                if (!known.get().mayHaveBegun(asOf)) {
                    return reached;
                }
                reached = known.get().stage;
            }
        }
        return reached;
    }

    /** Where each moment at which something changed is moved to: late on days of the past that lie twenty days apart. */
    Map<OffsetDateTime, OffsetDateTime> spread() {
        var moved = new LinkedHashMap<OffsetDateTime, OffsetDateTime>();
        for (var moment : moments()) {
            moved.put(moment, FIRST.plusDays(20L * moved.size()));
        }
        for (var version : versions) {
            version.knownFrom = Objects.requireNonNull(moved.get(version.knownFrom));
            version.knownTo = version.knownTo == null ? null : moved.get(version.knownTo);
        }
        return moved;
    }

    /** The moments at which something changed, in their order. */
    List<OffsetDateTime> moments() {
        return versions.stream()
                .flatMap(version -> Stream.of(version.knownFrom, version.knownTo))
                .filter(Objects::nonNull)
                .sorted()
                .distinct()
                .toList();
    }

    /** The days that may make a difference, each with the one before it. */
    List<LocalDate> days() {
        return Stream.concat(
                        moments().stream().map(OffsetDateTime::toLocalDate),
                        Stream.of("2024-03-01", "2024-03-15", "2024-06-30", "2024-12-31")
                                .map(LocalDate::parse))
                .flatMap(day -> Stream.of(day.minusDays(1), day))
                .distinct()
                .toList();
    }
}
