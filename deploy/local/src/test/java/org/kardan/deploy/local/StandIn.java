package org.kardan.deploy.local;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/**
 * Stands in for an application, so that the launcher's tests need no build of the real ones: takes the same environment, is ready at
 * the same address, and keeps a count in its database where it has one.
 */
public final class StandIn {
    private StandIn() {}

    /** {@code /starts} tells how often it has started on its database, {@code /die} ends it with exit code 3. */
    public static void main(String[] arguments) throws IOException, SQLException {
        Map<String, String> environment = System.getenv();
        if (environment.containsKey("STAND_IN_FAILS")) {
            System.out.println("no good reason to go on");
            System.exit(7);
        }
        if (environment.containsKey("KARDAN_SYNTHETIC_SIZE")) {
            countStart(environment);
            System.out.printf(
                    "loaded %s of seed %s, host %s%n",
                    environment.get("KARDAN_SYNTHETIC_SIZE"),
                    environment.get("KARDAN_SYNTHETIC_SEED"),
                    environment.get("QUARKUS_HTTP_HOST_ENABLED"));
            System.exit(environment.get("KARDAN_SYNTHETIC_SEED").equals("666") ? 5 : 0);
        }
        String starts = environment.containsKey("QUARKUS_DATASOURCE_JDBC_URL") ? countStart(environment) : "none";
        InetSocketAddress address = new InetSocketAddress(
                environment.get("QUARKUS_HTTP_HOST"), Integer.parseInt(environment.get("QUARKUS_HTTP_PORT")));
        HttpServer server = HttpServer.create(address, 0);
        // As the gateway, which is not ready before its subgraphs are.
        if (!environment.containsKey("STAND_IN_GATEWAY_WAITS")
                || !environment.containsKey("KARDAN_GATEWAY_SUBGRAPHS_PROJECTS_URL")) {
            server.createContext("/q/health/ready", exchange -> answer(exchange, "UP"));
        }
        server.createContext("/q/health/started", exchange -> answer(exchange, "UP"));
        server.createContext("/starts", exchange -> answer(exchange, starts));
        server.createContext("/die", exchange -> {
            System.out.println("last words");
            Runtime.getRuntime().halt(3);
        });
        server.start();
    }

    /** Makes jars of this class, under the names that the build gives the real applications. */
    static void install(Path home) {
        Application.JARS.values().forEach(jar -> writeJar(home.resolve(jar)));
    }

    private static void writeJar(Path jar) {
        Manifest manifest = new Manifest();
        Attributes attributes = manifest.getMainAttributes();
        attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        attributes.put(Attributes.Name.MAIN_CLASS, StandIn.class.getName());
        attributes.put(
                Attributes.Name.CLASS_PATH, location(StandIn.class) + " " + location(org.postgresql.Driver.class));
        try {
            Files.createDirectories(jar.getParent());
            new JarOutputStream(Files.newOutputStream(jar), manifest).close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String location(Class<?> type) {
        return type.getProtectionDomain().getCodeSource().getLocation().toString();
    }

    private static String countStart(Map<String, String> environment) throws SQLException {
        try (var connection = DriverManager.getConnection(
                        environment.get("QUARKUS_DATASOURCE_JDBC_URL"),
                        environment.get("QUARKUS_DATASOURCE_USERNAME"),
                        environment.get("QUARKUS_DATASOURCE_PASSWORD"));
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE IF NOT EXISTS starts (at timestamptz DEFAULT now())");
            statement.execute("INSERT INTO starts DEFAULT VALUES");
            try (var rows = statement.executeQuery("SELECT count(*) FROM starts")) {
                rows.next();
                return rows.getString(1);
            }
        }
    }

    private static void answer(com.sun.net.httpserver.HttpExchange exchange, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
