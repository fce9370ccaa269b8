package org.kardan.projects.hub;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kardan.kit.testing.TestDatabase;
import org.kardan.projects.Fixture;
import org.kardan.projects.Graph;

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
                        "hubConcentration { hhi hubsCounted hubsWithoutCapacity { region { code } } }")
                .setRootPath("data.project.hubConcentration");

        assertThat(concentration.getString("hhi")).isNull();
        assertThat(concentration.getInt("hubsCounted")).isZero();
        assertThat(concentration.getList("hubsWithoutCapacity")).hasSize(3);
    }

    @Test
    void publishedCapacitiesGiveAnIndex() {
        var project = fixture.project("hubbed");
        fixture.hub(project, "RU-TVE", null, 1000, 3000);
        fixture.hub(project, "RU-KLU", null, 2000, 2000);

        var answer = Graph.data("{ project(slug: \"" + project.getSlug() + "\") { hubConcentration { hhi } } }");

        assertThat(answer.getFloat("project.hubConcentration.hhi")).isEqualTo(5000f);
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
