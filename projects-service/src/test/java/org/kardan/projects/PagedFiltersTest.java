package org.kardan.projects;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kardan.kit.testing.TestDatabase;

/** A paged list, narrowed by what the facts say: page and count alike. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class PagedFiltersTest {

    private static SortedThings things;

    @Inject
    Fixture fixture;

    @BeforeEach
    void makeThem() {
        things = SortedThings.madeWith(fixture);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "project   | engagements | status: BEGUN                                | a b e",
                "project   | engagements | kind: TALKS, status: ENDED                   | d f",
                "project   | engagements | kind: AGREEMENT                              | -",
                "project   | engagements | sinceWithin: \"2024\"                        | a d e",
                "project   | engagements | sinceWithin: \"../2023\"                     | b d f",
                "project   | engagements | sinceWithin: \"2024/..\", status: BEGUN      | a e",
                "region    | engagements | status: PLANNED                              | c",
                "region    | engagements | sinceWithin: \"2019-05-01\"                  | f",
                "project   | visits      | visitor: \"#person\"                         | a c e",
                "project   | visits      | asset: \"#asset\"                             | a b",
                "project   | visits      | visitor: \"#person\", asset: \"#asset\"       | a",
                "project   | visits      | visitedWithin: \"2024-06/..\"                | b c",
                "project   | visits      | asset: \"01990000-0000-7000-8000-00000000dead\" | -",
                "person    | visits      | asset: \"#asset\"                             | a",
                "person    | visits      | visitedWithin: \"2024-05\"                   | a c",
                "asset     | visits      | visitor: \"#person\"                         | a",
                "region    | hubs        | certainty: REPORTED                          | a b c d",
                "asset     | hubs        | certainty: DENIED                            | -",
                "component | needs       | criticality: CRITICAL                        | b e",
                "query | hubs        | project: \"#-a\", region: \"ZZ-A\"           | a b c d",
                "query | hubs        | country: \"ZZ\", sinceWithin: \"2024\"        | a",
                "query | hubs        | asset: \"#asset\", certainty: REPORTED      | a b c d",
                "query | hubs        | project: \"#-b\"                            | -",
                "query | hubs        | project: \"#-a\", country: \"RU\"            | -",
                "query | hubs        | project: \"#-a\", disputed: false           | a b c d",
                "query | hubs        | project: \"#-a\", knownAt: \"2025-01-01T00:00:00Z\" | -",
                "query | hubs        | project: \"#-a\", asOf: \"2024-06-01\"        | a b c",
                "query | engagements | project: \"#-a\", region: \"ZZ-A\"           | a c f",
                "query | engagements | project: \"#-a\", country: \"RU\", status: ENDED | d",
                "query | engagements | project: \"#-a\", kind: TALKS, sinceWithin: \"2023\" | b d",
                "query | siteVisits  | visitor: \"#person\", asset: \"#asset\"       | a",
                "query | siteVisits  | project: \"#-a\", visitedWithin: \"2024-06/..\" | b c",
                "query | componentNeeds | project: \"#-a\", criticality: CRITICAL   | b e",
                "query | componentNeeds | component: \"SORTED-NO\"                 | -",
                "query | parties     | project: \"#-e\", role: HOST                | b d",
                "query | parties     | project: \"#-e\", country: \"ZZ\"            | b c d",
                "query | parties     | project: \"#-e\", organisation: \"#partner\" | a",
                "query | parties     | project: \"#-e\", sinceWithin: \"2025/..\"    | b",
                "query | claims      | project: \"#-f\", kind: OTHER               | a c",
                "query | claims      | project: \"#-f\", disputed: true            | -",
                "query | capabilityClaims | project: \"#-f\", area: DESIGN         | b c",
                "query | capabilityClaims | project: \"#-f\", offersOrNeeds: NEEDS | c",
                "query | prerequisites | project: \"#-f\", kind: PLANNING, status: MET | c",
                "query | prerequisites | project: \"#-f\", sinceWithin: \"2024/..\" | a",
                "query | prerequisites | project: \"#-f\", asOf: \"2023-06-01\"    | b c",
                "query | assessments | project: \"#-f\", subject: FINANCING        | a",
                "query | assessments | project: \"#-f\", status: NOT_STARTED       | c",
                "query | phases      | project: \"#-f\", kind: SERIES             | a",
                "query | phases      | project: \"#-f\", knownAt: \"2025-01-01T00:00:00Z\" | -",
                "query | stageTransitions | project: \"#-f\", to: PLANNING          | b",
                "query | stageTransitions | project: \"#-f\", status: UNDER_WAY, occurredWithin: \"2019\" | c"
            })
    void onlyWhatMatchesIsListedAndCounted(String parent, String list, String filter, String wanted) {
        var page = Graph.data(things.under(
                        parent,
                        list + "(sort: RECORDED, " + things.filled(filter) + ") { totalCount edges { node { id } } }"))
                .setRootPath(things.pathOf(parent) + list);

        var found = page.<String>getList("edges.node.id").stream()
                .map(id -> things.label(list, id))
                .toList();
        assertThat(String.join(" ", found)).isEqualTo(wanted == null ? "" : wanted);
        assertThat(page.getInt("totalCount")).isEqualTo(found.size());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "engagements | sinceWithin: \"soon\"     | sinceWithin: ",
                "visits      | visitedWithin: \"2026-13\" | visitedWithin: ",
                "visits      | visitor: \"somebody\"      | visitor: this is no UUID; give the `id` that the graph shows",
                "visits      | asset: \"GAZ\"             | asset: this is no UUID; give the `id` that the graph shows"
            })
    void aFilterThatCanFindNothingIsRefusedByName(String list, String filter, String message) {
        var answer = Graph.ask(things.under("project", list + "(" + filter + ") { totalCount }"));

        assertThat(answer.getString("errors[0].message")).startsWith(message.strip());
        assertThat(answer.getString("errors[0].extensions.code")).isEqualTo("BAD_USER_INPUT");
    }
}
