package org.kardan.suppliers.exposure.needs;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.nullValue;

import graphql.ExecutionInput;
import graphql.GraphQLError;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.kardan.kit.testing.TestDatabase;
import org.kardan.kit.testing.TestIssuer;
import org.kardan.suppliers.Graph;
import org.kardan.suppliers.exposure.needs.ProjectsStandIn.Mood;
import org.kardan.suppliers.exposure.project.Project.Need;

/** What a project needs is asked of projects-service, in words that its schema allows. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@QuarkusTestResource(TestIssuer.class)
@QuarkusTestResource(ProjectsStandIn.class)
class ProjectNeedsTest {

    private static final String QUESTION =
            "query($p: String!) { dealImpact(deal: \"faurecia-russia-managers-buyout\", project: $p) { components { component"
                    + " { code } } } }";

    @Inject
    ProjectNeeds needs;

    ProjectsStandIn projects;

    private final String id = UUID.randomUUID().toString();
    private final String slug = "project-" + id;

    @AfterEach
    void projectsServiceAnswersAgain() {
        projects.becomes(Mood.ANSWERS);
    }

    @Test
    void aProjectIsFoundByItsIdAndByItsSlug() {
        projects.project(id, slug, List.of(need("SEATS", "CRITICAL"), need("EXHAUSTS", null)));

        var bySlug = needs.of(slug, null).orElseThrow();
        var byId = needs.of(id, null).orElseThrow();

        assertThat(bySlug.id()).isEqualTo(id);
        assertThat(bySlug.needs()).extracting(Need::component).containsExactly("SEATS", "EXHAUSTS");
        assertThat(bySlug.needs()).extracting(Need::criticality).element(1).isNull();
        assertThat(byId).isEqualTo(bySlug);
        assertThat(needs.of("no-such-project", null)).isEmpty();
    }

    @Test
    void everyCriticalityOfTheOtherServiceIsKnownHere() {
        var all = ProjectsSchema.published().values("Criticality");
        projects.project(id, slug, all.stream().map(one -> need("SEATS", one)).toList());

        var told = needs.of(slug, null).orElseThrow().needs();

        assertThat(told).extracting(need -> String.valueOf(need.criticality())).containsExactlyElementsOf(all);
    }

    @Test
    void aNeedWhoseComponentWasNotToldIsLeftOut() {
        projects.project(id, slug, List.of(need(null, "CRITICAL"), need("SEATS", "CRITICAL")));

        var told = needs.of(slug, null).orElseThrow().needs();

        assertThat(told).extracting(Need::component).containsExactly("SEATS");
    }

    @Test
    void theMomentOfKnowledgeTheNameOfTheRequestAndTheCallersTokenGoAlong() {
        projects.project(id, slug, List.of(need("SEATS", null)));
        var knownAt = OffsetDateTime.parse("2026-05-01T00:00:00Z");
        var token = TestIssuer.token("ada@example.org", "viewer");

        given().contentType("application/json")
                .header("x-request-id", "request-" + id)
                .header("authorization", "Bearer " + token)
                .body(Map.of(
                        "query",
                        "query($p: String!, $k: DateTime) { dealImpact(deal: \"faurecia-russia-managers-buyout\","
                                + " project: $p, knownAt: $k) { refused { wrong } } }",
                        "variables",
                        Map.of("p", slug, "k", knownAt.toString())))
                .when()
                .post("/graphql")
                .then()
                .body("errors", nullValue());

        assertThat(projects.lastQuestion().requestId()).isEqualTo("request-" + id);
        assertThat(projects.lastQuestion().authorization()).isEqualTo("Bearer " + token);
        assertThat(OffsetDateTime.parse(
                        projects.lastQuestion().variables().path("knownAt").asText()))
                .isEqualTo(knownAt);
    }

    @ParameterizedTest
    @EnumSource(
            value = Mood.class,
            names = {"IS_AWAY", "IS_FULL"})
    void aServiceThatCannotAnswerIsSaidToBeUnavailable(Mood mood) {
        projects.project(id, slug, List.of(need("SEATS", null)));
        projects.becomes(mood);

        var answer = Graph.ask(QUESTION, Map.of("p", slug));

        assertThat(answer.getString("errors[0].extensions.code")).isEqualTo("SUBGRAPH_UNAVAILABLE");
        assertThat(answer.getString("errors[0].message"))
                .isEqualTo("projects-service could not tell what the project needs; ask again in a second or later");
        assertThat(answer.<Object>get("data.dealImpact")).isNull();

        projects.becomes(Mood.ANSWERS);
        assertThat(Graph.data(QUESTION, Map.of("p", slug)).getList("dealImpact.components.component.code"))
                .containsExactly("SEATS");
    }

    @Test
    void aServiceThatSaysNothingIsNotWaitedForAndComesBack() {
        projects.project(id, slug, List.of(need("SEATS", null)));
        projects.becomes(Mood.SLEEPS);

        var answer = Graph.ask(QUESTION, Map.of("p", slug));

        assertThat(answer.getString("errors[0].extensions.code")).isEqualTo("SUBGRAPH_TIMEOUT");
        assertThat(answer.getString("errors[0].message"))
                .isEqualTo("projects-service did not tell what the project needs within 2.0 s; ask again later");

        projects.wake();
        assertThat(Graph.data(QUESTION, Map.of("p", slug)).getList("dealImpact.components.component.code"))
                .containsExactly("SEATS");
    }

    @Test
    void errorsOfTheOtherServiceAreNotShown() {
        projects.project(id, slug, List.of(Map.of("criticality", "NO_SUCH_VALUE")));

        var answer = Graph.ask(QUESTION, Map.of("p", slug));

        assertThat(answer.getString("errors[0].extensions.code")).isEqualTo("SUBGRAPH_UNAVAILABLE");
        assertThat(answer.getString("errors[0].message")).doesNotContain("NO_SUCH_VALUE");
    }

    /** The stand-in refuses what the schema does not allow: here the real question is held against schemas that have changed. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "criticality: Criticality | weight: Criticality",
                "component: Component | made: Component",
                "componentNeeds( | needs(",
                "code: ID! | key: ID!",
            })
    void aChangeOfTheOtherServiceThatBreaksTheQuestionIsNoticed(String before, String after) {
        projects.project(id, slug, List.of());
        needs.of(slug, null);
        var question = projects.lastQuestion();

        var now = problems(ProjectsSchema.published(), question);
        var then = problems(ProjectsSchema.published().changed(before, after), question);

        assertThat(now).isEmpty();
        assertThat(then).isNotEmpty();
    }

    private static List<GraphQLError> problems(ProjectsSchema schema, ProjectsStandIn.Question question) {
        Map<String, Object> variables = new HashMap<>();
        question.variables()
                .properties()
                .forEach(one -> variables.put(one.getKey(), one.getValue().textValue()));
        return schema.answering(keys -> null)
                .execute(ExecutionInput.newExecutionInput(question.document())
                        .variables(variables)
                        .build())
                .getErrors();
    }

    private static Map<String, Object> need(@Nullable String component, @Nullable String criticality) {
        var need = new HashMap<String, Object>();
        need.put("criticality", criticality);
        need.put("component", component == null ? null : Map.of("code", component));
        return need;
    }
}
