package org.kardan.projects.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kardan.kit.testing.TransferClient.file;
import static org.kardan.kit.testing.TransferClient.json;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kardan.kit.testing.TestDatabase;
import org.kardan.kit.testing.TransferClient;

/** What is exported, taken in where it is not, and exported again, is the same: nothing firmer, nothing lost. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class RoundTripTest {

    /** The ids of the first data set begin so. */
    private static final String SEED = "01990000-0000-7000-";

    @Inject
    DataSource database;

    private TransferClient client;

    @BeforeEach
    void aClient() {
        client = new TransferClient(RestAssured.port);
    }

    @Test
    void theFirstDataSetComesBackAsItWas() throws SQLException {
        var lines =
                client.export("").stream().filter(RoundTripTest::isOfTheSeed).toList();
        assertThat(types(lines))
                .contains(
                        "Source",
                        "Person",
                        "Project",
                        "Launch",
                        "Party",
                        "StageTransition",
                        "SiteVisit",
                        "Hub",
                        "Phase");
        remove(lines);
        assertThat(client.export("").stream().filter(RoundTripTest::isOfTheSeed))
                .isEmpty();

        var report = client.send("known=keep", file(lines));

        assertThat(report.end().path("status").asText())
                .as(report.lines().toString())
                .isEqualTo("WRITTEN");
        assertThat(report.end().path("created").asInt()).isEqualTo(lines.size());
        assertThat(client.export("").stream().filter(RoundTripTest::isOfTheSeed))
                .containsExactlyElementsOf(lines);
    }

    private static boolean isOfTheSeed(String line) {
        return json(line).path("id").asText().startsWith(SEED);
    }

    private static Set<String> types(List<String> lines) {
        return lines.stream()
                .map(line -> json(line).path("type").asText())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Removes rows whatever refers to them. */
    private void remove(List<String> lines) throws SQLException {
        var ids = lines.stream().map(line -> json(line).path("id").asText()).toArray();
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            for (var table : List.of(
                    "sources",
                    "persons",
                    "projects",
                    "project_launches",
                    "claims",
                    "parties",
                    "stage_transitions",
                    "regional_engagements",
                    "site_visits",
                    "capability_claims",
                    "prerequisites",
                    "assessments",
                    "phases",
                    "phase_criteria",
                    "hubs",
                    "component_needs")) {
                try (var delete = connection.prepareStatement("delete from " + table + " where id = any (?::uuid[])")) {
                    delete.setArray(1, connection.createArrayOf("text", ids));
                    delete.executeUpdate();
                }
            }
            for (var of : List.of("citations where fact_id", "person_names where person_id")) {
                try (var delete = connection.prepareStatement("delete from " + of + " = any (?::uuid[])")) {
                    delete.setArray(1, connection.createArrayOf("text", ids));
                    delete.executeUpdate();
                }
            }
            statement.execute("set session_replication_role = default");
        }
    }
}
