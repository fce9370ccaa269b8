package org.kardan.projects.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kardan.projects.write.Writing.citation;
import static org.kardan.projects.write.Writing.correct;
import static org.kardan.projects.write.Writing.done;
import static org.kardan.projects.write.Writing.input;
import static org.kardan.projects.write.Writing.record;
import static org.kardan.projects.write.Writing.refused;
import static org.kardan.projects.write.Writing.retract;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kardan.kit.testing.TestDatabase;
import org.kardan.projects.Fixture;
import org.kardan.projects.Graph;

/** That the place of a visit is a certain plant rests on citations of its own, and ends with the plant, or with the visit. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class PlantOfAVisitTest {

    @Inject
    Fixture fixture;

    private String project;

    @BeforeEach
    void aProject() {
        project = fixture.project("visited").getSlug();
    }

    @Test
    void anotherPlantOfAVisitEndsTheIdentificationThereWas() {
        var visit = input(
                "description",
                "a plant",
                "visited",
                "undisclosed",
                "asset",
                UUID.randomUUID().toString());
        visit.put("identification", List.of(citation("S5", "INFERRED")));
        var recorded = done(record("SiteVisit", project, visit, "plantIdentification { id }"));
        var first = recorded.getString("plantIdentification.id");
        done(cite("disputeFact", first, "DENIED"));
        visit.put("asset", UUID.randomUUID().toString());
        visit.remove("citations");

        var other = done(correct("SiteVisit", recorded.getString("id"), 1, visit, "plantIdentification { id }"));

        var second = other.getString("plantIdentification.id");
        assertThat(second).isNotEqualTo(first);
        assertThat(endedIdentifications()).containsExactly(first);
        visit.remove("asset");
        visit.remove("identification");
        done(correct("SiteVisit", recorded.getString("id"), 2, visit, ""));
        assertThat(endedIdentifications()).containsExactly(first, second);
    }

    @Test
    void theIdentificationOfAVisitGoesWithIt() {
        var visit = input(
                "description",
                "a plant",
                "visited",
                "undisclosed",
                "asset",
                UUID.randomUUID().toString());
        visit.put("identification", List.of(citation("S5", "INFERRED")));
        var recorded = done(record("SiteVisit", project, visit, "plantIdentification { id }"));

        done(retract(recorded.getString("id"), 1));

        assertThat(endedIdentifications()).containsExactly(recorded.getString("plantIdentification.id"));
    }

    /** The identifications that the audit log says were retracted, each with the one citation, or the two, that it had. */
    private List<String> endedIdentifications() {
        var changes = Graph.data(
                        "{ projectChanges(last: 50, project: \"%s\", type: \"PlantIdentification\") { edges { node { action id before } } } }"
                                .formatted(project))
                .setRootPath("data.projectChanges.edges.node.findAll { it.action == 'RETRACT' }");
        assertThat(changes.<String>getList("before"))
                .allSatisfy(
                        before -> assertThat(before).contains("\"citations\"").contains("INFERRED"));
        return changes.getList("id");
    }

    @Test
    void whatDeniesThatAPlaceIsAPlantDoesNotIdentifyIt() {
        var visit = input(
                "description",
                "a plant",
                "visited",
                "undisclosed",
                "asset",
                UUID.randomUUID().toString());
        visit.put("identification", List.of(citation("S5", "INFERRED"), citation("S4", "DENIED")));

        refused(
                record("SiteVisit", project, visit, ""),
                "BAD_USER_INPUT",
                "identification.modality: DENIED disputes that it was that plant; ",
                "disputeFact");
        visit.put("identification", List.of(citation("S5", "INFERRED")));
        var id = done(record("SiteVisit", project, visit, "")).getString("id");
        visit.put("identification", List.of(citation("S4", "DENIED")));
        refused(correct("SiteVisit", id, 1, visit, ""), "BAD_USER_INPUT", "identification.modality: ");
    }

    private static JsonPath cite(String mutation, String id, String modality) {
        return Graph.ask(
                "mutation($id: ID!, $c: CitationInput!) { done: %s(id: $id, version: 1, citation: $c) { id modality } }"
                        .formatted(mutation),
                Map.of("id", id, "c", citation("S2", modality)));
    }
}
