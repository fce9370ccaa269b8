package org.kardan.projects.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kardan.kit.testing.TransferClient.file;
import static org.kardan.projects.transfer.Lines.claim;
import static org.kardan.projects.transfer.Lines.projectWithClaims;
import static org.kardan.projects.transfer.Lines.slug;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kardan.kit.testing.TestDatabase;
import org.kardan.kit.testing.TransferClient;
import org.kardan.kit.testing.TransferClient.Report;
import org.kardan.projects.Graph;

/** A file that did not come through is sent again under its key, goes on where it ended, and is done once. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ResumedImportTest {

    @Inject
    DataSource database;

    private TransferClient client;
    private String slug;
    private List<String> lines;

    @BeforeEach
    void aFile() {
        client = new TransferClient(RestAssured.port);
        slug = slug();
        lines = projectWithClaims(slug, 1_999);
    }

    private int claims() {
        var project = Graph.data(
                "{ project(slug: \"%s\") { facts(first: 1, kinds: [CLAIM]) { totalCount } } }".formatted(slug));
        return project.get("project") == null ? 0 : project.getInt("project.facts.totalCount");
    }

    /** Until an import has come so far: what a client sends arrives when it arrives. */
    private void awaitLines(int count) throws InterruptedException {
        while (client.get("/import/" + slug).path("lines").asInt() < count) {
            Thread.sleep(20);
        }
    }

    /** As soon as the service has noticed that the other connection is gone. */
    private Report sendAgain(String query, String file) throws InterruptedException {
        for (var report = client.send(query, file); ; report = client.send(query, file)) {
            if (report.status() != 409) {
                return report;
            }
            Thread.sleep(50);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"all", "report"})
    void afterABrokenConnectionItGoesOn(String mode) throws Exception {
        var query = "key=" + slug + "&mode=" + mode;
        try (var upload = client.begin(query)) {
            upload.send(file(lines.subList(0, 1_200)) + "{\"type\":");
            awaitLines(1_000);
        }
        assertThat(claims()).as("whole batches or nothing").isEqualTo(mode.equals("all") ? 0 : 999);

        var report = sendAgain(query, file(lines));

        assertThat(report.lines().getFirst().path("resumedAfterLine").asInt()).isEqualTo(1_000);
        assertThat(report.end().path("status").asText()).isEqualTo("WRITTEN");
        assertThat(report.end().path("created").asInt()).isEqualTo(2_000);
        assertThat(claims()).isEqualTo(1_999);
    }

    @Test
    void sentAgainItIsDoneOnce() {
        var query = "key=" + slug;
        var first = client.send(query, file(lines));

        var second = client.send(query, file(lines));

        assertThat(second.end()).isEqualTo(first.end());
        assertThat(claims()).isEqualTo(1_999);
        assertThat(client.get("/import/" + slug).path("status").asText()).isEqualTo("WRITTEN");
    }

    @Test
    void aRefusedFileIsRefusedAgainInTheSameWords() {
        var bad = file(List.of(claim(slug, 1)));
        var first = client.send("key=" + slug, bad);

        var second = client.send("key=" + slug, bad);

        assertThat(first.end().path("status").asText()).isEqualTo("REFUSED");
        assertThat(second.of(1)).isEqualTo(first.of(1));
        assertThat(client.get("/import/" + slug).at("/problems/0/field").asText())
                .isEqualTo("project");
    }

    @Test
    void anotherFileOrOtherSettingsUnderTheKeyAreAConflict() {
        client.send("key=" + slug, file(lines.subList(0, 10)));

        for (var other : List.of(
                client.send("key=" + slug, file(lines.subList(0, 9))),
                client.send("key=" + slug, file(lines.subList(0, 11))),
                client.send("key=" + slug, file(lines.subList(0, 10)).replace("number 3", "number 4")),
                client.send("key=" + slug + "&mode=report", file(lines.subList(0, 10))))) {
            assertThat(other.status()).isEqualTo(409);
            assertThat(other.end().path("code").asText()).isEqualTo("CONFLICT");
            assertThat(other.end().path("message").asText()).contains("use a new key");
        }
        assertThat(claims()).isEqualTo(9);
    }

    @Test
    void ofTwoAtOnceUnderOneKeyOneWins() throws Exception {
        var query = "mode=report&key=" + slug;
        try (var first = client.begin(query)) {
            first.send(file(lines.subList(0, 600)));
            awaitLines(500);

            var second = client.send(query, file(lines));

            assertThat(second.status()).isEqualTo(409);
            assertThat(second.end().path("message").asText()).contains("is running");
        }
        assertThat(sendAgain(query, file(lines)).end().path("created").asInt()).isEqualTo(2_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"all", "report"})
    void whenTheDatabaseEndsATransactionNothingIsHalfWritten(String mode) throws Exception {
        var query = "key=" + slug + "&mode=" + mode;
        CompletableFuture<Report> sending;
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("lock table claims in exclusive mode");
            sending = CompletableFuture.supplyAsync(() -> client.send(query, file(lines)));
            var waiting = "select pid::text from pg_locks where relation = 'claims'::regclass and not granted";
            while (Database.texts(waiting).isEmpty()) {
                Thread.sleep(20);
            }
            Database.texts("select pg_terminate_backend(pid::int)::text from (" + waiting + ") w");
            connection.rollback();
        }
        var broken = sending.get().end();
        assertThat(broken.path("status").asText()).isEqualTo("OPEN");
        assertThat(broken.path("message").asText())
                .contains("send the file again")
                .doesNotContain("Exception", "SQL");
        assertThat(claims()).isZero();

        var report = sendAgain(query, file(lines));

        assertThat(report.lines().getFirst().path("resumedAfterLine").asInt())
                .isEqualTo(mode.equals("all") ? 2_000 : 0);
        assertThat(report.end().path("created").asInt())
                .as(report.end().toString())
                .isEqualTo(2_000);
        assertThat(claims()).isEqualTo(1_999);
    }
}
