package org.kardan.projects.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kardan.kit.testing.TransferClient.file;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kardan.kit.testing.TestDatabase;
import org.kardan.kit.testing.TransferClient;
import org.kardan.projects.Graph;

/** What an export says of the past: as it was known at a moment, and all versions there were. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class HistoryExportTest {

    private TransferClient client;
    private String slug;
    private String claim;

    /** A project and a claim of it, each corrected once. */
    @BeforeEach
    void aProjectThatWasCorrected() {
        client = new TransferClient(RestAssured.port);
        slug = Lines.slug();
        var project = Graph.data(
                        "mutation { recordProject(input: {slug: \"%s\", title: \"First\", sector: \"transfer\"}) { id } }"
                                .formatted(slug))
                .getString("recordProject.id");
        claim = Graph.data("mutation { recordClaim(project: \"%s\", input: %s) { id } }".formatted(slug, says("Once.")))
                .getString("recordClaim.id");
        Graph.data(
                "mutation { correctProject(id: \"%s\", version: 1, input: {slug: \"%s\", title: \"Second\", sector: \"transfer\"}) { id } }"
                        .formatted(project, slug));
        Graph.data(
                "mutation { correctClaim(id: \"%s\", version: 1, input: %s) { id } }".formatted(claim, says("Twice.")));
    }

    private static String says(String statement) {
        return "{kind: OTHER, statement: \"%s\", citations: [{source: \"S5\", modality: REPORTED}]}"
                .formatted(statement);
    }

    private List<JsonNode> exported(String query) {
        return client.export("types=Project,Claim&" + query).stream()
                .filter(line -> line.contains(slug))
                .map(TransferClient::json)
                .toList();
    }

    private static List<String> said(List<JsonNode> lines) {
        return lines.stream()
                .map(line ->
                        line.path("title").asText("") + line.path("statement").asText(""))
                .toList();
    }

    @Test
    void anExportAtAMomentSaysWhatWasKnownThen() {
        var history = exported("history=true");
        var beforeAny = history.getFirst().path("knownFrom").asText().replaceAll("^\\d{4}", "2020");
        var sinceTheClaim = history.stream()
                .filter(line -> line.path("statement").asText().equals("Once."))
                .map(line -> line.path("knownFrom").asText())
                .findFirst()
                .orElseThrow();

        assertThat(said(exported(""))).containsExactly("Second", "Twice.");
        assertThat(said(exported("knownAt=" + sinceTheClaim))).containsExactly("First", "Once.");
        assertThat(exported("knownAt=" + beforeAny)).isEmpty();
    }

    @Test
    void aHistoryHasAllVersionsEachWithItsTime() {
        var history = exported("history=true");

        assertThat(said(history)).containsExactlyInAnyOrder("First", "Second", "Once.", "Twice.");
        for (var type : List.of("Project", "Claim")) {
            var versions = history.stream()
                    .filter(line -> line.path("type").asText().equals(type))
                    .toList();
            assertThat(versions)
                    .extracting(line -> line.path("version").asInt())
                    .containsExactly(1, 2);
            assertThat(versions.getFirst().path("knownTo").asText())
                    .isNotEmpty()
                    .isEqualTo(versions.getLast().path("knownFrom").asText());
            assertThat(versions.getLast().has("knownTo")).isFalse();
        }
    }

    @Test
    void aHistoryThatIsSentBackIsRefusedLineByLineAndSaysWhy() {
        var lines = client.export("types=Project,Claim&history=true").stream()
                .filter(line -> line.contains(slug))
                .toList();

        var report = client.send("", file(lines));

        assertThat(report.end().path("status").asText()).isEqualTo("REFUSED");
        assertThat(report.lines().toString()).contains("the line is history");
    }
}
