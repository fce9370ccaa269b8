package org.kardan.projects.stage;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kardan.kit.testing.TestDatabase;
import org.kardan.projects.Fixture;
import org.kardan.projects.Graph;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class StageApiTest {

    @Inject
    Fixture fixture;

    @Test
    void theStageIsWhatTheLastTransitionDoneLedTo() {
        var stage = Graph.ofProject("stage { name since { undisclosed } transition { from to } }")
                .setRootPath("data.project.stage");

        assertThat(stage.getString("name")).isEqualTo("TALKS");
        assertThat(stage.getBoolean("since.undisclosed")).isTrue();
        assertThat(stage.getString("transition.from")).isEqualTo("INTEREST");
    }

    @Test
    void planningIsUnderWayAndNoMoreThanReported() {
        var underWay = Graph.ofProject(
                        "stage { underWay { from to status occurred { edtf earliest latest } citations { modality source { code } } } }")
                .setRootPath("data.project.stage.underWay[0]");

        assertThat(underWay.getString("to")).isEqualTo("PLANNING");
        assertThat(underWay.getString("status")).isEqualTo("UNDER_WAY");
        assertThat(underWay.getString("occurred.edtf")).isEqualTo("XXXX-03");
        assertThat(underWay.getString("occurred.earliest")).isEqualTo("0000-03-01");
        assertThat(underWay.getString("occurred.latest")).isEqualTo("9999-03-31");
        assertThat(underWay.getString("citations[0].modality")).isEqualTo("REPORTED");
        assertThat(underWay.getString("citations[0].source.code")).isEqualTo("S3");
    }

    @Test
    void theStageCarriesTheCitationsOfTheTransitionThatLedToIt() {
        var citation = Graph.ofProject(
                        "stage { citations { modality reliability credibility note speaker { slug } source { code origin { code } } } }")
                .setRootPath("data.project.stage.citations[0]");

        assertThat(citation.getString("modality")).isEqualTo("ASSERTED");
        assertThat(citation.getString("reliability")).isEqualTo("F");
        assertThat(citation.getInt("credibility")).isEqualTo(6);
        assertThat(citation.getString("note")).contains("a substantive stage");
        assertThat(citation.getString("speaker.slug")).isEqualTo("kazem-jalali");
        assertThat(citation.getString("source.code")).isEqualTo("S2");
        assertThat(citation.getString("source.origin.code")).isEqualTo("S1");
    }

    @Test
    void allTransitionsComeInTheirOrder() {
        assertThat(Graph.ofProject("stageTransitions { to }").getList("stageTransitions.to"))
                .isEqualTo(List.of("INTEREST", "TALKS", "PLANNING"));
    }

    @Test
    void asOfADayTheStageIsTheOneReachedByThen() {
        var project = fixture.project("staged");
        fixture.stage(project, 1, null, Stage.TALKS, "2024-05");
        fixture.stage(project, 2, Stage.TALKS, Stage.PLANNING, "2025-02-10");

        var answer = Graph.data("""
                { project(slug: "%s") {
                    before: stage(asOf: "2024-04-30") { name }
                    then: stage(asOf: "2025-02-09") { name }
                    onTheDay: stage(asOf: "2025-02-10") { name }
                    now: stage { name } } }
                """.formatted(project.getSlug()));

        assertThat(answer.getString("project.before")).isNull();
        assertThat(answer.getString("project.then.name")).isEqualTo("TALKS");
        assertThat(answer.getString("project.onTheDay.name")).isEqualTo("PLANNING");
        assertThat(answer.getString("project.now.name")).isEqualTo("PLANNING");
    }

    @Test
    void aStepOfNoPublishedDateIsNotReachedBeforeTheOneItFollows() {
        var project = fixture.project("ordered");
        fixture.stage(project, 1, null, Stage.INTEREST, "2024-05");
        fixture.stage(project, 2, Stage.INTEREST, Stage.TALKS, "undisclosed");

        var answer = Graph.data("""
                { project(slug: "%s") {
                    before: stage(asOf: "2024-04-30") { name }
                    stepsBefore: stageTransitions(asOf: "2024-04-30") { to }
                    readiness(asOf: "2024-04-30") { stage }
                    timeline(asOf: "2024-04-30") { totalCount edges { date { edtf } } }
                    then: stage(asOf: "2024-05-01") { name }
                    stepsThen: stageTransitions(asOf: "2024-05-01") { to } }
                  listed: projects(stage: TALKS, sector: "ordered", asOf: "2024-04-30") { totalCount edges { cursor } }
                  board: projectsByStage(stages: [TALKS], sector: "ordered", asOf: "2024-04-30") {
                    projects { totalCount edges { cursor } } }
                  boardThen: projectsByStage(stages: [TALKS], sector: "ordered", asOf: "2024-05-01") {
                    projects { edges { node { stage(asOf: "2024-05-01") { name } } } } } }
                """.formatted(project.getSlug()));

        assertThat(answer.getString("project.before")).isNull();
        assertThat(answer.getList("project.stepsBefore")).isEmpty();
        assertThat(answer.getString("project.readiness.stage")).isNull();
        assertThat(answer.getList("project.timeline.edges")).isEmpty();
        assertThat(answer.getInt("project.timeline.totalCount")).isZero();
        assertThat(answer.getList("listed.edges")).isEmpty();
        assertThat(answer.getInt("listed.totalCount")).isZero();
        assertThat(answer.getList("board[0].projects.edges")).isEmpty();
        assertThat(answer.getInt("board[0].projects.totalCount")).isZero();
        assertThat(answer.getString("project.then.name")).isEqualTo("TALKS");
        assertThat(answer.<String>getList("project.stepsThen.to")).containsExactly("INTEREST", "TALKS");
        assertThat(answer.<String>getList("boardThen[0].projects.edges.node.stage.name"))
                .containsExactly("TALKS");
    }

    @Test
    void aStageThatIsShownInAListIsTheOneOfItsOwnMoment() {
        var project = fixture.project("shown");
        fixture.stage(project, 1, null, Stage.INTEREST, "2035");
        fixture.stage(project, 2, Stage.INTEREST, Stage.TALKS, "undisclosed");

        var answer = Graph.data("{ projects(sector: \"shown\") { edges { node { stage { name } } } } }");

        assertThat(answer.<Object>getList("projects.edges.node.stage")).containsExactly((Object) null);
    }

    @Test
    void asKnownAtAMomentTheStageIsTheOneBelievedThen() {
        var project = fixture.project("corrected");
        var first = fixture.stage(project, 1, null, Stage.PILOT, "undisclosed");
        var correctedAt = OffsetDateTime.parse("2026-03-01T12:00:00Z");
        fixture.forget("stage_transitions", first.getId(), correctedAt);
        fixture.correctedStage(first, project, Stage.TALKS, correctedAt);

        var answer = Graph.data("""
                { project(slug: "%s") {
                    never: stage(knownAt: "2025-12-31T23:59:59Z") { name }
                    before: stage(knownAt: "2026-03-01T11:59:59Z") { name transition { id knownFrom knownTo } citations { id } }
                    atOnce: stage(knownAt: "2026-03-01T15:30:00+03:30") { name }
                    now: stage { name transition { id knownTo } } } }
                """.formatted(project.getSlug()));

        assertThat(answer.getString("project.never")).isNull();
        assertThat(answer.getString("project.before.name")).isEqualTo("PILOT");
        assertThat(answer.getString("project.before.transition.knownTo")).isEqualTo("2026-03-01T12:00:00Z");
        assertThat(answer.getList("project.before.citations")).hasSize(1);
        assertThat(answer.getString("project.atOnce.name")).isEqualTo("TALKS");
        assertThat(answer.getString("project.now.name")).isEqualTo("TALKS");
        assertThat(answer.getString("project.now.transition.id"))
                .isEqualTo(answer.getString("project.before.transition.id"));
        assertThat(answer.getString("project.now.transition.knownTo")).isNull();
    }
}
