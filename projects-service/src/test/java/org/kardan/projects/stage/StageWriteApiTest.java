package org.kardan.projects.stage;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kardan.kit.testing.TestDatabase;
import org.kardan.projects.Fixture;
import org.kardan.projects.Graph;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class StageWriteApiTest {

    private static final String RECORD =
            "mutation($p: ID!, $i: StageTransitionInput!) { done: recordStageTransition(project: $p, input: $i) { id version from to } }";
    private static final String CORRECT =
            "mutation($id: ID!, $v: Int!, $i: StageTransitionInput!) { done: correctStageTransition(id: $id, version: $v, input: $i) { id version from to } }";

    @Inject
    Fixture fixture;

    private String project;

    @BeforeEach
    void aProject() {
        project = fixture.project("staged").getSlug();
    }

    private static Map<String, Object> step(String to, String status, @Nullable String reason) {
        return step(to, status, reason, "2026");
    }

    private static Map<String, Object> step(String to, String status, @Nullable String reason, String occurred) {
        var input = new HashMap<String, Object>();
        input.put("to", to);
        input.put("status", status);
        input.put("occurred", occurred);
        input.put("reason", reason);
        input.put("citations", List.of(Map.of("source", "S5", "modality", "REPORTED")));
        return input;
    }

    private JsonPath record(String to, String status, @Nullable String reason) {
        return Graph.ask(RECORD, Map.of("p", project, "i", step(to, status, reason)));
    }

    private JsonPath dated(String to, String status, String occurred) {
        return Graph.ask(RECORD, Map.of("p", project, "i", step(to, status, null, occurred)));
    }

    private static void badInput(JsonPath answer, String message) {
        assertThat(answer.getString("errors[0].extensions.code")).isEqualTo("BAD_USER_INPUT");
        assertThat(answer.getString("errors[0].message")).isEqualTo(message);
    }

    private String done(String to) {
        var answer = record(to, "DONE", null);
        assertThat(answer.getList("errors")).isNull();
        return answer.getString("data.done.id");
    }

    private static void conflict(JsonPath answer, String... words) {
        assertThat(answer.getString("errors[0].extensions.code")).isEqualTo("CONFLICT");
        assertThat(answer.getString("errors[0].message")).contains(words);
    }

    private String stage() {
        return Graph.data("{ project(slug: \"" + project + "\") { stage { name } } }")
                .getString("project.stage.name");
    }

    @Test
    void aProjectGoesForwardByOne() {
        done("INTEREST");

        var talks = record("TALKS", "DONE", null);

        assertThat(talks.getString("data.done.from")).isEqualTo("INTEREST");
        assertThat(stage()).isEqualTo("TALKS");
        conflict(
                record("PILOT", "DONE", null),
                "PILOT cannot follow TALKS",
                "next may come PLANNING; for a reason INTEREST, ON_HOLD, CANCELLED");
    }

    @Test
    void backAndAsideTakeAReasonAndCancelledIsFinal() {
        done("PLANNING");
        conflict(record("TALKS", "DONE", null), "without a reason");

        assertThat(record("ON_HOLD", "DONE", "funds").getList("errors")).isNull();
        conflict(record("PILOT", "DONE", "eager"), "PILOT cannot follow ON_HOLD");
        assertThat(record("PLANNING", "DONE", "funds are back").getList("errors"))
                .isNull();
        assertThat(record("CANCELLED", "DONE", "given up").getList("errors")).isNull();

        conflict(record("PLANNING", "DONE", "regret"), "nothing follows it");
    }

    @Test
    void whatIsUnderWayIsCorrectedToDone() {
        done("TALKS");
        var id = record("PLANNING", "UNDER_WAY", null).getString("data.done.id");
        conflict(record("PLANNING", "DONE", null), "under way already: " + id, "version 1");
        assertThat(stage()).isEqualTo("TALKS");

        var corrected = Graph.ask(CORRECT, Map.of("id", id, "v", 1, "i", step("PLANNING", "DONE", null)));

        assertThat(corrected.getInt("data.done.version")).isEqualTo(2);
        assertThat(stage()).isEqualTo("PLANNING");
    }

    @Test
    void aCorrectionThatTheLaterStepsDoNotFitIsRefused() {
        var first = done("TALKS");
        done("PLANNING");

        conflict(
                Graph.ask(CORRECT, Map.of("id", first, "v", 1, "i", step("INTEREST", "DONE", null))),
                "from TALKS to PLANNING would begin in INTEREST");
        conflict(
                Graph.ask(
                        "mutation($id: ID!) { done: retractFact(id: $id, version: 1, reason: \"wrong\") { id } }",
                        Map.of("id", first)),
                "from TALKS to PLANNING would begin in no stage");
        assertThat(stage()).isEqualTo("PLANNING");
    }

    @Test
    void whatHasNotHappenedIsNotDone() {
        var tomorrow = LocalDate.now(Clock.systemUTC()).plusDays(1);

        badInput(
                dated("INTEREST", "DONE", tomorrow.toString()),
                "occurred: %s is after today, %s (UTC), and what has not happened is not DONE; give the date it happened, or the status UNDER_WAY"
                        .formatted(tomorrow, tomorrow.minusDays(1)));

        assertThat(dated("INTEREST", "UNDER_WAY", "2035").getList("errors")).isNull();
        assertThat(stage()).isNull();
        assertThat(dated("TALKS", "DONE", "2020/..").getList("errors")).isNull();
        assertThat(stage()).isEqualTo("TALKS");
    }

    @Test
    void aStepIsNotDatedBeforeOneDoneBeforeIt() {
        dated("INTEREST", "DONE", "2024-05");
        dated("TALKS", "DONE", "undisclosed");
        var right = "when the project came to INTEREST; give a date that may be the same or later, or `undisclosed`";

        badInput(dated("PLANNING", "DONE", "2024-04-30"), "occurred: 2024-04-30 is before 2024-05, " + right);
        badInput(dated("PLANNING", "UNDER_WAY", "2023"), "occurred: 2023 is before 2024-05, " + right);

        assertThat(dated("PLANNING", "DONE", "2024").getList("errors")).isNull();
    }

    @Test
    void aCorrectionDoesNotDateAStepAfterALaterOne() {
        var first = dated("INTEREST", "DONE", "2024-05").getString("data.done.id");
        dated("TALKS", "DONE", "2024-08");

        var late = Graph.ask(CORRECT, Map.of("id", first, "v", 1, "i", step("INTEREST", "DONE", null, "2024-09")));
        var early = Graph.ask(CORRECT, Map.of("id", first, "v", 1, "i", step("INTEREST", "DONE", null, "2024-08-31")));

        badInput(
                late,
                "occurred: 2024-09 is after 2024-08, the date of the later step to TALKS; give a date that may be the same or earlier, or `undisclosed`");
        assertThat(early.getInt("data.done.version")).isEqualTo(2);
    }

    @Test
    void theLastStepIsRetracted() {
        done("TALKS");
        var last = done("PLANNING");

        Graph.data(
                "mutation($id: ID!) { retractFact(id: $id, version: 1, reason: \"wrong\") { id } }",
                Map.of("id", last));

        assertThat(stage()).isEqualTo("TALKS");
        done("PLANNING");
        assertThat(stage()).isEqualTo("PLANNING");
    }
}
