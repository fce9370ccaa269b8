package org.kardan.kit.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A real PostgreSQL for tests: {@code @QuarkusTestResource(TestDatabase.class)}. One server for each test JVM, on a free port;
 * a fresh, empty database for each start of the application, which its migrations fill.
 *
 * <p>The binaries are unpacked once for each user of the machine and reused; the data are removed when the JVM ends.
 */
public final class TestDatabase implements QuarkusTestResourceLifecycleManager {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private static @Nullable EmbeddedPostgres server;

    private String url = "";

    @Override
    public Map<String, String> start() {
        url = freshDatabase();
        return Map.of(
                "quarkus.datasource.jdbc.url", url,
                "quarkus.datasource.username", "postgres",
                "quarkus.datasource.password", "postgres");
    }

    /** The server lives as long as the JVM: the next test class of the same run uses it again. */
    @Override
    public void stop() {}

    /** Makes an empty database, and returns its JDBC URL. */
    public static synchronized String freshDatabase() {
        try {
            var running = server == null ? startServer() : server;
            server = running;
            var name = "test" + COUNT.incrementAndGet();
            try (var connection = running.getPostgresDatabase().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("create database " + name);
            }
            return "jdbc:postgresql://localhost:%d/%s".formatted(running.getPort(), name);
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL did not start", e);
        } catch (SQLException e) {
            throw new IllegalStateException("no database could be made", e);
        }
    }

    private static EmbeddedPostgres startServer() throws IOException {
        // A folder of our own: the default one belongs to whichever user of the machine came first.
        var folder =
                Path.of(System.getProperty("java.io.tmpdir"), "kardan-postgres-" + System.getProperty("user.name"));
        Files.createDirectories(folder);
        // The builder would otherwise make and sweep the default folder even where the binaries lie elsewhere.
        System.setProperty("ot.epg.working-dir", folder.toString());
        return EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(folder.toFile())
                // Durability costs time, and a test's data need not outlive its server.
                .setServerConfig("fsync", "off")
                .setServerConfig("synchronous_commit", "off")
                .setServerConfig("full_page_writes", "off")
                .start();
    }
}
