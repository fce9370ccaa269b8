package org.kardan.projects.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kardan.kit.testing.TestDatabase;
import org.kardan.projects.Fixture;
import org.kardan.projects.Graph;
import org.kardan.projects.WholeProject;
import org.kardan.projects.phase.DurationEstimate;
import org.kardan.projects.project.Project;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ForecastApiTest {

    private static final String FORECAST = """
            launchForecast(%s) { trials seed startFrom unavailable p10 p50 p80 p90 launchProbability
              histogram { trials } missingEstimates { position } remainingPhases { position } }""";

    @Inject
    Fixture fixture;

    @Inject
    WholeProject whole;

    @Test
    void aForecastGivesTheDaysByWhichSharesOfTheTrialsHaveLaunched() {
        var project = fixture.project("forecast");
        var first = UUID.randomUUID();
        whole.phase(project, 1, first, List.of(), new DurationEstimate(12, 12, 12));
        whole.phase(project, 2, UUID.randomUUID(), List.of(first), new DurationEstimate(12, 12, 12));

        var forecast = forecast(project, "trials: 100, seed: 1, startFrom: \"2027-01-01\"");

        // twice twelve months of 365.2425 / 12 days
        assertThat(forecast.getString("p50")).isEqualTo("2028-12-31");
        assertThat(forecast.getString("p90")).isEqualTo("2028-12-31");
        assertThat(forecast.getList("histogram.trials")).isEqualTo(List.of(100));
        assertThat(forecast.getFloat("launchProbability")).isEqualTo(1);
        assertThat(forecast.getString("unavailable")).isNull();
    }

    @Test
    void theSameSeedGivesTheSameForecast() {
        var project = fixture.project("seeded");
        whole.phase(project, 1, UUID.randomUUID(), List.of(), new DurationEstimate(1, 20, 90));

        var one = forecast(project, "startFrom: \"2027-01-01\", seed: 5").prettify();
        var again = forecast(project, "startFrom: \"2027-01-01\", seed: 5").prettify();
        var other = forecast(project, "startFrom: \"2027-01-01\", seed: 6").prettify();

        assertThat(again).isEqualTo(one);
        assertThat(other.replace("\"seed\": 6", "\"seed\": 5")).isNotEqualTo(one);
    }

    @Test
    void whereEstimatesAreMissingItSaysWhichInsteadOfGuessing() {
        var project = fixture.project("unestimated");
        whole.phase(project, 1, UUID.randomUUID(), List.of(), new DurationEstimate(1, 2, 3));
        whole.phase(project, 2, UUID.randomUUID(), List.of(), null);

        var forecast = forecast(project, "seed: 1");
        var first = Graph.ofProject(FORECAST.formatted("seed: 1")).setRootPath("data.project.launchForecast");

        assertThat(forecast.getList("missingEstimates.position")).isEqualTo(List.of(2));
        assertThat(forecast.getString("unavailable"))
                .isEqualTo("No duration is estimated of 1 of the 2 phases that remain.");
        assertThat(forecast.getString("p50")).isNull();
        assertThat(first.getList("missingEstimates")).isNotEmpty();
    }

    @Test
    void phasesThatWaitForOneAnotherAreAConflictThatNamesThem() {
        var project = fixture.project("circular");
        var one = UUID.randomUUID();
        var other = UUID.randomUUID();
        whole.phase(project, 1, one, List.of(other), new DurationEstimate(1, 2, 3));
        whole.phase(project, 2, other, List.of(one), new DurationEstimate(1, 2, 3));

        var answer =
                Graph.ask("{ project(slug: \"" + project.getSlug() + "\") { " + FORECAST.formatted("seed: 1") + " } }");

        assertThat(answer.getString("errors[0].extensions.code")).isEqualTo("CONFLICT");
        assertThat(answer.getString("errors[0].message"))
                .contains("phases [1, 2]")
                .contains(project.getSlug());
    }

    @Test
    void aNumberOfTrialsOutOfBoundsIsRefused() {
        for (int trials : List.of(0, -1, 100_001)) {
            var answer = Graph.ask(
                    "{ project(slug: \"" + Graph.PROJECT + "\") { " + FORECAST.formatted("trials: " + trials) + " } }");

            assertThat(answer.getString("errors[0].extensions.code")).isEqualTo("BAD_USER_INPUT");
            assertThat(answer.getString("errors[0].message")).startsWith("trials: ");
        }
    }

    private static JsonPath forecast(Project project, String arguments) {
        return Graph.data("{ project(slug: \"" + project.getSlug() + "\") { " + FORECAST.formatted(arguments) + " } }")
                .setRootPath("data.project.launchForecast");
    }
}
