package org.kardan.projects.visit;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kardan.kit.testing.TestDatabase;
import org.kardan.projects.Fixture;
import org.kardan.projects.Graph;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SiteVisitApiTest {

    private static final String GAZ = "01990000-0000-7000-8011-000000000002";

    @Inject
    Fixture fixture;

    @Test
    void theVisitIsAssertedAndWhichPlantItWasIsOnlyInferred() {
        var visits = Graph.data("""
                        { person(slug: "kazem-jalali") { visits { totalCount edges { node {
                            description recognised visitor { slug } visited { undisclosed } asset { id }
                            citations { modality source { code } } identification { modality source { code } } } } } } }
                        """).setRootPath("data.person.visits");

        assertThat(visits.getInt("totalCount")).isEqualTo(2);
        assertThat(visits.getString("edges[0].node.description")).isEqualTo("several Russian car plants, not named");
        assertThat(visits.getString("edges[0].node.asset")).isNull();
        assertThat(visits.getList("edges[0].node.identification")).isEmpty();
        assertThat(visits.getString("edges[1].node.asset.id")).isEqualTo(GAZ);
        assertThat(visits.getString("edges[1].node.recognised")).isEqualTo("the plant's capabilities");
        assertThat(visits.getList("edges[1].node.citations.modality")).isEqualTo(List.of("ASSERTED"));
        assertThat(visits.getList("edges[1].node.identification.modality")).isEqualTo(List.of("INFERRED"));
        assertThat(visits.getList("edges[1].node.identification.source.code")).isEqualTo(List.of("S5"));
    }

    @Test
    void aPlantKnowsItsVisits() {
        var assets = Graph.entities(
                "Asset",
                "id",
                List.of(GAZ, UUID.randomUUID().toString()),
                "visits { totalCount edges { node { project { slug } } } }");

        assertThat(assets.getInt("_entities[0].visits.totalCount")).isEqualTo(1);
        assertThat(assets.getString("_entities[0].visits.edges[0].node.project.slug"))
                .isEqualTo(Graph.PROJECT);
        assertThat(assets.getInt("_entities[1].visits.totalCount")).isZero();
        assertThat(assets.getList("_entities[1].visits.edges")).isEmpty();
    }

    @Test
    void visitsComeInChronologicalOrderWithUndatedOnesLast() {
        var project = fixture.project("visited");
        for (var date : List.of("undisclosed", "2026-02", "2026-02-03", "../2020", "2026-01~", "Y12026", "-0044-03")) {
            fixture.visit(project, null, date, date);
        }

        var visits = Graph.data(
                "{ project(slug: \"" + project.getSlug() + "\") { visits { edges { node { description } } } } }");

        assertThat(visits.getList("project.visits.edges.node.description"))
                .isEqualTo(
                        List.of("../2020", "-0044-03", "2026-01~", "2026-02", "2026-02-03", "Y12026", "undisclosed"));
    }

    @Test
    void aCursorOfAnyDateLeadsToTheNextPage() {
        var project = fixture.project("paged");
        var dates = List.of("../2020", "-0044-03", "2026-01", "Y12026", "undisclosed");
        for (var date : dates) {
            fixture.visit(project, null, date, date);
        }
        var query = """
                query($slug: String!, $after: String) { project(slug: $slug) {
                    visits(first: 1, after: $after) { pageInfo { endCursor hasNextPage } edges { node { description } } } } }
                """;

        var seen = new ArrayList<String>();
        String after = null;
        do {
            var variables = new HashMap<String, Object>();
            variables.put("slug", project.getSlug());
            variables.put("after", after);
            var page = Graph.data(query, variables).setRootPath("data.project.visits");
            seen.addAll(page.getList("edges.node.description"));
            after = page.getBoolean("pageInfo.hasNextPage") ? page.getString("pageInfo.endCursor") : null;
        } while (after != null);

        assertThat(seen).isEqualTo(dates);
    }
}
