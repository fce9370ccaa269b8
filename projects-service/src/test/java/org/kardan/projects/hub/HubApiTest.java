package org.kardan.projects.hub;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kardan.kit.date.FuzzyDate;
import org.kardan.kit.evidence.Modality;
import org.kardan.kit.testing.TestDatabase;
import org.kardan.projects.Fixture;
import org.kardan.projects.Graph;
import org.kardan.projects.project.Project;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class HubApiTest {

    @Inject
    Fixture fixture;

    @Test
    void theHubsAreNoFirmerThanPotential() {
        var project = Graph.ofProject(
                "hubs { certainty capacityLow capacityHigh asset { id } region { code } citations { modality source { code } } }");

        assertThat(project.getList("hubs.region.code")).isEqualTo(List.of("RU-TVE", "RU-KLU", "RU-NIZ"));
        assertThat(project.getList("hubs.certainty")).containsOnly("POTENTIAL");
        assertThat(project.getList("hubs.citations.modality.flatten()")).containsOnly("POTENTIAL");
        assertThat(project.getList("hubs.capacityLow")).containsOnlyNulls();
        assertThat(project.getList("hubs.asset")).containsOnlyNulls();
    }

    @Test
    void withoutPublishedCapacitiesThereIsNoConcentration() {
        var concentration = Graph.ofProject(
                        "hubConcentration { hhiMin hhiMax hubsCounted hubsWithoutCapacity { region { code } } }")
                .setRootPath("data.project.hubConcentration");

        assertThat(concentration.getString("hhiMin")).isNull();
        assertThat(concentration.getString("hhiMax")).isNull();
        assertThat(concentration.getInt("hubsCounted")).isZero();
        assertThat(concentration.getList("hubsWithoutCapacity")).hasSize(3);
    }

    @Test
    void capacitiesThatAreRangesGiveARangeOfIndexes() {
        var project = fixture.project("hubbed");
        fixture.hub(project, "RU-TVE", null, 1000, 3000);
        fixture.hub(project, "RU-KLU", null, 2000, 2000);
        fixture.hub(project, "RU-NIZ", null, null, null);

        var concentration = concentration(project, "");

        // as even as 2000 and 2000; as uneven as 1000 and 2000, where 3000 and 2000 are only 5200
        assertThat(concentration.getFloat("hhiMin")).isEqualTo(5000f);
        assertThat(concentration.getFloat("hhiMax")).isEqualTo(5555.5557f);
        assertThat(concentration.getInt("hubsCounted")).isEqualTo(2);
        assertThat(concentration.getList("hubsWithoutCapacity.region.code")).isEqualTo(List.of("RU-NIZ"));
    }

    @Test
    void aHubThatIsOnlyDeniedDoesNotCount() {
        var project = fixture.project("hubbed");
        fixture.hub(project, "RU-TVE", null, 1000, 1000);
        fixture.hub(project, "RU-KLU", null, 1000, 1000);
        fixture.hub(project, "RU-NIZ", null, null, null);
        fixture.denyHubsIn(project, "RU-KLU");
        fixture.denyHubsIn(project, "RU-NIZ");

        var concentration = concentration(project, "");

        assertThat(concentration.getFloat("hhiMin")).isEqualTo(10_000f);
        assertThat(concentration.getInt("hubsCounted")).isEqualTo(1);
        assertThat(concentration.getList("hubsWithoutCapacity")).isEmpty();
    }

    @Test
    void theRangeIsThatOfTheHubsOfADayAndAsTheyWereKnown() {
        var project = fixture.project("hubbed");
        hub(project, 1, 3, "2024");
        var second = hub(project, 4, 4, "2026");
        fixture.forget("hubs", second, OffsetDateTime.parse("2026-06-01T00:00:00Z"));

        assertThat(concentration(project, "knownAt: \"2026-05-01T00:00:00Z\", asOf: \"2026-05-01\"")
                        .getFloat("hhiMax"))
                .isEqualTo(6800f);
        assertThat(concentration(project, "knownAt: \"2026-05-01T00:00:00Z\", asOf: \"2025-05-01\"")
                        .getFloat("hhiMax"))
                .isEqualTo(10_000f);
        assertThat(concentration(project, "").getFloat("hhiMin")).isEqualTo(10_000f);
    }

    private static JsonPath concentration(Project project, String moment) {
        var field = moment.isEmpty() ? "hubConcentration" : "hubConcentration(" + moment + ")";
        return Graph.data(
                        "{ project(slug: \"%s\") { %s { hhiMin hhiMax hubsCounted hubsWithoutCapacity { region { code } } } } }"
                                .formatted(project.getSlug(), field))
                .setRootPath("data.project.hubConcentration");
    }

    private UUID hub(Project project, int low, int high, String since) {
        var id = UUID.randomUUID();
        fixture.keep(new Hub(
                id,
                Fixture.EARLIER,
                project.getId(),
                "RU-TVE",
                null,
                Modality.REPORTED,
                low,
                high,
                FuzzyDate.parseOrUndisclosed("since", since),
                null));
        return id;
    }

    @Test
    void aPlantAndARegionKnowTheirHubs() {
        var asset = UUID.randomUUID();
        var project = fixture.project("planted");
        fixture.hub(project, "RU-KLU", asset, 1, 2);

        var hubs = Graph.entities(
                "Asset",
                "id",
                List.of(asset.toString()),
                "hubs { edges { node { project { slug } region { hubs { edges { node { asset { id } } } } } } } }");

        assertThat(hubs.getString("_entities[0].hubs.edges[0].node.project.slug"))
                .isEqualTo(project.getSlug());
        assertThat(hubs.getList("_entities[0].hubs.edges[0].node.region.hubs.edges.node.asset.id"))
                .contains(asset.toString());
    }
}
