package org.kardan.projects.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kardan.projects.write.Writing.correct;
import static org.kardan.projects.write.Writing.done;
import static org.kardan.projects.write.Writing.input;
import static org.kardan.projects.write.Writing.record;
import static org.kardan.projects.write.Writing.retract;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kardan.kit.testing.TestDatabase;
import org.kardan.projects.Fixture;
import org.kardan.projects.Graph;

/**
 * Facts recorded, corrected and retracted at random, against a list of versions kept beside them: at every moment there was, and on
 * days before, between and after, both must know the same. A seed that fails is printed with the test, and fails again.
 */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class TwoTimesModelTest {

    private static final int TURNS = 10;
    private static final LocalDate FIRST_DAY = LocalDate.of(2020, 1, 1);

    @Inject
    Fixture fixture;

    /** What was believed of a hub from one moment to another: its capacity, and the days it holds. */
    private static final class Version {
        final String id;
        final int capacity;
        final LocalDate from;
        final @Nullable LocalDate to;
        final OffsetDateTime knownFrom;

        @Nullable OffsetDateTime knownTo;

        Version(String id, int capacity, LocalDate from, @Nullable LocalDate to, OffsetDateTime knownFrom) {
            this.id = id;
            this.capacity = capacity;
            this.from = from;
            this.to = to;
            this.knownFrom = knownFrom;
        }

        boolean holds(LocalDate asOf, OffsetDateTime knownAt) {
            return !knownFrom.isAfter(knownAt)
                    && (knownTo == null || knownTo.isAfter(knownAt))
                    && !from.isAfter(asOf)
                    && (to == null || to.isAfter(asOf));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whatWasBelievedAtAnyMomentIsWhatAListOfVersionsSays(long seed) {
        var random = new Random(seed);
        var project = fixture.project("modelled").getSlug();
        var versions = new ArrayList<Version>();
        for (int turn = 0; turn < TURNS; turn++) {
            turn(random, project, versions);
        }

        var places = moments(versions).stream()
                .flatMap(moment -> days(versions).stream().map(day -> new Place(day, moment)))
                .toList();
        var believed = believed(project, places);
        for (int i = 0; i < places.size(); i++) {
            assertThat(capacities(believed.getList("p" + i)))
                    .as("%s", places.get(i))
                    .isEqualTo(expected(versions, places.get(i)));
        }
        assertNeitherOverlapNorGap(versions);
    }

    private static void turn(Random random, String project, List<Version> versions) {
        var believed =
                versions.stream().filter(version -> version.knownTo == null).toList();
        var from = FIRST_DAY.plusDays(random.nextInt(40));
        var to = random.nextInt(3) == 0 ? null : from.plusDays(1 + random.nextInt(20));
        int capacity = random.nextInt(1_000_000);
        if (believed.isEmpty() || random.nextInt(3) == 0) {
            var answer = done(record("Hub", project, hub(capacity, from, to), "knownFrom"));
            versions.add(
                    new Version(answer.getString("id"), capacity, from, to, moment(answer.getString("knownFrom"))));
            return;
        }
        var chosen = believed.get(random.nextInt(believed.size()));
        int version = (int)
                versions.stream().filter(other -> other.id.equals(chosen.id)).count();
        if (random.nextInt(4) == 0) {
            chosen.knownTo = moment(done(retract(chosen.id, version)).getString("knownTo"));
            return;
        }
        var answer = done(correct("Hub", chosen.id, version, hub(capacity, from, to), "knownFrom"));
        chosen.knownTo = moment(answer.getString("knownFrom"));
        versions.add(new Version(chosen.id, capacity, from, to, chosen.knownTo));
    }

    /** Each moment at which something changed, and the instants just before and after. */
    private static List<OffsetDateTime> moments(List<Version> versions) {
        return versions.stream()
                .map(version -> version.knownFrom)
                .flatMap(moment -> Stream.of(moment.minusNanos(1000), moment))
                .sorted()
                .distinct()
                .toList();
    }

    private static List<LocalDate> days(List<Version> versions) {
        var one = versions.getFirst();
        return List.of(FIRST_DAY.minusDays(1), one.from, FIRST_DAY.plusDays(20), FIRST_DAY.plusDays(200));
    }

    /** A day, as it was known at a moment. */
    private record Place(LocalDate asOf, OffsetDateTime knownAt) {}

    private static Map<String, Integer> expected(List<Version> versions, Place place) {
        return versions.stream()
                .filter(version -> version.holds(place.asOf(), place.knownAt()))
                .collect(Collectors.toMap(version -> version.id, version -> version.capacity));
    }

    /** All places in one request: the hubs of each under a name of its own. */
    private static JsonPath believed(String project, List<Place> places) {
        var fields = new StringBuilder();
        for (int i = 0; i < places.size(); i++) {
            fields.append("p%d: hubs(asOf: \"%s\", knownAt: \"%s\") { id capacityLow } "
                    .formatted(i, places.get(i).asOf(), places.get(i).knownAt()));
        }
        return Graph.data("{ project(slug: \"%s\") { %s } }".formatted(project, fields))
                .setRootPath("data.project");
    }

    private static Map<String, Integer> capacities(List<Map<String, Object>> hubs) {
        return hubs.stream()
                .collect(Collectors.toMap(hub -> (String) hub.get("id"), hub -> (Integer) hub.get("capacityLow")));
    }

    /** Of each fact, one version ends where the next begins. */
    private static void assertNeitherOverlapNorGap(List<Version> versions) {
        var ofFact = versions.stream()
                .collect(Collectors.groupingBy(version -> version.id, LinkedHashMap::new, Collectors.toList()));
        ofFact.values().forEach(history -> {
            for (int i = 1; i < history.size(); i++) {
                assertThat(history.get(i - 1).knownTo).isEqualTo(history.get(i).knownFrom);
                assertThat(history.get(i).knownFrom).isAfter(history.get(i - 1).knownFrom);
            }
        });
    }

    private static Map<String, Object> hub(int capacity, LocalDate from, @Nullable LocalDate to) {
        var hub = input(
                "region", "RU-TVE", "certainty", "POTENTIAL", "validFrom", from.toString(), "capacityLow", capacity);
        hub.put("capacityHigh", capacity);
        if (to != null) {
            hub.put("validTo", to.toString());
        }
        return hub;
    }

    private static OffsetDateTime moment(String text) {
        return OffsetDateTime.parse(text);
    }
}
