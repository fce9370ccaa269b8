package org.kardan.projects.stage;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kardan.kit.testing.TestDatabase;
import org.kardan.projects.Fixture;
import org.kardan.projects.Fixture.Believed;
import org.kardan.projects.Graph;
import org.kardan.projects.project.Project;

/** Many who move one project at once: each step has one winner, and what was believed at any moment is a way the project can have gone. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class RacingTransitionsTest {

    private static final int WRITERS = 8;
    private static final String RECORD =
            "mutation($p: ID!, $i: StageTransitionInput!) { done: recordStageTransition(project: $p, input: $i) { id version } }";
    private static final String CORRECT =
            "mutation($id: ID!, $v: Int!, $i: StageTransitionInput!) { done: correctStageTransition(id: $id, version: $v, input: $i) { id version } }";
    private static final String RETRACT =
            "mutation($id: ID!, $v: Int!) { done: retractFact(id: $id, version: $v, reason: \"raced\") { id version } }";

    @Inject
    Fixture fixture;

    private Project project;

    @BeforeEach
    void aProject() {
        project = fixture.project("raced");
    }

    @Test
    void eachStepHasOneWinnerAndAConflictForEveryoneElse() throws Exception {
        for (var to : List.of("INTEREST", "TALKS", "PLANNING", "PILOT")) {
            var outcomes = race(writer -> outcome(record(to, "DONE", null)));

            assertThat(outcomes).as(to).containsOnly("done", "CONFLICT");
            assertThat(Collections.frequency(outcomes, "done")).as(to).isEqualTo(1);
        }
        assertThat(steps(null).<String>getList("to")).containsExactly("INTEREST", "TALKS", "PLANNING", "PILOT");
        assertThat(steps(null).<String>getList("from")).containsExactly(null, "INTEREST", "TALKS", "PLANNING");
    }

    @Test
    void whatIsUnderWayIsDoneOnce() throws Exception {
        record("TALKS", "DONE", null);
        var id = record("PLANNING", "UNDER_WAY", null).getString("data.done.id");

        var outcomes = race(writer -> outcome(correct(id, 1, "PLANNING", "DONE")));

        assertThat(outcomes).containsOnly("done", "CONFLICT");
        assertThat(Collections.frequency(outcomes, "done")).isEqualTo(1);
        assertThat(steps(null).getInt("[1].version")).isEqualTo(2);
    }

    @Test
    void whateverIsRacedTheHistoryIsOneThatCanHaveBeen() throws Exception {
        record("INTEREST", "DONE", null);
        var outcomes = race(writer -> {
            var random = new Random(writer);
            for (int turn = 0; turn < 4; turn++) {
                var code = outcome(move(random));
                if (!code.equals("done") && !code.equals("CONFLICT")) {
                    return code;
                }
            }
            return "as it should be";
        });

        assertThat(outcomes).containsOnly("as it should be");
        var versions = fixture.versions("stage_transitions", project);
        var known = new HashSet<UUID>();
        for (int i = 0; i < versions.size(); i++) {
            var version = versions.get(i);
            if (known.add(version.fact())) {
                assertThat(version.version()).isEqualTo(1);
            } else {
                assertThat(version).satisfies(next -> follows(versions, next));
            }
        }
        versions.stream()
                .flatMap(version -> Stream.of(version.from(), version.to()))
                .filter(Objects::nonNull)
                .distinct()
                .forEach(moment -> assertLegal(steps(moment.toString()), moment.toString()));
        assertLegal(steps(null), "now");
    }

    /** Neither a gap nor an overlap. */
    private static void follows(List<Believed> versions, Believed next) {
        var before = versions.get(versions.indexOf(next) - 1);
        assertThat(next.version()).isEqualTo(before.version() + 1);
        assertThat(next.from()).isEqualTo(before.to());
    }

    private static void assertLegal(JsonPath steps, String moment) {
        String at = null;
        for (int i = 0; i < steps.getList("").size(); i++) {
            assertThat(steps.getString("[%d].from".formatted(i)))
                    .as("step %d at %s", i, moment)
                    .isEqualTo(at);
            if (steps.getString("[%d].status".formatted(i)).equals("DONE")) {
                at = steps.getString("[%d].to".formatted(i));
            }
        }
    }

    /** A step onward or back, a correction, or a retraction, of what is there by now. */
    private JsonPath move(Random random) {
        var steps = steps(null);
        int last = steps.getList("").size() - 1;
        var stage = last < 0
                ? -1
                : Stage.valueOf(steps.getString("[%d].to".formatted(last))).ordinal();
        var chosen = "[%d].".formatted(Math.max(0, last - random.nextInt(2)));
        return switch (random.nextInt(4)) {
            case 0 -> record(Stage.values()[Math.max(0, stage - 1)].name(), "DONE", "a step back");
            case 1 -> last < 0 ? record("INTEREST", "DONE", null) : retract(steps, chosen);
            case 2 ->
                last < 0
                        ? record("INTEREST", "DONE", null)
                        : correct(
                                steps.getString(chosen + "id"),
                                steps.getInt(chosen + "version"),
                                steps.getString(chosen + "to"),
                                random.nextBoolean() ? "DONE" : "UNDER_WAY");
            default ->
                record(
                        Stage.values()[Math.min(5, stage + 1)].name(),
                        random.nextInt(3) == 0 ? "UNDER_WAY" : "DONE",
                        null);
        };
    }

    private JsonPath retract(JsonPath steps, String chosen) {
        return Graph.ask(RETRACT, Map.of("id", steps.getString(chosen + "id"), "v", steps.getInt(chosen + "version")));
    }

    private JsonPath record(String to, String status, String reason) {
        return Graph.ask(RECORD, Map.of("p", project.getSlug(), "i", step(to, status, reason)));
    }

    private static JsonPath correct(String id, int version, String to, String status) {
        return Graph.ask(CORRECT, Map.of("id", id, "v", version, "i", step(to, status, "corrected")));
    }

    private static Map<String, Object> step(String to, String status, String reason) {
        var input = new HashMap<String, Object>(Map.of(
                "to",
                to,
                "status",
                status,
                "occurred",
                "2026",
                "citations",
                List.of(Map.of("source", "S5", "modality", "REPORTED"))));
        input.put("reason", reason);
        return input;
    }

    private JsonPath steps(String knownAt) {
        return Graph.data("{ project(slug: \"%s\") { stageTransitions%s { id version from to status } } }"
                        .formatted(project.getSlug(), knownAt == null ? "" : "(knownAt: \"" + knownAt + "\")"))
                .setRootPath("data.project.stageTransitions");
    }

    private static String outcome(JsonPath answer) {
        var code = answer.getString("errors[0].extensions.code");
        return code == null ? "done" : code;
    }

    private interface Writer {
        String write(int number);
    }

    private static List<String> race(Writer writer) throws Exception {
        try (var writers = Executors.newFixedThreadPool(WRITERS)) {
            var turns = IntStream.range(0, WRITERS)
                    .<Callable<String>>mapToObj(number -> () -> writer.write(number))
                    .toList();
            var outcomes = new ArrayList<String>();
            for (var outcome : writers.invokeAll(turns)) {
                outcomes.add(outcome.get());
            }
            return outcomes;
        }
    }
}
