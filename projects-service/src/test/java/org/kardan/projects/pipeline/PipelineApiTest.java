package org.kardan.projects.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kardan.kit.testing.TestDatabase;
import org.kardan.projects.Fixture;
import org.kardan.projects.Graph;
import org.kardan.projects.stage.Stage;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class PipelineApiTest {

    @Inject
    Fixture fixture;

    @Test
    void theProjectIsFoundByAllThatIsKnownOfIt() {
        assertThat(slugs("stage: TALKS, country: \"IR\", region: \"RU-TVE\", sector: \"automotive\""))
                .containsExactly(Graph.PROJECT);
        assertThat(slugs("region: \"RU-NIZ\", sector: \"automotive\"")).containsExactly(Graph.PROJECT);
        assertThat(slugs("country: \"RU\", sector: \"automotive\"")).containsExactly(Graph.PROJECT);
    }

    @Test
    void oneFilterThatDoesNotMatchIsEnoughToLeaveItOut() {
        assertThat(slugs("stage: PLANNING, sector: \"automotive\"")).isEmpty();
        assertThat(slugs("stage: INTEREST, sector: \"automotive\"")).isEmpty();
        assertThat(slugs("country: \"TR\", sector: \"automotive\"")).isEmpty();
        assertThat(slugs("region: \"RU-MOW\", sector: \"automotive\"")).isEmpty();
        assertThat(slugs("sector: \"aviation\"")).isEmpty();
    }

    @Test
    void anUndisclosedLaunchIsInNoListByDate() {
        assertThat(slugs("launchWithin: \"2000/2100\", sector: \"automotive\"")).isEmpty();
        assertThat(slugs("launchWithin: \"2000/..\", sector: \"automotive\"")).isEmpty();
    }

    @Test
    void aLaunchIsFoundByTheDaysItMayFallInto() {
        var project = fixture.project("dated");
        fixture.launch(project, "2027-06");

        assertThat(slugs("launchWithin: \"2027\", sector: \"dated\"")).containsExactly(project.getSlug());
        assertThat(slugs("launchWithin: \"2027-06-30/2028\", sector: \"dated\""))
                .containsExactly(project.getSlug());
        assertThat(slugs("launchWithin: \"2027-07/..\", sector: \"dated\"")).isEmpty();
        assertThat(slugs("launchWithin: \"../2027-05-31\", sector: \"dated\"")).isEmpty();
    }

    @Test
    void theStageThatCountsIsTheLastOneReached() {
        var project = fixture.project("filtered");
        fixture.stage(project, 1, null, Stage.TALKS, "2024");
        fixture.stage(project, 2, Stage.TALKS, Stage.PLANNING, "2025");

        assertThat(slugs("stage: PLANNING, sector: \"filtered\"")).containsExactly(project.getSlug());
        assertThat(slugs("stage: TALKS, sector: \"filtered\"")).isEmpty();
    }

    @Test
    void aPartyThatLeftOnADayTakesNoPartOnThatDay() {
        var project = fixture.project("half-open");
        fixture.party(project, "TR", null, "2020", "2021-06-01");
        var parties = "{ project(slug: \"" + project.getSlug()
                + "\") { before: parties(asOf: \"2021-05-31\") { id } on: parties(asOf: \"2021-06-01\") { id } } }";

        var answer = Graph.data(parties);

        assertThat(answer.getList("project.before")).hasSize(1);
        assertThat(answer.getList("project.on")).isEmpty();
    }

    @Test
    void whatHasEndedOnAnUndisclosedDayHadEndedWhenWeLearntOfIt() {
        var project = fixture.project("ended");
        fixture.party(project, "TR", null, "2020", "undisclosed");

        var answer = Graph.data("{ project(slug: \"" + project.getSlug()
                + "\") { before: parties(asOf: \"2025-12-31\") { id } on: parties(asOf: \"2026-01-01\") { id } } }");

        assertThat(answer.getList("project.before")).hasSize(1);
        assertThat(answer.getList("project.on")).isEmpty();
        assertThat(slugs("country: \"TR\", sector: \"ended\"")).isEmpty();
    }

    @Test
    void pagesFollowOneAnotherInTheOrderOfSlugsBothWays() {
        var all = fixture.projects("listed", 5);
        var query = """
                query($first: Int, $after: String, $last: Int, $before: String) {
                  projects(sector: "listed", first: $first, after: $after, last: $last, before: $before) {
                    totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } edges { node { slug } } } }
                """;

        var first = Graph.data(query, Map.of("first", 3)).setRootPath("data.projects");
        var second = Graph.data(query, Map.of("first", 3, "after", first.getString("pageInfo.endCursor")))
                .setRootPath("data.projects");
        var back = Graph.data(query, Map.of("last", 2, "before", second.getString("pageInfo.startCursor")))
                .setRootPath("data.projects");

        assertThat(first.getList("edges.node.slug")).isEqualTo(all.subList(0, 3));
        assertThat(first.getInt("totalCount")).isEqualTo(5);
        assertThat(first.getBoolean("pageInfo.hasNextPage")).isTrue();
        assertThat(second.getList("edges.node.slug")).isEqualTo(all.subList(3, 5));
        assertThat(second.getBoolean("pageInfo.hasNextPage")).isFalse();
        assertThat(back.getList("edges.node.slug")).isEqualTo(all.subList(1, 3));
        assertThat(back.getBoolean("pageInfo.hasPreviousPage")).isTrue();
    }

    @Test
    void anOrganisationKnowsTheProjectsItTakesPartInNow() {
        var present = UUID.randomUUID();
        var past = UUID.randomUUID();
        var one = fixture.project("joined");
        var two = fixture.project("joined");
        fixture.party(one, null, present, "2020", null);
        fixture.party(two, null, present, "undisclosed", null);
        fixture.party(one, null, past, "2020", "2021");

        var organisations = Graph.entities(
                "Organisation",
                "id",
                List.of(past.toString(), present.toString(), "no uuid"),
                "projects(first: 1) { totalCount pageInfo { hasNextPage } edges { node { slug } } }");

        assertThat(organisations.getInt("_entities[0].projects.totalCount")).isZero();
        assertThat(organisations.getInt("_entities[1].projects.totalCount")).isEqualTo(2);
        assertThat(organisations.getList("_entities[1].projects.edges")).hasSize(1);
        assertThat(organisations.getBoolean("_entities[1].projects.pageInfo.hasNextPage"))
                .isTrue();
        assertThat(organisations.getString("_entities[2]")).isNull();
    }

    @Test
    void anOrganisationTakesPartUnderTheIdsOfThoseMergedIntoItToo() {
        var survivor = UUID.randomUUID();
        var merged = UUID.randomUUID();
        var both = fixture.project("merged");
        var one = fixture.project("merged");
        fixture.party(both, null, survivor, "2020", null);
        fixture.party(both, null, merged, "2020", null);
        fixture.party(one, null, merged, "2020", null);
        var alone = UUID.randomUUID();
        fixture.party(one, null, alone, "2020", null);
        var allIds = List.of(survivor.toString(), merged.toString());
        var query = "query($r: [_Any!]!) { _entities(representations: $r) { ... on Organisation { projects { totalCount"
                + " edges { node { id } } } } } }";

        var found = Graph.data(
                query,
                Map.of(
                        "r",
                        List.of(
                                Map.of("__typename", "Organisation", "id", survivor.toString(), "allIds", allIds),
                                Map.of("__typename", "Organisation", "id", merged.toString(), "allIds", allIds),
                                Map.of(
                                        "__typename",
                                        "Organisation",
                                        "id",
                                        alone.toString(),
                                        "allIds",
                                        List.of(alone.toString())))));

        assertThat(found.getList("_entities.projects.totalCount")).containsExactly(2, 2, 1);
        assertThat(found.getList("_entities[0].projects.edges.node.id"))
                .containsExactlyInAnyOrder(both.getId().toString(), one.getId().toString());
    }

    private static List<String> slugs(String filter) {
        return Graph.data("{ projects(" + filter + ") { edges { node { slug } } } }")
                .getList("projects.edges.node.slug");
    }
}
