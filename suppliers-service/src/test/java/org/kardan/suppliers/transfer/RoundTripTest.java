package org.kardan.suppliers.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kardan.kit.testing.TransferClient.file;
import static org.kardan.kit.testing.TransferClient.json;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kardan.kit.testing.TestDatabase;
import org.kardan.kit.testing.TransferClient;
import org.kardan.suppliers.Graph;
import org.kardan.suppliers.habits.Kind;

/** What is exported, taken in where it is not, and exported again, is the same: nothing firmer, nothing lost. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class RoundTripTest {

    /** The ids of the first data set begin so. */
    private static final String SEED = "01990000-0000-7000-";

    private static final List<String> TABLES = List.of(
            "sources",
            "components",
            "organisations",
            "assets",
            "deals",
            "organisation_names",
            "organisation_identifiers",
            "asset_names",
            "asset_statuses",
            "supply_capabilities",
            "ownership_stakes",
            "restrictions",
            "deal_targets",
            "deal_parties",
            "deal_effects",
            "deal_events");

    @Inject
    DataSource database;

    private TransferClient client;

    @BeforeEach
    void aClient() {
        client = new TransferClient(RestAssured.port);
    }

    private List<String> exported(Predicate<String> which) {
        return client.export("").stream().filter(which).toList();
    }

    private static Set<String> types(List<String> lines) {
        return lines.stream()
                .map(line -> json(line).path("type").asText())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void comesBack(Predicate<String> which, List<String> lines) throws SQLException {
        remove(lines);
        assertThat(exported(which)).isEmpty();

        var report = client.send("known=keep", file(lines));

        assertThat(report.end().path("status").asText())
                .as(report.lines().toString())
                .isEqualTo("WRITTEN");
        assertThat(report.end().path("created").asInt()).isEqualTo(lines.size());
        assertThat(exported(which)).containsExactlyElementsOf(lines);
    }

    @Test
    void theFirstDataSetComesBackAsItWas() throws SQLException {
        Predicate<String> seed = line -> json(line).path("id").asText().startsWith(SEED);
        var lines = exported(seed);
        assertThat(types(lines))
                .contains("Source", "Organisation", "OrganisationName", "Asset", "Deal", "DealEvent", "DealEffect");

        comesBack(seed, lines);
    }

    @Test
    void everyTypeComesBackAsItWas() throws SQLException {
        var world = new World();
        var sent = client.send("", file(world.lines()));
        assertThat(sent.end().path("status").asText())
                .as(sent.lines().toString())
                .isEqualTo("WRITTEN");
        Predicate<String> ours = line -> line.contains(world.tag);
        var lines = exported(ours);
        assertThat(types(lines)).isEqualTo(Kind.ofLines());
        assertThat(lines).hasSameSizeAs(world.lines());

        comesBack(ours, lines);
        assertThat(Graph.data("{ organisation(slug: \"twin-%s\") { slug } }".formatted(world.tag))
                        .getString("organisation.slug"))
                .isEqualTo("co-" + world.tag);
        assertThat(client.send("", file(lines)).end().path("unchanged").asInt()).isEqualTo(lines.size());
    }

    @Test
    void whatWasDisputedStaysDisputedAndWhatWasRetractedStaysAway() throws SQLException {
        var world = new World();
        client.send("", file(world.lines()));
        Graph.data("""
                mutation { disputeSupplyFact(id: "%s", version: 1, reason: "Somebody says no",
                    citation: { source: "S5", modality: DENIED, note: "%s" }) { id } }
                """.formatted(world.stake, world.tag));
        Graph.data("mutation { retractSupplyFact(id: \"%s\", version: 1, reason: \"Wrong\") { id } }"
                .formatted(world.name));
        Predicate<String> ours = line -> line.contains(world.tag);
        var lines = exported(ours);

        comesBack(ours, lines);

        var stake = lines.stream()
                .filter(line -> line.contains(world.stake.toString()))
                .findFirst()
                .orElseThrow();
        assertThat(json(stake).at("/citations/1/modality").asText()).isEqualTo("DENIED");
        assertThat(lines).noneMatch(line -> line.contains(world.name.toString()));
        assertThat(client.send(
                                "",
                                "{\"type\":\"OrganisationName\",\"id\":\"%s\",\"organisation\":\"co-%s\",\"value\":\"x\",\"kind\":\"SHORT\"}"
                                        .formatted(UUID.randomUUID(), world.tag))
                        .end()
                        .path("created")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void aHistoryIsShownAndNotTakenIn() {
        var world = new World();
        client.send("", file(world.lines()));
        Graph.data("mutation { retractSupplyFact(id: \"%s\", version: 1, reason: \"Wrong\") { id } }"
                .formatted(world.name));

        var history = client.export("types=OrganisationName&history=true").stream()
                .filter(line -> line.contains(world.name.toString()))
                .toList();

        assertThat(history).hasSize(1);
        assertThat(json(history.getFirst()).has("knownTo")).isTrue();
        var report = client.send("", history.getFirst());
        assertThat(report.of(1).path("message").asText()).contains("the line is history");
        var anew = world.lines().stream()
                .filter(line -> line.contains(world.name.toString()))
                .findFirst()
                .orElseThrow();
        assertThat(client.send("", anew).of(1).path("message").asText()).contains("has been retracted");
    }

    @Test
    void anExportIsOfAMoment() {
        var world = new World();
        client.send("", file(world.lines()));
        Predicate<String> ours = line -> line.contains(world.tag);

        assertThat(client.export("types=OwnershipStake&knownAt=2020-01-01T00:00:00Z").stream()
                        .filter(ours))
                .isEmpty();
        assertThat(client.export("types=OwnershipStake&asOf=2013-01-01").stream()
                        .filter(ours))
                .as("of one nobody says since when")
                .hasSize(1);
        assertThat(client.export("types=OwnershipStake&asOf=2016-01-01").stream()
                        .filter(ours))
                .hasSize(2);
    }

    @Test
    void whatCameInIsFoundBySearchAndFollowed() {
        var world = new World();
        var start = Graph.data("{ supplyChanges(last: 1) { followFrom } }").getString("supplyChanges.followFrom");

        client.send("", file(world.lines()));

        assertThat(Graph.data("{ searchSuppliers(text: \"%s\") { edges { node { ... on Component { name } } } } }"
                                .formatted(world.tag))
                        .getList("searchSuppliers.edges.node.name"))
                .contains("A part " + world.tag);
        assertThat(Graph.data("{ supplyChanges(after: \"%s\", first: 100) { edges { node { type } } } }"
                                .formatted(start))
                        .<String>getList("supplyChanges.edges.node.type"))
                .containsAll(Kind.ofLines());
    }

    /** Removes rows whatever refers to them. */
    private void remove(List<String> lines) throws SQLException {
        var ids = lines.stream().map(line -> json(line).path("id").asText()).toArray();
        var statements = new ArrayList<String>();
        TABLES.forEach(table -> statements.add("delete from " + table + " where id = any (?::uuid[])"));
        statements.add("delete from organisation_merges where merged_id = any (?::uuid[])");
        statements.add("delete from citations where fact_id = any (?::uuid[])");
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            for (var sql : statements) {
                try (var delete = connection.prepareStatement(sql)) {
                    delete.setArray(1, connection.createArrayOf("text", ids));
                    delete.executeUpdate();
                }
            }
            statement.execute("set session_replication_role = default");
        }
        assertThat(new HashSet<>(List.of(ids))).hasSameSizeAs(lines);
    }
}
