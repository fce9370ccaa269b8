package org.kardan.projects.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kardan.kit.testing.TestDatabase;
import org.kardan.projects.Fixture;
import org.kardan.projects.Graph;
import org.kardan.projects.project.Project;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class RegionalEngagementApiTest {

    private static final String QUERY = """
            query($slug: String!, $first: Int, $after: String, $last: Int, $before: String) {
              project(slug: $slug) { engagements(first: $first, after: $after, last: $last, before: $before) {
                totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
                edges { cursor node { since { edtf } } } } } }
            """;

    @Inject
    Fixture fixture;

    @Test
    void collaborationsWithTwoRegionsHaveBegun() {
        var engagements = Graph.ofProject("""
                        engagements { totalCount edges { node { kind status since { undisclosed } until { edtf }
                          region { code name country latitude longitude } project { slug }
                          citations { modality speaker { slug } source { code } } } } }
                        """).setRootPath("data.project.engagements");

        assertThat(engagements.getInt("totalCount")).isEqualTo(2);
        assertThat(engagements.getList("edges.node.region.code")).isEqualTo(List.of("RU-TVE", "RU-KLU"));
        assertThat(engagements.getList("edges.node.status")).containsOnly("BEGUN");
        assertThat(engagements.getList("edges.node.since.undisclosed")).containsOnly(true);
        assertThat(engagements.getList("edges.node.until")).containsOnlyNulls();
        assertThat(engagements.getList("edges.node.citations.modality.flatten()"))
                .containsOnly("ASSERTED");
        assertThat(engagements.getString("edges[0].node.project.slug")).isEqualTo(Graph.PROJECT);
    }

    @Test
    void aRegionKnowsItsEngagements() {
        var region = Graph.data(
                "{ region(code: \"RU-KLU\") { name engagements(last: 20) { edges { node { project { slug } } } } } }");

        assertThat(region.getString("region.name")).isEqualTo("Kaluga Oblast");
        assertThat(region.getList("region.engagements.edges.node.project.slug")).contains(Graph.PROJECT);
    }

    @Test
    void anUnknownRegionIsNull() {
        assertThat(Graph.data("{ region(code: \"RU-XXX\") { name } }").getString("region"))
                .isNull();
    }

    @Test
    void pagesFollowOneAnotherForwards() {
        var slug = threeEngagements().getSlug();

        var first = Graph.data(QUERY, Map.of("slug", slug, "first", 2)).setRootPath("data.project.engagements");
        var second = Graph.data(QUERY, Map.of("slug", slug, "first", 2, "after", first.getString("pageInfo.endCursor")))
                .setRootPath("data.project.engagements");

        assertThat(first.getList("edges.node.since.edtf")).isEqualTo(List.of("2021", "2022"));
        assertThat(first.getInt("totalCount")).isEqualTo(3);
        assertThat(first.getBoolean("pageInfo.hasNextPage")).isTrue();
        assertThat(first.getBoolean("pageInfo.hasPreviousPage")).isFalse();
        assertThat(second.getList("edges.node.since.edtf")).isEqualTo(List.of("2023"));
        assertThat(second.getInt("totalCount")).isEqualTo(3);
        assertThat(second.getBoolean("pageInfo.hasNextPage")).isFalse();
        assertThat(second.getBoolean("pageInfo.hasPreviousPage")).isTrue();
    }

    @Test
    void pagesFollowOneAnotherBackwards() {
        var slug = threeEngagements().getSlug();

        var last = Graph.data(QUERY, Map.of("slug", slug, "last", 2)).setRootPath("data.project.engagements");
        var before = Graph.data(
                        QUERY, Map.of("slug", slug, "last", 2, "before", last.getString("pageInfo.startCursor")))
                .setRootPath("data.project.engagements");

        assertThat(last.getList("edges.node.since.edtf")).isEqualTo(List.of("2022", "2023"));
        assertThat(last.getBoolean("pageInfo.hasPreviousPage")).isTrue();
        assertThat(before.getList("edges.node.since.edtf")).isEqualTo(List.of("2021"));
        assertThat(before.getBoolean("pageInfo.hasPreviousPage")).isFalse();
        assertThat(before.getBoolean("pageInfo.hasNextPage")).isTrue();
    }

    @Test
    void whatBeganLaterIsNotThereYet() {
        var slug = threeEngagements().getSlug();

        var engagements = Graph.data("{ project(slug: \"" + slug
                + "\") { engagements(asOf: \"2022-06-30\") { totalCount edges { node { since { edtf } } } } } }");

        assertThat(engagements.getList("project.engagements.edges.node.since.edtf"))
                .isEqualTo(List.of("2021", "2022"));
        assertThat(engagements.getInt("project.engagements.totalCount")).isEqualTo(2);
    }

    @Test
    void aProjectWithoutEngagementsHasAnEmptyPage() {
        var slug = fixture.project("lonely").getSlug();

        var page = Graph.data(QUERY, Map.of("slug", slug)).setRootPath("data.project.engagements");

        assertThat(page.getInt("totalCount")).isZero();
        assertThat(page.getList("edges")).isEmpty();
        assertThat(page.getString("pageInfo.endCursor")).isNull();
    }

    private Project threeEngagements() {
        var project = fixture.project("engaged");
        List.of("2022", "2021", "2023").forEach(since -> fixture.engagement(project, "RU-NIZ", since));
        return project;
    }
}
