package org.kardan.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An organisation that was recorded twice, and whose projects are known to projects-service under both ids. */
@ExtendWith(SuiteExtension.class)
class MergeIT {

    private static final List<Map<String, String>> CITED = List.of(Map.of("source", "S5", "modality", "REPORTED"));

    private final String run = UUID.randomUUID().toString().substring(0, 8);

    @Test
    void whatStaysHasTheProjectsOfBothUntilTheMergeIsUndone(RunningSuite suite) throws Exception {
        var client = suite.client();
        var one = organisation(client, "one-" + run);
        var other = organisation(client, "other-" + run);
        takesPart(client, one, "of-one-" + run);
        takesPart(client, other, "of-other-" + run);

        var merged = ask(
                client,
                "mutation($m: ID!, $i: ID!) { it: mergeOrganisations(merged: $m, mergedVersion: 1, into: $i, intoVersion: 1,"
                        + " reason: \"one company\") { merged { version } } }",
                Map.of("m", one, "i", other));

        assertThat(projects(client, "one-" + run)).containsExactly("of-one-" + run, "of-other-" + run);
        assertThat(projects(client, "other-" + run)).containsExactly("of-one-" + run, "of-other-" + run);
        assertThat(partners(client, "of-one-" + run)).containsExactly("of-one-" + run, "of-other-" + run);

        ask(
                client,
                "mutation($m: ID!, $v: Int!) { it: undoMergeOrganisations(merged: $m, version: $v, reason: \"two\") { id } }",
                Map.of("m", one, "v", merged.at("/it/merged/version").asInt()));

        assertThat(projects(client, "one-" + run)).containsExactly("of-one-" + run);
        assertThat(projects(client, "other-" + run)).containsExactly("of-other-" + run);
        assertThat(partners(client, "of-one-" + run)).containsExactly("of-one-" + run);
    }

    private static List<String> projects(GraphQlClient client, String slug) throws Exception {
        return ask(
                        client,
                        "query($s: String!) { organisation(slug: $s) { projects { edges { node { slug } } } } }",
                        Map.of("s", slug))
                .at("/organisation/projects/edges")
                .findValuesAsText("slug");
    }

    /** The projects of the organisations that take part in a project, from the project on. */
    private static List<String> partners(GraphQlClient client, String slug) throws Exception {
        return ask(
                        client,
                        "query($s: String!) { project(slug: $s) { parties { organisation { projects { edges { node {"
                                + " slug } } } } } } }",
                        Map.of("s", slug))
                .at("/project/parties")
                .findValuesAsText("slug");
    }

    private static String organisation(GraphQlClient client, String slug) throws Exception {
        return ask(
                        client,
                        "mutation($i: OrganisationInput!) { it: recordOrganisation(input: $i) { id } }",
                        Map.of("i", Map.of("slug", slug, "name", slug, "kind", "COMPANY", "citations", CITED)))
                .at("/it/id")
                .asText();
    }

    private static void takesPart(GraphQlClient client, String organisation, String slug) throws Exception {
        ask(
                client,
                "mutation($i: ProjectInput!) { it: recordProject(input: $i) { id } }",
                Map.of("i", Map.of("slug", slug, "title", slug, "sector", "merging")));
        ask(
                client,
                "mutation($s: ID!, $i: PartyInput!) { it: recordParty(project: $s, input: $i) { id } }",
                Map.of(
                        "s",
                        slug,
                        "i",
                        Map.of(
                                "organisation",
                                organisation,
                                "role",
                                "INVESTOR",
                                "validFrom",
                                "2020",
                                "citations",
                                CITED)));
    }

    private static JsonNode ask(GraphQlClient client, String query, Map<String, Object> variables) throws Exception {
        var answer = client.ask(query, variables);
        assertThat(answer.errors().isMissingNode()).as(answer.pretty()).isTrue();
        return answer.data();
    }
}
