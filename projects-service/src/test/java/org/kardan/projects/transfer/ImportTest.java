package org.kardan.projects.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kardan.kit.testing.TransferClient.file;
import static org.kardan.projects.transfer.Lines.claim;
import static org.kardan.projects.transfer.Lines.fact;
import static org.kardan.projects.transfer.Lines.project;
import static org.kardan.projects.transfer.Lines.projectWithClaims;
import static org.kardan.projects.transfer.Lines.slug;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kardan.kit.testing.TestDatabase;
import org.kardan.kit.testing.TransferClient;
import org.kardan.projects.Graph;

/** All of a file or nothing, or all but the batches with bad lines; and the same rules as for mutations. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ImportTest {

    private TransferClient client;
    private String slug;

    @BeforeEach
    void aProject() {
        client = new TransferClient(RestAssured.port);
        slug = slug();
    }

    private int claims() {
        var project = Graph.data("{ project(slug: \"%s\") { claims { id } } }".formatted(slug));
        return project.get("project") == null
                ? 0
                : project.getList("project.claims").size();
    }

    @Test
    void oneBadLineKeepsTheWholeFileOutAndEveryBadLineIsNamed() {
        var lines = new ArrayList<>(projectWithClaims(slug, 600));
        lines.set(10, fact("Claim", slug, "\"kind\":\"OTHER\",\"statement\":\"  \""));
        lines.set(
                550, fact("Hub", slug, "\"region\":\"RU-NOWHERE\",\"certainty\":\"POTENTIAL\",\"validFrom\":\"2026\""));

        var report = client.send("", file(lines));

        assertThat(report.end().path("status").asText()).isEqualTo("REFUSED");
        assertThat(report.end().path("refused").asInt()).isEqualTo(2);
        assertThat(report.end().path("heldBack").asInt()).isEqualTo(599);
        assertThat(report.of(11).path("field").asText()).isEqualTo("statement");
        assertThat(report.of(11).path("code").asText()).isEqualTo("BAD_USER_INPUT");
        assertThat(report.of(551).path("field").asText()).isEqualTo("region");
        assertThat(report.of(551).path("message").asText()).isEqualTo("there is no region RU-NOWHERE");
        assertThat(claims()).isZero();
    }

    @Test
    void inModeReportABadLineCostsItsBatch() {
        var lines = new ArrayList<>(projectWithClaims(slug, 1200));
        lines.set(700, claim("no-such-project", 700));

        var report = client.send("mode=report", file(lines));

        assertThat(report.end().path("status").asText()).isEqualTo("WRITTEN");
        assertThat(report.end().path("created").asInt()).isEqualTo(701);
        assertThat(report.end().path("heldBack").asInt()).isEqualTo(499);
        assertThat(report.of(701).path("field").asText()).isEqualTo("project");
        assertThat(claims()).isEqualTo(700);
        assertThat(report.lines().stream()
                        .filter(line -> line.has("batch"))
                        .map(line -> line.get("fate").asText()))
                .containsExactly("GOOD", "REFUSED", "GOOD");
    }

    @Test
    void aDryRunSaysLineByLineWhatTheRealOneThenDoes() {
        var lines = new ArrayList<>(projectWithClaims(slug, 1100));
        lines.set(600, "{\"type\":\"Claim\"");
        lines.set(
                1050, fact("StageTransition", slug, "\"to\":\"CANCELLED\",\"status\":\"DONE\",\"occurred\":\"2026\""));

        for (var mode : List.of("all", "report")) {
            var before = claims();
            var said = client.send("dryRun=true&mode=" + mode, file(lines));
            assertThat(claims()).as("a dry run writes nothing").isEqualTo(before);
            var done = client.send("report=lines&mode=" + mode, file(lines));

            assertThat(said.lines().size()).isEqualTo(done.lines().size());
            for (int i = 1; i < lines.size(); i++) {
                assertThat(said.of(i).path("fate")).isEqualTo(done.of(i).path("fate"));
                assertThat(said.of(i).path("message")).isEqualTo(done.of(i).path("message"));
            }
            for (var count : List.of("created", "refused", "heldBack", "unchanged")) {
                assertThat(said.end().path(count))
                        .as(mode + " " + count)
                        .isEqualTo(done.end().path(count));
            }
            assertThat(said.end().path("status").asText())
                    .isEqualTo("DRY_RUN_" + done.end().path("status").asText());
        }
        assertThat(claims()).isEqualTo(499);
    }

    @Test
    void theRulesOfMutationsHoldWithinABatchToo() {
        var stage = "\"to\":\"%s\",\"status\":\"DONE\",\"occurred\":\"2026\"";
        var report = client.send(
                "mode=report",
                file(List.of(
                        fact("StageTransition", slug, stage.formatted("INTEREST")),
                        fact("StageTransition", slug, stage.formatted("TALKS")),
                        fact("StageTransition", slug, stage.formatted("SERIES_PRODUCTION")),
                        fact("CapabilityClaim", slug, "\"area\":\"DESIGN\",\"direction\":\"NEEDS\""),
                        fact("Launch", slug, "\"launch\":\"2027\""),
                        fact("Launch", slug, "\"launch\":\"2028\""),
                        "{\"type\":\"Claim\",\"project\":\"%s\",\"kind\":\"OTHER\",\"statement\":\"x\"}"
                                .formatted(slug),
                        project(slug))));

        assertThat(report.of(3).path("message").asText())
                .contains("to: SERIES_PRODUCTION cannot follow TALKS", "PLANNING");
        assertThat(report.of(3).path("code").asText()).isEqualTo("CONFLICT");
        assertThat(report.of(3).path("field").asText()).isEqualTo("to");
        assertThat(report.of(4).path("message").asText()).contains("party: NEEDS needs a party");
        assertThat(report.of(7).path("message").asText()).contains("citations: there is none");
        assertThat(Graph.data("{ project(slug: \"%s\") { id } }".formatted(slug))
                        .getString("project"))
                .isNull();
    }

    @Test
    void whatOnlyTheDatabaseKnowsIsSaidOfTheLineThatBreaksIt() {
        var report = client.send(
                "",
                file(List.of(
                        project(slug),
                        fact("Launch", slug, "\"launch\":\"2027\""),
                        fact("Launch", slug, "\"launch\":\"2028\""),
                        claim(slug, 1))));

        assertThat(report.count("REFUSED")).isEqualTo(1);
        assertThat(report.of(3).path("code").asText()).isEqualTo("CONFLICT");
        assertThat(report.of(3).path("message").asText()).contains("recorded already");
        assertThat(claims()).isZero();
    }

    @Test
    void withinABatchLinesMayReferToLaterOnes() {
        var party = UUID.randomUUID();
        var one = UUID.randomUUID();
        var other = UUID.randomUUID();
        var report = client.send(
                "",
                file(List.of(
                        "{\"type\":\"PhaseCriterion\",\"phase\":\"%s\",\"position\":1,\"description\":\"It runs\",%s}"
                                .formatted(other, Lines.CITED),
                        withId(
                                other,
                                fact(
                                        "Phase",
                                        slug,
                                        "\"position\":2,\"kind\":\"SERIES\",\"gateProbability\":0.5,\"predecessors\":[\"%s\"]"
                                                .formatted(one))),
                        withId(one, fact("Phase", slug, "\"position\":1,\"kind\":\"PILOT_LINE\"")),
                        fact(
                                "CapabilityClaim",
                                slug,
                                "\"party\":\"%s\",\"area\":\"DESIGN\",\"direction\":\"NEEDS\"".formatted(party)),
                        withId(
                                party,
                                fact(
                                        "Party",
                                        slug,
                                        "\"country\":\"IR\",\"role\":\"HOST\",\"validFrom\":\"undisclosed\"")),
                        project(slug))));

        assertThat(report.end().path("created").asInt())
                .as(report.lines().toString())
                .isEqualTo(6);
        var phases = Graph.data(
                "{ project(slug: \"%s\") { phases { gateProbability criteria { description } predecessors { position } } } }"
                        .formatted(slug));
        assertThat(phases.getDouble("project.phases[1].gateProbability")).isEqualTo(0.5);
        assertThat(phases.getInt("project.phases[1].predecessors[0].position")).isEqualTo(1);
        assertThat(phases.getString("project.phases[1].criteria[0].description"))
                .isEqualTo("It runs");
    }

    @Test
    void aCircleIsNamed() {
        var one = UUID.randomUUID();
        var other = UUID.randomUUID();
        var phase = "\"position\":1,\"kind\":\"SERIES\",\"predecessors\":[\"%s\"]";

        var report = client.send(
                "",
                file(List.of(
                        project(slug),
                        withId(one, fact("Phase", slug, phase.formatted(other))),
                        withId(other, fact("Phase", slug, phase.formatted(one))))));

        assertThat(report.lines().toString()).contains("leads back to the line itself", "\"field\":\"predecessors\"");
    }

    @Test
    void everyLineLeavesAnAuditEntryThatNamesTheImport() {
        var key = slug;

        client.send("key=" + key, file(projectWithClaims(slug, 3)));

        var id = Graph.data("{ project(slug: \"%s\") { id } }".formatted(slug)).getString("project.id");
        var entries = audited(id);
        assertThat(entries).hasSize(4).allMatch(entry -> entry.equals("CREATE import " + key));
    }

    private List<String> audited(String project) {
        return Database.texts(
                "select action || ' ' || reason from audit_entries where subject_id = '%s'::uuid".formatted(project));
    }

    private static String withId(UUID id, String line) {
        return line.replaceFirst("\\{", "{\"id\":\"" + id + "\",");
    }
}
