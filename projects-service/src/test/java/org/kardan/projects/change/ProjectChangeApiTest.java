package org.kardan.projects.change;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kardan.kit.testing.LiveClient;
import org.kardan.kit.testing.TestDatabase;
import org.kardan.projects.Fixture;
import org.kardan.projects.Graph;
import org.kardan.projects.StatementLog;

/** Changes as a list, and as a stream over {@code graphql-transport-ws}. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ProjectChangeApiTest {

    private static final String EVENT =
            "{ cursor action type actor before changed project { slug parties { role } stage { name } } }";

    @Inject
    Fixture fixture;

    private String project;
    private String start;

    @BeforeEach
    void aProject() {
        project = fixture.project("changing").getSlug();
        start = Graph.data("{ projectChanges(project: \"%s\") { followFrom } }".formatted(project))
                .getString("projectChanges.followFrom");
    }

    private void recordParty(String country, String role) {
        var input = Map.of(
                "country",
                country,
                "role",
                role,
                "validFrom",
                "2026",
                "citations",
                List.of(Map.of("source", "S5", "modality", "REPORTED")));
        Graph.data(
                "mutation($p: ID!, $i: PartyInput!) { recordParty(project: $p, input: $i) { id } }",
                Map.of("p", project, "i", input));
    }

    @Test
    void changesLeadToTheFactsTheyChangedByOneStatementForEachKind() {
        var query =
                "{ projectChanges(project: \"%s\", first: 50) { edges { node { type fact { ... on Party { country } } } } } }"
                        .formatted(project);
        recordParty("IR", "INITIATOR");
        var few = StatementLog.during(() -> Graph.data(query));
        for (int i = 0; i < 10; i++) {
            recordParty("RU", "INVESTOR");
        }

        var many = StatementLog.during(() -> Graph.data(query));

        // One more where another transaction is open, whose entries are waited for; ten more would be one for each
        // fact.
        assertThat(many).hasSizeBetween(few.size() - 1, few.size() + 1);
        assertThat(Graph.data(query).getList("projectChanges.edges.node.fact.country"))
                .hasSize(11)
                .startsWith("IR", "RU");
        var party = Graph.data("{ project(slug: \"%s\") { parties { id } } }".formatted(project))
                .getString("project.parties[0].id");
        Graph.data("mutation { retractFact(id: \"%s\", version: 1, reason: \"test\") { id } }".formatted(party));
        assertThat(Graph.data(query).<Object>getList("projectChanges.edges.node.fact"))
                .hasSize(12)
                .filteredOn(Objects::isNull)
                .hasSize(2);
    }

    private LiveClient subscribed(String arguments) {
        return new LiveClient(RestAssured.port)
                .subscribe("1", "subscription { projectChanged(%s) %s }".formatted(arguments, EVENT));
    }

    @Test
    void theListTellsWhoChangedWhatInTheOrderOfCommits() {
        recordParty("IR", "INITIATOR");
        recordParty("RU", "HOST");

        var page = Graph.data("""
                { projectChanges(project: "%s", last: 1) {
                    edges { cursor node { at actor action type id before after changed reason project { slug } } }
                    pageInfo { hasPreviousPage } } }
                """.formatted(project)).setRootPath("data.projectChanges");

        assertThat(page.getBoolean("pageInfo.hasPreviousPage")).isTrue();
        var node = "edges[0].node.";
        assertThat(page.getString(node + "action")).isEqualTo("CREATE");
        assertThat(page.getString(node + "type")).isEqualTo("Party");
        assertThat(page.getString(node + "actor")).isEqualTo("anonymous");
        assertThat(page.getString(node + "before")).isNull();
        assertThat(page.getString(node + "after")).contains("\"country\"", "\"RU\"", "\"HOST\"");
        assertThat(page.<String>getList(node + "changed")).contains("country", "role");
        assertThat(page.getString(node + "project.slug")).isEqualTo(project);
    }

    @Test
    void filtersAndCursorsAreChecked() {
        recordParty("IR", "INITIATOR");

        assertThat(Graph.data("{ projectChanges(project: \"%s\", type: \"Hub\") { edges { cursor } } }"
                                .formatted(project))
                        .getList("projectChanges.edges"))
                .isEmpty();
        refused("projectChanges(project: \"no-such-project\")", "NOT_FOUND", "no-such-project");
        refused("projectChanges(type: \"no type\")", "BAD_USER_INPUT", "type: ");
        refused("projectChanges(after: \"eHh4\")", "BAD_USER_INPUT", "after: this is no cursor of this list");
    }

    private static void refused(String field, String code, String words) {
        var answer = Graph.ask("{ " + field + " { followFrom } }");
        assertThat(answer.getString("errors[0].extensions.code")).isEqualTo(code);
        assertThat(answer.getString("errors[0].message")).contains(words);
    }

    @Test
    void aSubscriberHearsEachChangeWithWhatItBelongsToAsItIsThen() {
        try (var client = subscribed("project: \"%s\", after: \"%s\"".formatted(project, start))) {
            recordParty("IR", "INITIATOR");
            var first = client.event().path("projectChanged");
            recordParty("RU", "HOST");
            var second = client.event().path("projectChanged");

            assertThat(first.path("type").asText()).isEqualTo("Party");
            assertThat(first.path("before").isNull()).isTrue();
            assertThat(first.path("project").path("parties").size()).isEqualTo(1);
            assertThat(second.path("project").path("slug").asText()).isEqualTo(project);
            // What the first event was told of the project is not what the second one is told.
            assertThat(second.path("project").path("parties").size()).isEqualTo(2);
        }
    }

    @Test
    void aSubscriberGoesOnFromItsCursor() {
        String cursor;
        try (var client = subscribed("project: \"%s\", after: \"%s\"".formatted(project, start))) {
            recordParty("IR", "INITIATOR");
            cursor = client.event().path("projectChanged").path("cursor").asText();
        }
        recordParty("RU", "HOST");

        try (var client = subscribed("project: \"%s\", after: \"%s\"".formatted(project, cursor))) {
            var change = client.event().path("projectChanged");

            assertThat(change.path("project").path("parties").size()).isEqualTo(2);
            assertThat(change.path("cursor").asText()).isNotEqualTo(cursor);
        }
    }

    @Test
    void whatASubscriberGetsWrongIsToldWithItsCode() {
        try (var client = subscribed("after: \"eHh4\"")) {
            var error = client.expect("error").path("payload").path(0);

            assertThat(error.path("message").asText()).startsWith("after: this is no cursor of this list");
            assertThat(error.path("extensions").path("code").asText()).isEqualTo("BAD_USER_INPUT");
        }
        try (var client = subscribed("project: \"no-such-project\"")) {
            var error = client.expect("next").path("payload").path("errors").path(0);

            assertThat(error.path("extensions").path("code").asText()).isEqualTo("NOT_FOUND");
            client.expect("complete");
        }
    }

    @Test
    void aSubscriptionThatItsClientEndsIsHeardOfNoMore() {
        try (var client = subscribed("project: \"%s\", after: \"%s\"".formatted(project, start))) {
            recordParty("IR", "INITIATOR");
            client.event();

            client.complete("1");
            client.subscribe(
                    "2",
                    "subscription { projectChanged(project: \"%s\", after: \"%s\") { type } }"
                            .formatted(project, start));
            recordParty("RU", "HOST");

            assertThat(client.expect("next").path("id").asText()).isEqualTo("2");
            assertThat(client.expect("next").path("id").asText()).isEqualTo("2");
        }
    }
}
