package org.kardan.projects;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kardan.kit.evidence.CitationBound;
import org.kardan.kit.testing.TestDatabase;
import org.kardan.projects.project.Project;

/** Lists that are no connections: what would make one too long is not written, or the list is refused. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class BoundedListsTest {

    private static final Map<String, String> CITED = Map.of("source", "S5", "modality", "REPORTED");
    private static final String CLAIM =
            "mutation($p: ID!, $c: [CitationInput!]!) { it: recordClaim(project: $p, input: {kind: OTHER, statement: \"S\", citations: $c}) { id } }";
    private static final String CITE =
            "mutation { it: citeFact(id: \"%s\", version: 1, citation: {source: \"S5\", modality: REPORTED}) { id } }";
    private static final String DISPUTE =
            "mutation { it: disputeFact(id: \"%s\", version: 1, citation: {source: \"S5\", modality: DENIED}) { id } }";

    @Inject
    Fixture fixture;

    @Inject
    WholeProject whole;

    private Project project;

    @BeforeEach
    void aProject() {
        project = fixture.project("bounded");
    }

    @Test
    void aFactHasAHundredCitationsAndNoMore() {
        var full = claim(CitationBound.MOST);
        var refused = claim(CitationBound.MOST + 1);

        assertThat(full.getString("data.it.id")).isNotNull();
        assertTooMany(refused, "citations: the fact would have 101, for and against; let it have 100 at most");
        assertTooMany(Graph.ask(CITE.formatted(full.getString("data.it.id"))), "citations: the fact would have 101");
        assertTooMany(Graph.ask(DISPUTE.formatted(full.getString("data.it.id"))), "citations: the fact would have 101");
        assertThat(Graph.data("{ project(slug: \"%s\") { claims { citations { id } } } }".formatted(project.getSlug()))
                        .getList("project.claims[0].citations"))
                .hasSize(CitationBound.MOST);
    }

    @Test
    void ofManyWhoCiteAtOnceNoMoreSucceedThanThereIsRoom() throws Exception {
        var id = claim(CitationBound.MOST - 2).getString("data.it.id");

        assertThat(many(CITE.formatted(id))).as("done").isEqualTo(2);
    }

    @Test
    void aPhaseHasAHundredCriteriaAndNoMore() throws Exception {
        var phase = whole.phase(project, 1, UUID.randomUUID(), List.of(), null).getId();
        for (int i = 0; i < 98; i++) {
            whole.criterion(phase);
        }

        var done = many(
                "mutation { it: recordPhaseCriterion(phase: \"%s\", input: {position: 1, description: \"D\", citations: [{source: \"S5\", modality: REPORTED}]}) { id } }"
                        .formatted(phase));

        assertThat(done).isEqualTo(2);
        assertThat(Graph.data("{ project(slug: \"%s\") { phases { criteria { id } } } }".formatted(project.getSlug()))
                        .getList("project.phases[0].criteria"))
                .hasSize(100);
        var line =
                "{\"type\":\"PhaseCriterion\",\"phase\":\"%s\",\"position\":1,\"description\":\"D\",\"citations\":[{\"source\":\"S5\",\"modality\":\"REPORTED\"}]}"
                        .formatted(phase);
        assertThat(RestAssured.given().body(line).post("/import").asString())
                .contains("phase %s has 100 criteria, which is all that one may have".formatted(phase));
    }

    @Test
    void aLineOfAFileHasTheSameBounds() {
        var cited = "{\"source\":\"S5\",\"modality\":\"REPORTED\"}";
        var line = "{\"type\":\"Claim\",\"project\":\"%s\",\"kind\":\"OTHER\",\"statement\":\"S\",\"citations\":[%s]}"
                .formatted(project.getSlug(), String.join(",", Collections.nCopies(101, cited)));

        assertThat(RestAssured.given().body(line).post("/import").asString())
                .contains("the fact would have 101, for and against");
    }

    @Test
    void whatFollowsMoreThanAHundredPhasesOrHasMoreThanAHundredNamesIsRefused() {
        var ids = new ArrayList<String>();
        for (int i = 0; i < 101; i++) {
            ids.add("\"" + UUID.randomUUID() + "\"");
        }

        assertTooMany(
                Graph.ask(
                        "mutation { it: recordPhase(project: \"%s\", input: {position: 1, kind: SERIES, predecessors: %s, citations: [{source: \"S5\", modality: REPORTED}]}) { id } }"
                                .formatted(project.getSlug(), ids)),
                "predecessors: there are 101; give 100 at most");
        assertTooMany(
                Graph.ask("mutation { it: recordPerson(input: {slug: \"%s\", name: \"N\", names: [%s]}) { id } }"
                        .formatted(
                                project.getSlug(),
                                String.join(",", Collections.nCopies(101, "{value: \"N\", script: \"Latn\"}")))),
                "names: there are 101; give 100 forms at most");
    }

    @Test
    void aListOfAProjectThatHasGrownTooLongIsRefusedAndTheOneOfTheRootIsPaged() {
        whole.claims(project, 1_000);
        assertThat(claims().getList("data.project.claims")).hasSize(1_000);
        whole.claims(project, 1);

        var refused = claims();

        assertThat(refused.getString("errors[0].extensions.code")).isEqualTo("OPERATION_TOO_COMPLEX");
        assertThat(refused.getString("errors[0].message")).startsWith("claims: there are more than 1000");
        assertThat(refused.getList("errors[0].path")).isEqualTo(List.of("project", "claims"));
        assertThat(refused.getString("data.project")).isNull();
        assertThat(Graph.data("{ claims(project: \"%s\", first: 1) { totalCount } }".formatted(project.getSlug()))
                        .getInt("claims.totalCount"))
                .isEqualTo(1_001);
    }

    private JsonPath claims() {
        return Graph.ask("{ project(slug: \"%s\") { claims { id } } }".formatted(project.getSlug()));
    }

    private JsonPath claim(int citations) {
        return Graph.ask(CLAIM, Map.of("p", project.getSlug(), "c", Collections.nCopies(citations, CITED)));
    }

    private static void assertTooMany(JsonPath answer, String message) {
        assertThat(answer.getString("errors[0].extensions.code")).isEqualTo("BAD_USER_INPUT");
        assertThat(answer.getString("errors[0].message")).startsWith(message);
    }

    /** How many of six at once succeed. */
    private static int many(String mutation) throws Exception {
        try (var writers = Executors.newFixedThreadPool(6)) {
            int done = 0;
            for (var answer : writers.invokeAll(
                    Collections.nCopies(6, () -> Graph.ask(mutation).getString("data.it.id")))) {
                done += answer.get() == null ? 0 : 1;
            }
            return done;
        }
    }
}
