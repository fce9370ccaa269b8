package org.kardan.deploy.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

class PostgresServerTest {
    @TempDir
    static Path parent;

    private static DataFolder folder;
    private static PostgresServer server;

    @BeforeAll
    static void start() throws Exception {
        folder = DataFolder.claim(parent.resolve("data"));
        server = PostgresServer.prepare(
                folder, ServerAccount.find(), LauncherProcess.freePorts().get(Member.POSTGRES));
        server.start();
        Databases.create(server);
    }

    @AfterAll
    static void stop() throws Exception {
        server.stop();
        assertThat(server.process()).isEmpty();
        folder.close();
    }

    @Test
    void eachServiceOwnsItsDatabaseAndMayCreateTrustedExtensions() throws Exception {
        try (Connection connection =
                connect("projects", "projects", server.password().text())) {
            connection.createStatement().execute("CREATE EXTENSION pg_trgm");
            connection.createStatement().execute("CREATE TABLE plants (name text)");
        }
    }

    @Test
    void oneServiceMayNotEnterTheOthersDatabase() throws Exception {
        String password = server.password().text();

        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> connect("suppliers", "projects", password).close())
                .withMessageContaining("permission denied for database \"suppliers\"");
    }

    @Test
    void nobodyEntersWithoutThePassword() {
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> connect("projects", "projects", "guess").close())
                .withMessageContaining("password authentication failed");
    }

    @Test
    void onlyTheOwnerReadsThePassword() throws IOException {
        Path file = folder.postgres().resolve("password");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(server.password().toString())
                .doesNotContain(Files.readString(file).strip());
    }

    @Test
    void creatingTheDatabasesAgainChangesNothing() throws Exception {
        Databases.create(server);

        assertThat(server.process()).isPresent();
    }

    /** The way for containers that forbid namespaces, which nothing else here would use. */
    @Test
    @EnabledIfSystemProperty(
            named = "user.name",
            matches = "root",
            disabledReason = "only root can become another user")
    void aServerThatRootRunsAsNobodyWorksOnTheSameFilesInEitherWay(@TempDir Path other) throws Exception {
        assertThat(ServerAccount.SET_USER.isNotRoot()).isTrue();
        try (DataFolder files = DataFolder.claim(other.resolve("data"))) {
            for (ServerAccount account :
                    List.of(ServerAccount.SET_USER, ServerAccount.find(), ServerAccount.SET_USER)) {
                PostgresServer server = PostgresServer.prepare(
                        files, account, LauncherProcess.freePorts().get(Member.POSTGRES));

                server.start();
                Databases.create(server);
                server.stop();

                assertThat(server.ending()).isEqualTo(" (exit code 0)");
            }
        }
    }

    private static Connection connect(String database, String user, String password) throws SQLException {
        return DriverManager.getConnection(server.url(database), user, password);
    }
}
