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
import org.kardan.projects.phase.Phase;
import org.kardan.projects.phase.PhaseKind;
import org.kardan.projects.project.Project;
import org.kardan.projects.stage.Stage;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ForecastApiTest {

    private static final String FORECAST = """
            launchForecast(%s) { trials seed startFrom unavailable p10 p50 p80 p90 launchProbability
              histogram { trials } missingKinds missingEstimates { position } remainingPhases { position } }""";

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
    void aProjectOnHoldGoesOnWhereItWas() {
        var project = fixture.project("held-up");
        phase(project, 1, PhaseKind.PILOT_LINE);
        phase(project, 2, PhaseKind.LIMITED_SCOPE);
        phase(project, 3, PhaseKind.SERIES);
        fixture.stage(project, 1, null, Stage.PILOT, "2021");
        fixture.stage(project, 2, Stage.PILOT, Stage.LIMITED_PRODUCTION, "2022");
        fixture.stage(project, 3, Stage.LIMITED_PRODUCTION, Stage.ON_HOLD, "2023");

        var now = forecast(project, "seed: 1");
        var before = forecast(project, "asOf: \"2021-06-01\"");

        assertThat(now.<Integer>getList("remainingPhases.position")).containsExactly(2, 3);
        assertThat(now.getString("unavailable")).isNull();
        assertThat(now.getList("missingKinds")).isEmpty();
        assertThat(before.<Integer>getList("remainingPhases.position")).containsExactly(1, 2, 3);
    }

    @Test
    void aPlanThatEndsBeforeSeriesProductionIsNoForecastOfALaunch() {
        var project = fixture.project("half-planned");
        phase(project, 1, PhaseKind.PILOT_LINE);

        var planned = forecast(project, "seed: 1");
        fixture.stage(project, 1, null, Stage.LIMITED_PRODUCTION, "2022");
        var over = forecast(project, "seed: 1");
        phase(project, 2, PhaseKind.SERIES);
        var toTheEnd = forecast(project, "seed: 1");

        var gap = "No phase of series production is recorded, so that the plan ends before the launch.";
        assertThat(planned.<String>getList("missingKinds")).containsExactly("LIMITED_SCOPE", "SERIES");
        assertThat(planned.getString("unavailable")).isEqualTo(gap);
        assertThat(planned.getString("p50")).isNull();
        assertThat(over.getString("unavailable")).isEqualTo(gap);
        assertThat(over.getList("remainingPhases")).isEmpty();
        assertThat(toTheEnd.<String>getList("missingKinds")).containsExactly("LIMITED_SCOPE");
        assertThat(toTheEnd.getString("p50")).isNotNull();
    }

    @Test
    void whatIsInSeriesProductionHasNothingLeft() {
        var project = fixture.project("launched");
        phase(project, 1, PhaseKind.PILOT_LINE);
        fixture.stage(project, 1, null, Stage.SERIES_PRODUCTION, "2022");

        var forecast = forecast(project, "seed: 1");

        assertThat(forecast.getString("unavailable")).isEqualTo("All phases are over.");
        assertThat(forecast.getList("missingKinds")).isEmpty();
    }

    private void phase(Project project, int position, PhaseKind kind) {
        whole.cited(new Phase(
                UUID.randomUUID(),
                Fixture.EARLIER,
                project.getId(),
                position,
                kind,
                List.of(),
                List.of(),
                new DurationEstimate(1, 2, 3)));
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
    void theFirstAndTheLastDayAndSeedAreForecastFromLikeAnyOther() {
        var project = fixture.project("bounded");
        whole.phase(project, 1, UUID.randomUUID(), List.of(), new DurationEstimate(12, 12, 12));

        var first = forecast(project, "trials: 1, seed: -2147483647, startFrom: \"0001-01-01\"");
        var last = forecast(project, "trials: 100000, seed: 2147483647, startFrom: \"9998-12-31\"");

        assertThat(first.getString("p10")).isEqualTo("0002-01-01");
        assertThat(first.getList("histogram.trials")).isEqualTo(List.of(1));
        assertThat(last.getString("p90")).isEqualTo("9999-12-31");
        for (var day : List.of("0000-12-31", "+10000-01-01")) {
            var answer = Graph.ask("{ project(slug: \"" + project.getSlug() + "\") { "
                    + FORECAST.formatted("startFrom: \"" + day + "\"") + " } }");
            assertThat(answer.getString("errors[0].extensions.code")).isEqualTo("BAD_USER_INPUT");
        }
    }

    @Test
    void aCircleIsToldEvenWhereEstimatesAreMissing() {
        var project = fixture.project("circular");
        var one = UUID.randomUUID();
        whole.phase(project, 1, one, List.of(one), null);

        var answer =
                Graph.ask("{ project(slug: \"" + project.getSlug() + "\") { " + FORECAST.formatted("seed: 1") + " } }");

        assertThat(answer.getString("errors[0].extensions.code")).isEqualTo("CONFLICT");
        assertThat(answer.getString("errors[0].message")).contains("phases [1]");
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
