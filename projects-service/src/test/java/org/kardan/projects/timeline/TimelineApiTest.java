package org.kardan.projects.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.kardan.kit.date.FuzzyDate;
import org.kardan.kit.testing.TestDatabase;
import org.kardan.projects.Fixture;
import org.kardan.projects.Graph;
import org.kardan.projects.StatementLog;
import org.kardan.projects.project.Project;
import org.kardan.projects.stage.Stage;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class TimelineApiTest {

    private static final List<String> DATES = List.of(
            "2020",
            "2020-03",
            "2020-03-14",
            "XXXX-03",
            "undisclosed",
            "2021~",
            "../2022",
            "2019/..",
            "2020-21",
            "-0044-03-15");

    @Inject
    Fixture fixture;

    @Test
    void everyDatedFactHasItsPlaceByTheEarliestDayThenTheLatest() {
        var project = fixture.project("timed");
        fixture.launch(project, "2027");
        fixture.stage(project, 1, null, Stage.TALKS, "2024");
        fixture.engagement(project, "RU-TVE", "2024-01");
        fixture.visit(project, null, "a plant", "undisclosed");
        fixture.party(project, "IR", null, "../2020", null);
        fixture.hub(project, "RU-NIZ", null, 1, 2);

        var timeline = Graph.data("""
                { project(slug: "%s") { timeline { totalCount edges { change date { edtf } node { __typename } } } } }
                """.formatted(project.getSlug())).setRootPath("data.project.timeline");

        assertThat(timeline.getList("edges.node.__typename").subList(0, 4))
                .isEqualTo(List.of("Party", "RegionalEngagement", "StageTransition", "Launch"));
        assertThat(timeline.getList("edges.date.edtf").subList(0, 4))
                .isEqualTo(List.of("../2020", "2024-01", "2024", "2027"));
        assertThat(timeline.<String>getList("edges.node.__typename").subList(4, 6))
                .containsExactlyInAnyOrder("SiteVisit", "Hub");
        assertThat(timeline.getInt("totalCount")).isEqualTo(6);
    }

    @Test
    void aStepThatIsUnderWayHasNotHappened() {
        var timeline =
                Graph.ofProject("timeline(first: 100) { edges { change node { ... on StageTransition { to } } } }");

        assertThat(timeline.<String>getList("timeline.edges.findAll { it.node.to != null }.change"))
                .containsExactlyInAnyOrder("HAPPENED", "HAPPENED", "UNDER_WAY");
    }

    @Test
    void whatBeganAndEndedHasTwoPlaces() {
        var project = fixture.project("ended-too");
        fixture.party(project, "IR", null, "2020", "2021");

        var timeline = Graph.data("{ project(slug: \"" + project.getSlug()
                + "\") { timeline { edges { change date { edtf } node { ... on Party { country } } } } } }");

        assertThat(timeline.getList("project.timeline.edges.change")).isEqualTo(List.of("BEGAN", "ENDED"));
        assertThat(timeline.getList("project.timeline.edges.date.edtf")).isEqualTo(List.of("2020", "2021"));
        assertThat(timeline.getList("project.timeline.edges.node.country")).isEqualTo(List.of("IR", "IR"));
    }

    @Test
    void pagesBothWaysGiveTheWholeInTheOrderOfTheDates() {
        var project = fixture.project("paged-timeline");
        var random = new Random(7);
        var dates = new ArrayList<FuzzyDate>();
        for (int i = 0; i < 30; i++) {
            var date = DATES.get(random.nextInt(DATES.size()));
            dates.add(FuzzyDate.parseOrUndisclosed("date", date));
            fixture.visit(project, null, "visit " + i, date);
        }
        // twice the same day at the two ends of one fact
        fixture.party(project, "IR", null, "2020-03-14", "2020-03-14");
        var day = FuzzyDate.parse("date", "2020-03-14");
        dates.add(day);
        dates.add(day);

        var forwards = walk(project, true, 3);
        var backwards = walk(project, false, 5);

        var whole = whole(project);
        assertThat(forwards).isEqualTo(whole);
        assertThat(backwards).isEqualTo(whole);
        assertThat(dates(project))
                .isEqualTo(dates.stream()
                        .sorted(FuzzyDate.CHRONOLOGICAL)
                        .map(date -> date.isUndisclosed() ? null : date.earliest() + "/" + date.latest())
                        .toList());
    }

    @Test
    void aPageIsOneStatementHoweverManyKindsItShows() {
        var project = fixture.project("one-statement");
        fixture.stage(project, 1, null, Stage.TALKS, "2024");
        fixture.engagement(project, "RU-TVE", "2024-01");
        fixture.visit(project, null, "a plant", "2025");

        var statements = StatementLog.during(() -> Graph.data(
                "{ project(slug: \"" + project.getSlug() + "\") { timeline { edges { node { __typename } } } } }"));

        // the project itself, and its timeline
        assertThat(statements).hasSize(2);
    }

    @Test
    void theTimelineIsAsItWasKnown() {
        var project = fixture.project("known-timeline");
        var old = fixture.stage(project, 1, null, Stage.TALKS, "2024");
        var corrected = OffsetDateTime.parse("2026-02-01T00:00:00Z");
        fixture.forget("stage_transitions", old.getId(), corrected);
        fixture.correctedStage(old, project, Stage.PLANNING, corrected);

        var answer = Graph.data("""
                { project(slug: "%s") {
                  before: timeline(knownAt: "2026-01-15T00:00:00Z") { edges { node { ... on StageTransition { to citations { id } } } } }
                  now: timeline { totalCount edges { node { ... on StageTransition { to } } } }
                  never: timeline(knownAt: "2025-01-01T00:00:00Z") { totalCount } } }
                """.formatted(project.getSlug()));

        assertThat(answer.getList("project.before.edges.node.to")).isEqualTo(List.of("TALKS"));
        assertThat(answer.getList("project.before.edges[0].node.citations")).hasSize(1);
        assertThat(answer.getList("project.now.edges.node.to")).isEqualTo(List.of("PLANNING"));
        assertThat(answer.getInt("project.now.totalCount")).isEqualTo(1);
        assertThat(answer.getInt("project.never.totalCount")).isZero();
    }

    @Test
    void asOfADayOnlyWhatMayHaveHappenedByThenIsShown() {
        var project = fixture.project("by-a-day");
        fixture.launch(project, "2027");
        fixture.visit(project, null, "a plant", "2025-06");
        fixture.visit(project, null, "another plant", "undisclosed");

        var answer = Graph.data("""
                { project(slug: "%s") { before: timeline(asOf: "2025-05-31") { totalCount }
                  on: timeline(asOf: "2025-06-01") { totalCount } all: timeline { totalCount } } }
                """.formatted(project.getSlug()));

        assertThat(answer.getInt("project.before.totalCount")).isEqualTo(1);
        assertThat(answer.getInt("project.on.totalCount")).isEqualTo(2);
        assertThat(answer.getInt("project.all.totalCount")).isEqualTo(3);
    }

    @Test
    void aCursorOfAnotherListIsRefused() {
        var answer =
                Graph.ask("{ project(slug: \"" + Graph.PROJECT + "\") { timeline(after: \"eHg\") { totalCount } } }");

        assertThat(answer.getString("errors[0].extensions.code")).isEqualTo("BAD_USER_INPUT");
        assertThat(answer.getString("errors[0].message")).startsWith("after:");
    }

    private static List<String> whole(Project project) {
        return Graph.data("{ project(slug: \"" + project.getSlug()
                        + "\") { timeline(first: 100) { edges { cursor } } } }")
                .getList("project.timeline.edges.cursor");
    }

    private static List<String> dates(Project project) {
        return Graph.data("{ project(slug: \"" + project.getSlug()
                        + "\") { timeline(first: 100) { edges { date { undisclosed earliest latest } } } } }")
                .<Map<String, Object>>getList("project.timeline.edges.date")
                .stream()
                .map(date -> (boolean) date.get("undisclosed") ? null : date.get("earliest") + "/" + date.get("latest"))
                .toList();
    }

    private static List<String> walk(Project project, boolean forwards, int size) {
        var found = new ArrayList<String>();
        var place = "";
        boolean more = true;
        while (more) {
            var page = Graph.data(
                            "{ project(slug: \"%s\") { timeline(%s: %d%s) { pageInfo { hasNextPage hasPreviousPage startCursor endCursor } edges { cursor } } } }"
                                    .formatted(project.getSlug(), forwards ? "first" : "last", size, place))
                    .setRootPath("data.project.timeline");
            found.addAll(forwards ? found.size() : 0, page.getList("edges.cursor"));
            more = page.getBoolean(forwards ? "pageInfo.hasNextPage" : "pageInfo.hasPreviousPage");
            place = forwards
                    ? ", after: \"" + page.getString("pageInfo.endCursor") + "\""
                    : ", before: \"" + page.getString("pageInfo.startCursor") + "\"";
        }
        return found;
    }
}
