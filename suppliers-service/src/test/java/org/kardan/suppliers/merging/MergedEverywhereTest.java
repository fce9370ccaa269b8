package org.kardan.suppliers.merging;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.kardan.kit.testing.TestDatabase;
import org.kardan.suppliers.Graph;

/** What a merge means to those who look from elsewhere: other services, lists, the search, and who takes an export. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class MergedEverywhereTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void everyIdOfAnyMergeIsKnownUntilItIsUndone() {
        var twins = new Twins();
        var ids = List.of(idOf(twins.one), idOf(twins.other), idOf(twins.parent));
        Twins.merge(twins.one, twins.other, null);
        Twins.merge(twins.other, twins.parent, null);

        var all = allIds(ids);

        assertThat(all.<List<String>>getList("_entities.allIds"))
                .allSatisfy(each -> assertThat(each).containsExactlyInAnyOrderElementsOf(ids));
        Twins.undo(twins.other, Twins.version(twins.other));
        assertThat(allIds(ids).<List<String>>getList("_entities.allIds"))
                .satisfiesExactly(
                        one -> assertThat(one).containsExactlyInAnyOrder(ids.get(0), ids.get(1)),
                        other -> assertThat(other).containsExactlyInAnyOrder(ids.get(0), ids.get(1)),
                        parent -> assertThat(parent).containsExactly(ids.get(2)));
    }

    @Test
    void whatARetractedSourceSaidIsNotBelievedAgainWithTheUndoing() {
        var twins = new Twins();
        var code = "MERGED-" + twins.one.toUpperCase(Locale.ROOT);
        Twins.cited(twins.one, "Zwilling", Twins.source(code));
        Twins.name(twins.other, "Zwilling");
        Twins.merge(twins.one, twins.other, null);
        Graph.data(("mutation { it: retractSupplySource(code: \"%s\", version: 1, reason: \"forged\","
                        + " withdrawCitations: true) { key } }")
                .formatted(code));

        var refused = Twins.undo(twins.one, Twins.version(twins.one));

        assertThat(refused.getString("errors[0].extensions.code")).isEqualTo("CONFLICT");
        assertThat(refused.getString("errors[0].message")).contains("source " + code + " has been retracted since");
    }

    @Test
    void listsAndSearchHaveTheOneThatStays() {
        var twins = new Twins().withEverything();
        Twins.name(twins.one, "Zwilling " + twins.one);

        Twins.merge(twins.one, twins.other, null);

        var found = Graph.data(
                "query($text: String!) { searchSuppliers(text: $text, types: [ORGANISATION]) { edges { node {"
                        + " ... on Organisation { slug } } } } }",
                Map.of("text", "Zwilling " + twins.one));
        assertThat(found.getList("searchSuppliers.edges.node.slug"))
                .startsWith(twins.other)
                .doesNotContain(twins.one);
        assertThat(Graph.data("{ organisation(slug: \"%s\") { deals { slug } } }".formatted(twins.one))
                        .getList("organisation.deals.slug"))
                .containsExactly(twins.deal);
    }

    @Test
    void theExportHasOneEntityWithTheStakesOfBoth() {
        var twins = new Twins().withEverything();
        Twins.merge(twins.one, twins.other, null);
        var slugs = List.of(twins.other, twins.one, twins.parent, twins.held);

        var entities =
                exported(statement -> statement.path("recordType").asText().equals("entity")
                        && slugs.contains(statement.at("/recordDetails/name").asText()));

        assertThat(entities)
                .extracting(entity -> entity.at("/recordDetails/name").asText())
                .containsExactlyInAnyOrder(twins.other, twins.parent, twins.held);
        var record = entities.stream()
                .filter(entity -> entity.at("/recordDetails/name").asText().equals(twins.other))
                .map(entity -> entity.path("recordId").asText())
                .findFirst()
                .orElseThrow();
        assertThat(exported(statement -> statement.path("recordType").asText().equals("relationship")
                        && List.of(
                                        statement.at("/recordDetails/subject").asText(),
                                        statement
                                                .at("/recordDetails/interestedParty")
                                                .asText())
                                .contains(record)))
                .hasSize(4);
    }

    /** Line by line, since the export has what all tests have left. */
    private static List<JsonNode> exported(Predicate<JsonNode> wanted) {
        var lines = new BufferedReader(new InputStreamReader(
                given().get("/export/bods?format=jsonl")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asInputStream(),
                UTF_8));
        return lines.lines().map(MergedEverywhereTest::json).filter(wanted).toList();
    }

    private static JsonNode json(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new AssertionError(line, e);
        }
    }

    private static String idOf(String slug) {
        return Graph.data("{ organisation(slug: \"%s\") { id } }".formatted(slug))
                .getString("organisation.id");
    }

    private static JsonPath allIds(List<String> ids) {
        return Graph.data(
                "query($r: [_Any!]!) { _entities(representations: $r) { ... on Organisation { allIds } } }",
                Map.of(
                        "r",
                        ids.stream()
                                .map(id -> Map.of("__typename", "Organisation", "id", id))
                                .toList()));
    }
}
