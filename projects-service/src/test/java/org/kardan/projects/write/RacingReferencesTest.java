package org.kardan.projects.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kardan.projects.write.Writing.citation;
import static org.kardan.projects.write.Writing.done;
import static org.kardan.projects.write.Writing.input;
import static org.kardan.projects.write.Writing.record;
import static org.kardan.projects.write.Writing.retract;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kardan.kit.testing.TestDatabase;
import org.kardan.projects.Fixture;
import org.kardan.projects.Graph;

/**
 * A fact is retracted, by itself or with its source, while somebody records another one that refers to it, by a mutation or in a file:
 * one of the two is refused, and what is believed refers to nothing that is not.
 */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class RacingReferencesTest {

    private static final int TURNS = 12;
    private static final String CITED = "\"citations\":[{\"source\":\"S5\",\"modality\":\"REPORTED\"}]";

    @Inject
    Fixture fixture;

    private String project;

    @BeforeEach
    void aProject() {
        project = fixture.project("racing").getSlug();
    }

    @Test
    void noPhaseComesAfterOneThatIsRetractedMeanwhile() throws Exception {
        for (int turn = 0; turn < TURNS; turn++) {
            var first = phase(1, List.of(), "S5");

            var done = atOnce(
                    () -> isDone(retract(first, 1)),
                    () -> isDone(record("Phase", project, phaseInput(2, List.of(first), "S5"), "")));

            assertThat(done).as("turn %d", turn).containsExactlyInAnyOrder(true, false);
        }
    }

    @Test
    void noPhaseComesAfterOneThatFallsWithItsSourceMeanwhile() throws Exception {
        for (int turn = 0; turn < TURNS; turn++) {
            var code = source();
            var first = phase(1, List.of(), code);

            var done = atOnce(
                    () -> isDone(withdraw(code)),
                    () -> isDone(record("Phase", project, phaseInput(2, List.of(first), "S5"), "")));

            assertThat(done).as("turn %d", turn).containsExactlyInAnyOrder(true, false);
        }
    }

    @Test
    void noLineOfAFileComesAfterAPhaseThatIsRetractedMeanwhile() throws Exception {
        for (int turn = 0; turn < TURNS; turn++) {
            var first = phase(1, List.of(), "S5");
            var line =
                    "{\"type\":\"Phase\",\"project\":\"%s\",\"position\":2,\"kind\":\"SERIES\",\"predecessors\":[\"%s\"],%s}"
                            .formatted(project, first, CITED);

            assertThat(atOnce(() -> isDone(retract(first, 1)), () -> isTaken(line)))
                    .as("turn %d", turn)
                    .containsExactlyInAnyOrder(true, false);
        }
    }

    @Test
    void noLineOfAFileJudgesAPhaseThatIsRetractedMeanwhile() throws Exception {
        for (int turn = 0; turn < TURNS; turn++) {
            var phase = phase(1, List.of(), "S5");
            var line = "{\"type\":\"PhaseCriterion\",\"phase\":\"%s\",\"position\":1,\"description\":\"It runs\",%s}"
                    .formatted(phase, CITED);

            assertThat(atOnce(() -> isDone(retract(phase, 1)), () -> isTaken(line)))
                    .as("turn %d", turn)
                    .containsExactlyInAnyOrder(true, false);
        }
    }

    @Test
    void noLineOfAFileNamesAPartyThatIsRetractedMeanwhile() throws Exception {
        for (int turn = 0; turn < TURNS; turn++) {
            var party = done(record(
                            "Party",
                            project,
                            input("country", "IR", "role", "INVESTOR", "validFrom", "undisclosed"),
                            ""))
                    .getString("id");
            var line =
                    "{\"type\":\"CapabilityClaim\",\"project\":\"%s\",\"party\":\"%s\",\"area\":\"DESIGN\",\"direction\":\"OFFERS\",%s}"
                            .formatted(project, party, CITED);

            assertThat(atOnce(() -> isDone(retract(party, 1)), () -> isTaken(line)))
                    .as("turn %d", turn)
                    .containsExactlyInAnyOrder(true, false);
        }
    }

    private String phase(int position, List<String> predecessors, String source) {
        return done(record("Phase", project, phaseInput(position, predecessors, source), ""))
                .getString("id");
    }

    private static Map<String, Object> phaseInput(int position, List<String> predecessors, String source) {
        return input(
                "position",
                position,
                "kind",
                "SERIES",
                "predecessors",
                predecessors,
                "citations",
                List.of(citation(source, "REPORTED")));
    }

    private static String source() {
        var code = "F-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        Graph.data(
                "mutation { recordSource(input: {code: \"%s\", kind: REPORT, title: \"R\", published: \"2026\"}) { id } }"
                        .formatted(code));
        return code;
    }

    private static JsonPath withdraw(String code) {
        var id = Graph.data("{ source(code: \"%s\") { id } }".formatted(code)).getString("source.id");
        return Graph.ask(
                "mutation { retractSource(id: \"%s\", version: 1, reason: \"forged\", withdrawCitations: true) { key } }"
                        .formatted(id));
    }

    /** Whether it was done; a refusal is one that its sender can understand. */
    private static boolean isDone(JsonPath answer) {
        var code = answer.getString("errors[0].extensions.code");
        assertThat(code).isIn(null, "CONFLICT", "NOT_FOUND");
        return code == null;
    }

    /** Whether a line is taken in, with many before it, which leave time for what happens meanwhile. */
    private boolean isTaken(String line) {
        var file = Stream.concat(
                        IntStream.range(0, 200)
                                .mapToObj(i ->
                                        "{\"type\":\"Claim\",\"project\":\"%s\",\"kind\":\"OTHER\",\"statement\":\"%s\",%s}"
                                                .formatted(project, UUID.randomUUID(), CITED)),
                        Stream.of(line))
                .collect(Collectors.joining("\n"));
        var report = RestAssured.given().body(file).post("/import").asString();
        assertThat(report).containsAnyOf("\"WRITTEN\"", "\"NOT_FOUND\"", "\"CONFLICT\"");
        return report.contains("\"WRITTEN\"");
    }

    private static List<Boolean> atOnce(Callable<Boolean> one, Callable<Boolean> other) throws Exception {
        try (var writers = Executors.newFixedThreadPool(2)) {
            var results = writers.invokeAll(List.of(one, other));
            return List.of(results.getFirst().get(), results.getLast().get());
        }
    }
}
