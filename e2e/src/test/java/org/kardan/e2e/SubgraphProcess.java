package org.kardan.e2e;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** suppliers-service as a developer runs it beside {@code ./kardan up --without suppliers-service}; a test can stop and restart it. */
final class SubgraphProcess implements AutoCloseable {
    private static final Path JAR = Path.of("../suppliers-service/target/quarkus-app/quarkus-run.jar");
    private static final int PATIENCE_SECONDS = 60;

    private final Process process;

    private SubgraphProcess(Process process) {
        this.process = process;
    }

    /** Returns when it is ready, and the gateway, which may have waited for it, too. */
    static SubgraphProcess startSuppliers(RunningSuite suite) throws IOException, InterruptedException {
        SubgraphProcess subgraph = start(suite, suite.port(RunningSuite.SUPPLIERS));
        subgraph.awaitReady(suite.address(RunningSuite.GATEWAY).resolve("/q/health/ready"));
        return subgraph;
    }

    /** Another one on the same database, which the gateway does not know of. Returns when it is ready. */
    static SubgraphProcess startReplica(RunningSuite suite, int port) throws IOException, InterruptedException {
        return start(suite, port);
    }

    private static SubgraphProcess start(RunningSuite suite, int port) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        RunningSuite.SHORT_LIVED,
                        "-XX:+UseSerialGC",
                        "-Xmx192m",
                        "-jar",
                        JAR.toString()))
                .redirectErrorStream(true)
                .redirectOutput(suite.data()
                        .resolve("logs/suppliers-by-hand-" + port + ".log")
                        .toFile());
        builder.environment()
                .putAll(Map.of(
                        "QUARKUS_HTTP_HOST", "127.0.0.1",
                        "KARDAN_ACCESS_ANONYMOUS", "admin",
                        "QUARKUS_HTTP_PORT", Integer.toString(port),
                        "KARDAN_PROJECTS_URL",
                                suite.address(RunningSuite.PROJECTS)
                                        .resolve("/graphql")
                                        .toString(),
                        "QUARKUS_DATASOURCE_JDBC_URL",
                                "jdbc:postgresql://127.0.0.1:%d/suppliers".formatted(suite.port(RunningSuite.POSTGRES)),
                        "QUARKUS_DATASOURCE_USERNAME", "suppliers",
                        "QUARKUS_DATASOURCE_PASSWORD",
                                Files.readString(suite.data().resolve("postgres/password"))
                                        .strip()));
        SubgraphProcess subgraph = new SubgraphProcess(builder.start());
        subgraph.awaitReady(URI.create("http://127.0.0.1:" + port + "/q/health/ready"));
        return subgraph;
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().orTimeout(PATIENCE_SECONDS, SECONDS).join();
    }

    private void awaitReady(URI health) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + SECONDS.toNanos(PATIENCE_SECONDS);
        try (HttpClient http = HttpClient.newHttpClient()) {
            while (!isReady(http, health)) {
                if (!process.isAlive() || System.nanoTime() > deadline) {
                    process.destroy();
                    throw new AssertionError("suppliers-service does not become ready");
                }
                Thread.sleep(100);
            }
        }
    }

    private static boolean isReady(HttpClient http, URI health) throws InterruptedException {
        try {
            return http.send(HttpRequest.newBuilder(health).build(), BodyHandlers.discarding())
                            .statusCode()
                    == HttpURLConnection.HTTP_OK;
        } catch (IOException notYet) {
            return false;
        }
    }
}
