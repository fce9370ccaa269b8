package org.kardan.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A source that was recorded in both services is one source, whichever of them is asked. */
@ExtendWith(SuiteExtension.class)
class SharedSourceIT {

    private static final String RESTING = """
            query($c: String!) {
              source(code: $c) { id version supplyVersion projectFacts { totalCount } supplyFacts { totalCount } }
              supplySource(code: $c) { id version supplyVersion projectFacts { totalCount } supplyFacts { totalCount } }
            }
            """;

    private final String code =
            "ONE-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);

    @Test
    void whatRestsOnItIsToldFromEitherSide(RunningSuite suite) throws Exception {
        var client = suite.client();
        record(client, "recordSupplySource", "SupplySourceInput", Map.of());
        organisationCites(client);
        record(client, "recordSource", "SourceInput", Map.of());
        projectCites(client);

        var answer = ask(client, RESTING, Map.of("c", code));

        assertRestingOnBothSides(answer);
        assertThat(answer.at("/source/id")).isEqualTo(answer.at("/supplySource/id"));
    }

    @Test
    void copiesWithIdsOfTheirOwnAreOneSourceAsWell(RunningSuite suite) throws Exception {
        var client = suite.client();
        record(
                client,
                "recordSupplySource",
                "SupplySourceInput",
                Map.of("id", UUID.randomUUID().toString()));
        organisationCites(client);
        record(client, "recordSource", "SourceInput", Map.of());
        projectCites(client);

        assertRestingOnBothSides(ask(client, RESTING, Map.of("c", code)));
    }

    @Test
    void whatOnlyOneServiceHasSaysNothingOfTheOther(RunningSuite suite) throws Exception {
        var client = suite.client();
        record(client, "recordSupplySource", "SupplySourceInput", Map.of());

        var answer = ask(client, RESTING, Map.of("c", code));

        assertThat(answer.path("source").isNull()).isTrue();
        assertThat(answer.at("/supplySource/version").isNull()).isTrue();
        assertThat(answer.at("/supplySource/projectFacts").isNull()).isTrue();
        assertThat(answer.at("/supplySource/supplyFacts/totalCount").asInt()).isZero();
    }

    private static void assertRestingOnBothSides(JsonNode answer) {
        for (var root : List.of("source", "supplySource")) {
            assertThat(answer.at("/" + root + "/version").asInt()).as(root).isOne();
            assertThat(answer.at("/" + root + "/supplyVersion").asInt())
                    .as(root)
                    .isOne();
            assertThat(answer.at("/" + root + "/projectFacts/totalCount").asInt())
                    .as(root)
                    .isOne();
            assertThat(answer.at("/" + root + "/supplyFacts/totalCount").asInt())
                    .as(root)
                    .isOne();
        }
    }

    private void record(GraphQlClient client, String mutation, String type, Map<String, Object> more) throws Exception {
        var input = new HashMap<String, Object>(
                Map.of("code", code, "kind", "REPORT", "title", "A report", "published", "2026"));
        input.putAll(more);
        ask(
                client,
                "mutation($i: %s!) { %s(input: $i) { code } }".formatted(type, mutation),
                Map.of("i", Map.copyOf(input)));
    }

    private void organisationCites(GraphQlClient client) throws Exception {
        var slug = code.toLowerCase(Locale.ROOT);
        ask(
                client,
                "mutation($i: OrganisationInput!) { recordOrganisation(input: $i) { id } }",
                Map.of("i", Map.of("slug", slug, "name", slug, "kind", "COMPANY", "citations", cited())));
    }

    private void projectCites(GraphQlClient client) throws Exception {
        var slug = code.toLowerCase(Locale.ROOT);
        ask(
                client,
                "mutation($i: ProjectInput!) { recordProject(input: $i) { id } }",
                Map.of("i", Map.of("slug", slug, "title", slug, "sector", "sharing")));
        ask(
                client,
                "mutation($p: ID!, $i: PartyInput!) { recordParty(project: $p, input: $i) { id } }",
                Map.of(
                        "p",
                        slug,
                        "i",
                        Map.of("country", "TR", "role", "HOST", "validFrom", "2020", "citations", cited())));
    }

    private List<Map<String, String>> cited() {
        return List.of(Map.of("source", code, "modality", "REPORTED"));
    }

    private static JsonNode ask(GraphQlClient client, String query, Map<String, Object> variables) throws Exception {
        var answer = client.ask(query, variables);
        assertThat(answer.errors().isMissingNode()).as(answer.pretty()).isTrue();
        return answer.data();
    }
}
