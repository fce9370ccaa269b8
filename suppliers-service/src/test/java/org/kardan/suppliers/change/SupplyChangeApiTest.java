package org.kardan.suppliers.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kardan.suppliers.Writes.input;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;
import org.kardan.kit.testing.LiveClient;
import org.kardan.kit.testing.TestDatabase;
import org.kardan.suppliers.Graph;
import org.kardan.suppliers.Writes;

/** Changes as a list, and as a stream over {@code graphql-transport-ws}. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SupplyChangeApiTest {

    @Test
    void theListTellsWhatBelongsToAnOrganisation() {
        var slug = Writes.slug("changing");
        var id = Writes.organisation(slug);
        Writes.record("recordOrganisationName", input("organisation", id, "value", "Завод", "kind", "OFFICIAL"));

        var page = Graph.data("""
                { supplyChanges(about: "%s") { edges { node { type action after changed
                    organisation { slug } asset { slug } deal { slug } component { code } } } } }
                """.formatted(id)).setRootPath("data.supplyChanges.edges");

        assertThat(page.<String>getList("node.type")).containsExactly("Organisation", "OrganisationName");
        assertThat(page.<String>getList("node.organisation.slug")).containsExactly(slug, slug);
        assertThat(page.getString("[1].node.after")).contains("Завод");
        assertThat(page.getString("[0].node.asset")).isNull();
    }

    @Test
    void aSubscriberHearsWhatItAskedFor() {
        var slug = Writes.slug("heard");
        var id = Writes.organisation(slug);
        var start = Graph.data("{ supplyChanges(about: \"%s\") { followFrom } }".formatted(id))
                .getString("supplyChanges.followFrom");
        try (var client = new LiveClient(RestAssured.port)) {
            client.subscribe(
                    "1",
                    "subscription { supplyChanged(about: \"%s\", after: \"%s\") { type action organisation { slug } } }"
                            .formatted(id, start));
            Writes.organisation(Writes.slug("unheard"));
            Writes.record("recordOrganisationName", input("organisation", id, "value", "Plant", "kind", "OFFICIAL"));

            var change = client.event().path("supplyChanged");

            assertThat(change.path("type").asText()).isEqualTo("OrganisationName");
            assertThat(change.path("organisation").path("slug").asText()).isEqualTo(slug);
        }
    }

    @Test
    void whatIsNoIdIsRefused() {
        var answer = Graph.ask("{ supplyChanges(about: \"gaz\") { followFrom } }");

        assertThat(answer.getString("errors[0].extensions.code")).isEqualTo("BAD_USER_INPUT");
        assertThat(answer.getString("errors[0].message")).startsWith("about: \"gaz\" is no id");
    }
}
