package org.kardan.e2e;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The built gateway as a command of its own: what {@code ./kardan gateway} and {@code ./kardan explain} run. */
record GatewayProcess(Process process, Path output) implements AutoCloseable {
    private static final Path JAR = Path.of("../gateway/server/target/quarkus-app/quarkus-run.jar");
    private static final int PATIENCE_SECONDS = 60;

    static GatewayProcess start(Path folder, String... arguments) throws IOException {
        return start(folder, Map.of(), arguments);
    }

    /** The same, with more in its environment. */
    static GatewayProcess start(Path folder, Map<String, String> environment, String... arguments) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(RunningSuite.SHORT_LIVED, "-XX:+UseSerialGC", "-Xmx192m", "-jar", JAR.toString()));
        command.addAll(List.of(arguments));
        var output = Files.createTempFile(folder, "gateway", ".out");
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().putAll(environment);
        return new GatewayProcess(builder.start(), output);
    }

    /** Waits until it has said this. */
    void awaitText(String text) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + SECONDS.toNanos(PATIENCE_SECONDS);
        while (!text().contains(text)) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                throw new AssertionError("never said \"" + text + "\":\n" + text());
            }
            Thread.sleep(50);
        }
    }

    int exitCode() throws InterruptedException, IOException {
        if (!process.waitFor(PATIENCE_SECONDS, SECONDS)) {
            close();
            throw new AssertionError("still runs:\n" + text());
        }
        return process.exitValue();
    }

    String text() throws IOException {
        return Files.readString(output);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
