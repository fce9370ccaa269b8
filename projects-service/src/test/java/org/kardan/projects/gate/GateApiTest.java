package org.kardan.projects.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kardan.kit.date.FuzzyDate;
import org.kardan.kit.testing.TestDatabase;
import org.kardan.projects.Fixture;
import org.kardan.projects.Graph;
import org.kardan.projects.WholeProject;
import org.kardan.projects.stage.Stage;
import org.kardan.projects.stage.StageTransition;
import org.kardan.projects.stage.StageTransition.Step;
import org.kardan.projects.stage.TransitionStatus;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class GateApiTest {

    @Inject
    WholeProject whole;

    @Inject
    Fixture fixture;

    @Test
    void theProjectOfTheFirstDataSetIsHeldByItsAssessments() {
        var readiness = Graph.ofProject("""
                readiness { stage nextStage underWay ready unexamined gates { state fact { __typename
                  ... on Assessment { subject citations { modality } } } } }""").setRootPath("data.project.readiness");

        assertThat(readiness.getString("stage")).isEqualTo("TALKS");
        assertThat(readiness.getString("nextStage")).isEqualTo("PLANNING");
        assertThat(readiness.getBoolean("underWay")).isTrue();
        assertThat(readiness.getBoolean("ready")).isFalse();
        assertThat(readiness.getList("unexamined")).isEmpty();
        assertThat(readiness.<String>getList("gates.findAll { it.state == 'HOLDS' }.fact.__typename"))
                .containsOnly("Assessment")
                .hasSize(3);
        assertThat(readiness.<String>getList("gates.findAll { it.state == 'UNKNOWN' }.fact.__typename"))
                .containsOnly("Prerequisite")
                .isNotEmpty();
    }

    @Test
    void aFirstStepThatIsUnderWayIsUnderWay() {
        var project = fixture.project("beginning");
        var id = project.getId();
        fixture.keep(new StageTransition(
                UUID.randomUUID(),
                Fixture.EARLIER,
                id,
                1,
                new Step(null, Stage.INTEREST, TransitionStatus.UNDER_WAY, FuzzyDate.UNDISCLOSED, null)));

        var readiness = Graph.data(
                        "{ project(slug: \"" + project.getSlug() + "\") { readiness { stage nextStage underWay } } }")
                .setRootPath("data.project.readiness");

        assertThat(readiness.getString("stage")).isNull();
        assertThat(readiness.getString("nextStage")).isEqualTo("INTEREST");
        assertThat(readiness.getBoolean("underWay")).isTrue();
    }

    @Test
    void theCriteriaOfThePilotLineAreGatesOfLimitedProductionAlone() {
        var project = whole.of("gated");
        var query = "{ project(slug: \"" + project.getSlug()
                + "\") { readiness { nextStage gates { fact { __typename } } } } }";
        var inTalks = Graph.data(query).<String>getList("project.readiness.gates.fact.__typename");

        fixture.stage(project, 3, Stage.TALKS, Stage.PILOT, "2025");
        var inPilot = Graph.data(query);

        assertThat(inTalks).doesNotContain("PhaseCriterion");
        assertThat(inPilot.getString("project.readiness.nextStage")).isEqualTo("LIMITED_PRODUCTION");
        assertThat(inPilot.<String>getList("project.readiness.gates.fact.__typename"))
                .contains("PhaseCriterion");
    }
}
