package org.kardan.projects;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kardan.kit.testing.TestDatabase;
import org.kardan.projects.StatementLog.Statement;
import org.kardan.projects.stage.Stage;

/** No field asks the database once for each item, and each asks it on a virtual thread. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class BatchTest {

    private static final String PAGE = """
            query($sector: String!, $first: Int!) { projects(sector: $sector, first: $first) { edges { node { slug
              parties { country } stage { name } engagements { edges { node { since { edtf } region { code } } } } } } } }
            """;
    private static final String EVERYTHING = """
            query($sector: String!, $first: Int!) { projects(sector: $sector, first: $first) { totalCount edges { node {
              launch { edtf } launchCitations { id } claims { id } capabilityClaims { party { id } } prerequisites { id }
              assessments { id } phases { predecessors { id } criteria { id } } componentNeeds { citations { id } }
              parties { citations { source { origin { code } derivedSources { code } } speaker { names { value } } } }
              stage { underWay { id } citations { id } } stageTransitions { citations { id } }
              engagements { totalCount edges { node { region { name engagements { totalCount } hubs { totalCount edges { node { id } } } } project { slug } citations { id } } } }
              visits { totalCount edges { node { visitor { name } identification { id } citations { id } project { slug }
                asset { visits { totalCount } hubs { totalCount } } } } }
              hubs { region { name } project { slug } citations { id } } hubConcentration { hhiMin hhiMax } } } } }
            """;

    @Inject
    Fixture fixture;

    @Test
    void aPageOfProjectsTakesAsManyStatementsForManyAsForTwo() {
        manyProjects("counted", 30);

        var few = StatementLog.during(() -> Graph.data(PAGE, Map.of("sector", "counted", "first", 2)));
        var many = StatementLog.during(() -> Graph.data(PAGE, Map.of("sector", "counted", "first", 30)));

        assertThat(many).hasSameSizeAs(few).hasSize(3);
    }

    @Test
    void whatIsAskedByItsKeyAtOnePlaceIsWholeAtAnother() {
        manyProjects("at-two-places", 2);
        var region =
                "engagements { edges { node { a: region { code } ...Named c: region { __typename ... on Region { code } } } } }";

        var answer = Graph.data(
                "{ projects(sector: \"at-two-places\", first: 1) { edges { node { %s } } } } fragment Named on RegionalEngagement { b: region { name } }"
                        .formatted(region));

        var engagement = "projects.edges[0].node.engagements.edges[0].node";
        assertThat(answer.getString(engagement + ".b.name")).isNotBlank();
        assertThat(answer.getString(engagement + ".a.code"))
                .isEqualTo(answer.getString(engagement + ".c.code"))
                .isNotBlank();
    }

    @Test
    void noFieldOfTheGraphTakesMoreStatementsForMoreItems() {
        manyProjects("crowded", 12);

        var few = StatementLog.during(() -> Graph.data(EVERYTHING, Map.of("sector", "crowded", "first", 2)));
        var many = StatementLog.during(() -> Graph.data(EVERYTHING, Map.of("sector", "crowded", "first", 12)));

        assertThat(many.stream().map(Statement::sql).sorted().toList()).hasSameSizeAs(few);
    }

    @Test
    void theDatabaseIsAskedOnVirtualThreads() {
        manyProjects("virtual", 1);

        var statements = StatementLog.during(() -> Graph.data(EVERYTHING, Map.of("sector", "virtual", "first", 1)));

        assertThat(statements).isNotEmpty().allMatch(Statement::onVirtualThread);
    }

    @Test
    void allRepresentationsOfATypeAreOneStatementAndUnknownOnesAreNull() {
        var slugs = fixture.projects("represented", 3);
        var asked = Stream.of(slugs.get(2), "moon-car", slugs.get(0), slugs.get(1), slugs.get(0))
                .toList();

        var statements = StatementLog.during(() -> {
            var entities = Graph.entities("Project", "slug", asked, "slug");
            assertThat(entities.getList("_entities.collect { it?.slug }"))
                    .containsExactly(slugs.get(2), null, slugs.get(0), slugs.get(1), slugs.get(0));
        });

        assertThat(statements).hasSize(1);
    }

    @Test
    void representationsOfSeveralTypesAndKeysAreOneStatementEach() {
        var id = fixture.project("keyed").getId().toString();
        var representations = List.of(
                Map.of("__typename", "Project", "id", id),
                Map.of("__typename", "Project", "id", UUID.randomUUID().toString()),
                Map.of("__typename", "Project", "slug", Graph.PROJECT),
                Map.of("__typename", "Region", "code", "RU-TVE"),
                Map.of("__typename", "Region", "code", "RU-NIZ"),
                Map.of("__typename", "Region", "code", "XX-1"),
                Map.of("__typename", "Component", "code", "SEATS"),
                Map.of("__typename", "Source", "code", "S1"),
                Map.of("__typename", "Person", "id", "01990000-0000-7000-8002-000000000001"));

        var statements = StatementLog.during(() -> {
            var entities = Graph.data("""
                            query($r: [_Any!]!) { _entities(representations: $r) { __typename ... on Project { sector }
                              ... on Region { name } ... on Component { code } ... on Source { title } ... on Person { slug } } }
                            """, Map.of("r", representations)).setRootPath("data._entities");
            assertThat(entities.getString("[0].sector")).isEqualTo("keyed");
            assertThat(entities.getString("[1]")).isNull();
            assertThat(entities.getString("[2].sector")).isEqualTo("automotive");
            assertThat(entities.getString("[3].name")).isEqualTo("Tver Oblast");
            assertThat(entities.getString("[4].name")).isEqualTo("Nizhny Novgorod Oblast");
            assertThat(entities.getString("[5]")).isNull();
            assertThat(entities.getString("[6].code")).isEqualTo("SEATS");
            assertThat(entities.getString("[7].title")).startsWith("Interview");
            assertThat(entities.getString("[8].slug")).isEqualTo("kazem-jalali");
        });

        // two keys of Project, and Region, Source, Person; a Component is known by its code alone
        assertThat(statements).hasSize(5);
    }

    @Test
    void factsAreEntitiesToo() {
        var project = Graph.ofProject(
                "stage { transition { id } } hubs { id } componentNeeds { id } engagements { edges { node { id } } } visits { edges { node { id } } }");
        var ids = new HashMap<String, String>();
        ids.put("StageTransition", project.getString("stage.transition.id"));
        ids.put("Hub", project.getString("hubs[0].id"));
        ids.put("ComponentNeed", project.getString("componentNeeds[0].id"));
        ids.put("RegionalEngagement", project.getString("engagements.edges[0].node.id"));
        ids.put("SiteVisit", project.getString("visits.edges[0].node.id"));

        ids.forEach((type, id) -> {
            var entities = Graph.entities(type, "id", List.of(UUID.randomUUID().toString(), id, "not a uuid"), "id");
            assertThat(entities.getList("_entities.collect { it?.id }"))
                    .as(type)
                    .containsExactly(null, id, null);
        });
    }

    @Test
    void oneFieldAskedTwiceWithOtherArgumentsHasTwoAnswers() {
        var project = fixture.project("aliased");
        fixture.stage(project, 1, null, Stage.TALKS, "2024");
        fixture.stage(project, 2, Stage.TALKS, Stage.PLANNING, "2025");
        List.of("2021", "2022", "2023").forEach(since -> fixture.engagement(project, "RU-TVE", since));

        var answer = Graph.data("""
                { project(slug: "%s") {
                    then: stage(asOf: "2024-12-31") { name } now: stage { name }
                    one: engagements(first: 1) { edges { node { since { edtf } } } }
                    last: engagements(last: 1) { edges { node { since { edtf } } } }
                    early: engagements(asOf: "2021-12-31") { totalCount } all: engagements { totalCount } } }
                """.formatted(project.getSlug()));

        assertThat(answer.getString("project.then.name")).isEqualTo("TALKS");
        assertThat(answer.getString("project.now.name")).isEqualTo("PLANNING");
        assertThat(answer.getList("project.one.edges.node.since.edtf")).isEqualTo(List.of("2021"));
        assertThat(answer.getList("project.last.edges.node.since.edtf")).isEqualTo(List.of("2023"));
        assertThat(answer.getInt("project.early.totalCount")).isEqualTo(1);
        assertThat(answer.getInt("project.all.totalCount")).isEqualTo(3);
    }

    @Test
    void aBadArgumentFailsItsOwnFieldAlone() {
        var answer = Graph.ask("{ region(code: \"RU-TVE\") { name } project(slug: \"" + Graph.PROJECT
                + "\") { good: stage { name } bad: visits(first: 101) { totalCount } } }");

        assertThat(answer.getString("data.region.name")).isEqualTo("Tver Oblast");
        assertThat(answer.getList("errors")).hasSize(1);
        assertThat(answer.getList("errors[0].path")).isEqualTo(List.of("project", "bad"));
    }

    private void manyProjects(String sector, int count) {
        for (int i = 0; i < count; i++) {
            var project = fixture.project(sector);
            fixture.launch(project, "2027");
            fixture.stage(project, 1, null, Stage.TALKS, "2024");
            fixture.party(project, "IR", null, "2024", null);
            fixture.engagement(project, "RU-TVE", "2024");
            fixture.engagement(project, "RU-KLU", "2025");
            fixture.visit(project, UUID.randomUUID(), "a plant", "2025");
            fixture.hub(project, "RU-NIZ", null, 1, 2);
        }
    }
}
