package org.kardan.suppliers.bods;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kardan.kit.testing.TestDatabase;
import org.kardan.suppliers.Fixture;
import org.kardan.suppliers.Graph;

/** Every statement leaves an entry in the audit log: who, when, what was said before, and what is said now. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class BodsAuditTest {

    @Inject
    Fixture fixture;

    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private final String company = "company-" + run;
    private final String owner = "owner-" + run;
    private final String link = "link-" + run;

    @Test
    void whatAStatementMakesIsInTheChangeFeedWithItsReason() {
        Bods.send(network(), "S1").statusCode(200);

        var changes = changes();

        assertThat(changes.<String>getList("type")).containsExactly("Organisation", "OwnershipStake");
        assertThat(changes.<String>getList("action")).containsOnly("CREATE");
        assertThat(changes.<String>getList("actor")).doesNotContainNull();
        assertThat(changes.<String>getList("before")).containsOnlyNulls();
        assertThat(changes.getString("[0].after"))
                .contains("Company " + run, "GB-COH 1-" + run, "\"names\"", "\"citations\"");
        assertThat(changes.getString("[1].after")).contains("\"share_min\": 0.6", "SHAREHOLDING");
        assertThat(changes.<String>getList("reason")).allMatch(reason -> reason.startsWith("BODS "));
    }

    @Test
    void whatAStatementChangesIsThereBeforeAndAfter() {
        Bods.send(network(), "S1").statusCode(200);
        var votes = Map.of("type", "votingRights");

        Bods.send(
                        new Statements()
                                .on("2024-06-01")
                                .add(
                                        company,
                                        "entity",
                                        "updated",
                                        Map.of(
                                                "isComponent",
                                                false,
                                                "entityType",
                                                Map.of("type", "registeredEntity"),
                                                "name",
                                                "Company " + run,
                                                "alternateNames",
                                                List.of("Second " + run)))
                                .owns(link, owner, company, "updated", List.of(votes)),
                        "S1")
                .statusCode(200);

        var changes = changes();
        assertThat(changes.<String>getList("action"))
                .containsExactly("CREATE", "CREATE", "CORRECT", "CREATE", "RETRACT");
        assertThat(changes.getString("[2].before")).contains("GB-COH 1-" + run).doesNotContain("Second");
        assertThat(changes.getString("[2].after")).contains("Second " + run).doesNotContain("GB-COH");
        assertThat(changes.getString("[4].before")).contains("\"share_min\": 0.6");
        assertThat(changes.getString("[4].after")).isNull();
    }

    @Test
    void aDryRunAndARefusedFileLeaveNone() {
        Bods.send(network(), "S1").statusCode(200);
        var more = new Statements().on("2024-06-01").owns(link, owner, company, 30);
        var tooMuch = new Statements().on("2024-06-01").owns("other-" + run, owner, company, 70);

        Bods.send(more.array(), "S1", Map.of("dryRun", true)).statusCode(200);
        Bods.send(tooMuch, "S1").statusCode(422);

        assertThat(changes().<String>getList("action")).containsExactly("CREATE", "CREATE");
    }

    private Statements network() {
        return new Statements()
                .entity(
                        company,
                        "Company " + run,
                        Map.of("identifiers", List.of(Map.of("scheme", "GB-COH", "id", "1-" + run))))
                .entity(owner, "Owner " + run, Map.of())
                .owns(link, owner, company, 60);
    }

    private JsonPath changes() {
        var id = Graph.data("{ organisation(slug: \"%s\") { id } }".formatted(fixture.slugOf("Company " + run)))
                .getString("organisation.id");
        return Graph.data("""
                { supplyChanges(about: "%s") { edges { node { type action actor reason before after } } } }
                """.formatted(id)).setRootPath("data.supplyChanges.edges.node");
    }
}
