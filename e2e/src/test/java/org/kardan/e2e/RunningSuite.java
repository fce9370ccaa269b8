package org.kardan.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The really built suite, started by {@code ./kardan up} on free ports, with its data in a folder of its own. */
final class RunningSuite implements AutoCloseable {
    static final String PROJECTS = "--projects-port";
    static final String SUPPLIERS = "--suppliers-port";
    static final String GATEWAY = "--port";
    static final String POSTGRES = "--postgres-port";

    /** A suite of a test lives for seconds: what the second compiler costs in that time it does not bring in. */
    static final String SHORT_LIVED = "-XX:TieredStopAtLevel=1";

    private static final int START_SECONDS = 180;
    private static final int STOP_SECONDS = 60;

    private final Process launcher;
    private final Path data;
    private final Path output;
    private final Map<String, Integer> ports;

    private RunningSuite(Process launcher, Path data, Path output, Map<String, Integer> ports) {
        this.launcher = launcher;
        this.data = data;
        this.output = output;
        this.ports = ports;
    }

    /** Returns when the launcher says that the suite is up; fails with what it said otherwise. */
    static RunningSuite start(Path data, String... more) throws IOException, InterruptedException {
        return start(data, Map.of(), more);
    }

    /** The same, with more in the environment of all that it starts. */
    static RunningSuite start(Path data, Map<String, String> environment, String... more)
            throws IOException, InterruptedException {
        Map<String, Integer> ports = freePorts();
        List<String> command = new ArrayList<>(List.of("../kardan", "up", "--no-build", "--data", data.toString()));
        ports.forEach((option, port) -> command.addAll(List.of(option, port.toString())));
        command.addAll(List.of(more));
        Path output = Files.createTempFile("kardan-e2e", ".out");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().put("JAVA_TOOL_OPTIONS", SHORT_LIVED);
        builder.environment().putAll(environment);
        Process launcher = builder.start();
        RunningSuite suite = new RunningSuite(launcher, data, output, ports);
        suite.awaitUp();
        return suite;
    }

    /** What {@code ./kardan token} prints for the data of this suite. */
    String token(String subject, String role) throws IOException, InterruptedException {
        Process printing = new ProcessBuilder(
                        "../kardan", "token", "--data", data.toString(), "--subject", subject, "--role", role)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String printed = new String(printing.getInputStream().readAllBytes(), UTF_8);
        if (printing.waitFor() != 0) {
            throw new AssertionError("no token: " + printed);
        }
        return printed.strip();
    }

    GraphQlClient client() {
        return new GraphQlClient(address(GATEWAY).resolve("/graphql"));
    }

    /** Where a member listens, by the option that sets its port. */
    URI address(String portOption) {
        return URI.create("http://127.0.0.1:" + ports.get(portOption));
    }

    int port(String portOption) {
        return ports.get(portOption);
    }

    Path data() {
        return data;
    }

    /** The launcher and all that it has started. */
    List<ProcessHandle> processes() {
        List<ProcessHandle> processes = new ArrayList<>(launcher.descendants().toList());
        processes.add(launcher.toHandle());
        return processes;
    }

    /** Stops it as a supervisor would, and returns the launcher's exit code. */
    int stop() throws InterruptedException, IOException {
        launcher.destroy();
        if (!launcher.waitFor(STOP_SECONDS, SECONDS)) {
            throw new AssertionError("does not stop:\n" + said());
        }
        return launcher.exitValue();
    }

    String said() throws IOException {
        return Files.readString(output);
    }

    @Override
    public void close() throws IOException {
        launcher.destroy();
        launcher.onExit().orTimeout(STOP_SECONDS, SECONDS).join();
        Files.deleteIfExists(output);
    }

    private void awaitUp() throws IOException, InterruptedException {
        long deadline = System.nanoTime() + SECONDS.toNanos(START_SECONDS);
        while (!said().contains("Kardan is up")) {
            if (!launcher.isAlive() || System.nanoTime() > deadline) {
                launcher.destroy();
                throw new AssertionError("not up:\n" + said());
            }
            Thread.sleep(100);
        }
    }

    private static Map<String, Integer> freePorts() throws IOException {
        Map<String, Integer> ports = new LinkedHashMap<>();
        List<ServerSocket> held = new ArrayList<>();
        for (String option : List.of(PROJECTS, SUPPLIERS, GATEWAY, POSTGRES)) {
            ServerSocket socket = new ServerSocket(0);
            held.add(socket); // until all are chosen, so that no two are the same
            ports.put(option, socket.getLocalPort());
        }
        for (ServerSocket socket : held) {
            socket.close();
        }
        return ports;
    }
}
