package org.kardan.projects.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kardan.kit.testing.TestDatabase;
import org.kardan.projects.Fixture;
import org.kardan.projects.Graph;
import org.kardan.projects.StatementLog;
import org.kardan.projects.stage.Stage;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class BoardApiTest {

    private static final String COLUMNS = """
            { stage projects(first: 2) { pageInfo { hasNextPage endCursor } edges { node { slug stage { name } } } } }""";

    @Inject
    Fixture fixture;

    @Test
    void everyStageIsAColumnInTheOrderOfTheStagesAndThenThatOfNone() {
        var board = Graph.data("{ projectsByStage(sector: \"none-at-all\") { stage projects { totalCount } } }");

        assertThat(board.getList("projectsByStage.stage"))
                .containsExactly(
                        "INTEREST",
                        "TALKS",
                        "PLANNING",
                        "PILOT",
                        "LIMITED_PRODUCTION",
                        "SERIES_PRODUCTION",
                        "ON_HOLD",
                        "CANCELLED",
                        null);
        assertThat(board.<Integer>getList("projectsByStage.projects.totalCount"))
                .containsOnly(0);
    }

    @Test
    void aProjectIsInTheColumnOfTheStageItReachedLast() {
        var project = fixture.project("board");
        fixture.stage(project, 1, null, Stage.TALKS, "2024");
        fixture.stage(project, 2, Stage.TALKS, Stage.PLANNING, "2025");
        fixture.project("board");

        var board = Graph.data("{ projectsByStage(sector: \"board\", stages: [PLANNING, TALKS]) " + COLUMNS + " }");
        var then = Graph.data(
                "{ projectsByStage(sector: \"board\", stages: [TALKS], asOf: \"2024-06-01\") " + COLUMNS + " }");

        assertThat(board.getList("projectsByStage.stage")).containsExactly("TALKS", "PLANNING");
        assertThat(board.getList("projectsByStage[0].projects.edges")).isEmpty();
        assertThat(board.getList("projectsByStage[1].projects.edges.node.slug")).isEqualTo(List.of(project.getSlug()));
        assertThat(board.getString("projectsByStage[1].projects.edges[0].node.stage.name"))
                .isEqualTo("PLANNING");
        assertThat(then.getList("projectsByStage[0].projects.edges.node.slug")).isEqualTo(List.of(project.getSlug()));
    }

    @Test
    void aProjectOfWhichNoStageIsKnownIsInAColumnOfItsOwn() {
        var waiting = fixture.project("waiting");
        fixture.stage(fixture.project("waiting"), 1, null, Stage.TALKS, "2024");

        var asked = Graph.data("{ projectsByStage(sector: \"waiting\", stages: [null]) " + COLUMNS + " }");
        var counted = Graph.data(
                "{ projectsByStage(sector: \"waiting\", stages: [null]) { stage projects { totalCount } } }");
        var others = Graph.data("{ projectsByStage(sector: \"waiting\", stages: [TALKS, PILOT]) { stage } }");

        assertThat(asked.<String>getList("projectsByStage.stage")).containsExactly((String) null);
        assertThat(asked.<String>getList("projectsByStage[0].projects.edges.node.slug"))
                .containsExactly(waiting.getSlug());
        assertThat(asked.getString("projectsByStage[0].projects.edges[0].node.stage"))
                .isNull();
        assertThat(counted.getInt("projectsByStage[0].projects.totalCount")).isEqualTo(1);
        assertThat(others.<String>getList("projectsByStage.stage")).containsExactly("TALKS", "PILOT");
    }

    @Test
    void aColumnIsFilteredByCountryAndRegionAndAsItWasKnown() {
        var project = fixture.project("sieved");
        fixture.stage(project, 1, null, Stage.PILOT, "2024");
        fixture.party(project, "IR", null, "2024", null);
        fixture.engagement(project, "RU-TVE", "2024");

        assertThat(inPilot("country: \"IR\", region: \"RU-TVE\"")).containsExactly(project.getSlug());
        assertThat(inPilot("country: \"TR\"")).isEmpty();
        assertThat(inPilot("region: \"RU-KLU\"")).isEmpty();
        assertThat(inPilot("knownAt: \"2025-12-31T00:00:00Z\"")).isEmpty();
        assertThat(inPilot("knownAt: \"" + Fixture.EARLIER + "\"")).containsExactly(project.getSlug());
    }

    @Test
    void eachColumnIsPagedByItself() {
        for (int i = 0; i < 3; i++) {
            fixture.stage(fixture.project("paged-board"), 1, null, Stage.TALKS, "2024");
        }

        var first = Graph.data("{ projectsByStage(sector: \"paged-board\", stages: [TALKS]) " + COLUMNS + " }")
                .setRootPath("data.projectsByStage[0].projects");
        var second = Graph.data("""
                query($after: String) { projectsByStage(sector: "paged-board", stages: [TALKS]) {
                  projects(first: 2, after: $after) { totalCount pageInfo { hasNextPage } edges { node { slug } } } } }
                """, Map.of("after", first.getString("pageInfo.endCursor")))
                .setRootPath("data.projectsByStage[0].projects");

        assertThat(first.getBoolean("pageInfo.hasNextPage")).isTrue();
        assertThat(first.getList("edges")).hasSize(2);
        assertThat(second.getList("edges")).hasSize(1);
        assertThat(second.getBoolean("pageInfo.hasNextPage")).isFalse();
        assertThat(second.getInt("totalCount")).isEqualTo(3);
    }

    @Test
    void theWholeBoardWithItsStagesIsOneStatementAndItsCountsAreAnother() {
        fixture.stage(fixture.project("cheap-board"), 1, null, Stage.TALKS, "2024");
        fixture.stage(fixture.project("cheap-board"), 1, null, Stage.PILOT, "2024");
        fixture.project("cheap-board");

        var pages =
                StatementLog.during(() -> Graph.data("{ projectsByStage(sector: \"cheap-board\") " + COLUMNS + " }"));
        var counts = StatementLog.during(() -> {
            var board = Graph.data(
                    "{ projectsByStage(sector: \"cheap-board\") { projects { totalCount } } projects(sector: \"cheap-board\") { totalCount } }");
            assertThat(board.<Integer>getList("projectsByStage.projects.totalCount"))
                    .containsExactly(0, 1, 0, 1, 0, 0, 0, 0, 1);
            assertThat(board.getInt("projects.totalCount")).isEqualTo(3);
        });

        // Besides, whether what is kept of projects by now is what the day has.
        assertThat(pages.stream().filter(statement -> !statement.sql().startsWith("select exists")))
                .hasSize(1);
        assertThat(counts.stream().filter(statement -> statement.sql().contains("count(")))
                .hasSize(2);
    }

    @Test
    void atAMomentBeforeAnythingWasKnownNothingIsOnTheBoard() {
        var board = Graph.data("{ projectsByStage(knownAt: \"" + OffsetDateTime.parse("2000-01-01T00:00:00Z")
                + "\") { projects { totalCount } } }");

        assertThat(board.<Integer>getList("projectsByStage.projects.totalCount"))
                .containsOnly(0);
    }

    private static List<String> inPilot(String filter) {
        return Graph.data("{ projectsByStage(sector: \"sieved\", stages: [PILOT], " + filter
                        + ") { projects { edges { node { slug } } } } }")
                .getList("projectsByStage[0].projects.edges.node.slug");
    }
}
