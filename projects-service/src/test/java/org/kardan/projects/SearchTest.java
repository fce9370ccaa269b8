package org.kardan.projects;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.SessionFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kardan.kit.testing.TestDatabase;

/** What is found by which words, over HTTP. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SearchTest {

    private static final String QUERY = """
            query($text: String!, $types: [ProjectSearchType], $first: Int, $after: String) {
              found: searchProjects(text: $text, types: $types, first: $first, after: $after) {
                totalCount bounded pageInfo { hasNextPage endCursor }
                edges { cursor score match { field text highlights { text start end fit } }
                  node { __typename ... on Project { slug } ... on Person { slug } ... on Region { code } ... on SiteVisit { description }
                    ... on Source { sourceCode: code } } }
              }
            }
            """;

    @Inject
    SessionFactory sessions;

    private static JsonPath ask(String text, @Nullable List<String> types, int first) {
        var variables = new HashMap<String, Object>(Map.of("text", text, "first", first));
        variables.put("types", types);
        return Graph.ask(QUERY, variables);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Kazım Celali",
                "Kazem Jalali",
                "Казем Джалали",
                "کاظم جلالی",
                "كاظم جلالي",
                "Kazim Dzhalali",
                "Jalali",
                "JALALI KAZEM",
                "Kazem Jalaly",
                "Kazem Jalalii",
                "Kazem Jaalli",
                "Казем Джалили",
                "ambassador Jalali",
                "kazem-jalali",
            })
    void onePersonIsFoundInEveryScript(String text) {
        var found = ask(text, List.of("PERSON"), 10);

        assertThat(found.getString("data.found.edges[0].node.slug"))
                .as(found.prettify())
                .isEqualTo("kazem-jalali");
    }

    @ParameterizedTest
    @CsvSource({
        "Калуга, REGION, code, RU-KLU",
        "Kaluga, REGION, code, RU-KLU",
        "Kalugga, REGION, code, RU-KLU",
        "RU-NIZ, REGION, code, RU-NIZ",
        "Нижний Новгород, REGION, code, RU-NIZ",
        "joint car production, PROJECT, slug, iran-russia-joint-car-production",
        "Russia Iran cars, PROJECT, slug, iran-russia-joint-car-production",
        "Izvestiya, SOURCE, sourceCode, S1",
        "Известия, SOURCE, sourceCode, S1",
        "Nizhni Novgorod automobile, VISIT, description, the Nizhny Novgorod automobile plant",
    })
    void everythingWithATextIsFound(String text, String type, String field, String value) {
        var found = ask(text, List.of(type), 10);

        assertThat(found.getList("data.found.edges.node." + field))
                .as(found.prettify())
                .contains(value);
    }

    @Test
    void itSaysWhichNameAndWhichPartOfIt() {
        var edge = ask("Джалали", List.of("PERSON"), 1).getMap("data.found.edges[0]");

        assertThat(edge.get("match"))
                .isEqualTo(Map.of(
                        "field",
                        "NAME",
                        "text",
                        "Казем Джалали",
                        "highlights",
                        List.of(Map.of("text", "Джалали", "start", 6, "end", 13, "fit", "SAME"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Zzyzxqwv", "' or 'qzx'='qzx' --", "Robert'); drop table projects;--"})
    void whatFitsNothingFindsNothing(String text) {
        assertThat(ask(text, null, 10).getList("data.found.edges")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "—…!?", "\u0000"})
    void aTextWithoutLettersIsRefused(String text) {
        var answer = ask(text, null, 10);

        assertThat(answer.getString("errors[0].extensions.code")).isEqualTo("BAD_USER_INPUT");
        assertThat(answer.getString("errors[0].message"))
                .isEqualTo("text: there is no letter and no figure in it; give a name or a few words");
    }

    @Test
    void aPersonIsFoundByTheNamesOfNow() {
        var input = new HashMap<String, Object>(Map.of(
                "slug",
                "search-person",
                "name",
                "Quentin Oldfield",
                "names",
                List.of(Map.of("value", "Квентин Олдфилд", "script", "Cyrl"))));
        var id = Graph.data(
                        "mutation($input: PersonInput!) { recordPerson(input: $input) { id } }", Map.of("input", input))
                .getString("recordPerson.id");
        assertThat(ask("Quentin Oldfeild", List.of("PERSON"), 5).getList("data.found.edges.node.slug"))
                .containsExactly("search-person");

        input.put("name", "Barnaby Newfield");
        input.put("names", List.of(Map.of("value", "Барнаби Ньюфилд", "script", "Cyrl")));
        Graph.data(
                "mutation($id: ID!, $input: PersonInput!) { correctPerson(id: $id, version: 1, input: $input) { id } }",
                Map.of("id", id, "input", input));

        assertThat(ask("Quentin Oldfield", List.of("PERSON"), 5).getList("data.found.edges"))
                .isEmpty();
        assertThat(ask("Барнаби", List.of("PERSON"), 5).getList("data.found.edges.node.slug"))
                .containsExactly("search-person");
    }

    @Test
    void aSearchIsAFewStatementsWhateverItFinds() {
        var statistics = sessions.getStatistics();
        long before = statistics.getPrepareStatementCount();

        ask("Novgorod", null, 50);

        // The settings, the search, and one for each type of what was found.
        assertThat(statistics.getPrepareStatementCount() - before).isLessThanOrEqualTo(7);
    }
}
