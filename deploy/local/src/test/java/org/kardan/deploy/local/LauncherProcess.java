package org.kardan.deploy.local;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** A launcher in a process of its own, as a person starts it, on free ports and with stand-ins for the applications. */
final class LauncherProcess implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 60;

    private final Path home;
    private final Path output;
    private final Process process;
    private final Map<Member, Integer> ports;

    private LauncherProcess(Path home, Path output, Process process, Map<Member, Integer> ports) {
        this.home = home;
        this.output = output;
        this.process = process;
        this.ports = ports;
    }

    static LauncherProcess up(Path home, String... more) throws IOException {
        return up(home, freePorts(), Map.of(), more);
    }

    static LauncherProcess up(Path home, Map<Member, Integer> ports, Map<String, String> environment, String... more)
            throws IOException {
        List<String> arguments = new ArrayList<>(List.of("up"));
        ports.forEach((member, port) -> arguments.addAll(List.of(member.portOption(), port.toString())));
        arguments.addAll(List.of(more));
        return start(home, ports, environment, arguments);
    }

    static LauncherProcess start(
            Path home, Map<Member, Integer> ports, Map<String, String> environment, List<String> arguments)
            throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xmx160m",
                "-Dkardan.home=" + home,
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(arguments);
        Path output = Files.createTempFile(home, "launcher", ".out");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().putAll(environment);
        return new LauncherProcess(home, output, builder.start(), ports);
    }

    static Map<Member, Integer> freePorts() throws IOException {
        List<ServerSocket> sockets = new ArrayList<>();
        Map<Member, Integer> ports = new EnumMap<>(Member.class);
        for (Member member : Member.values()) {
            ServerSocket socket = new ServerSocket(0);
            sockets.add(socket); // held until all are chosen, so that no two are the same
            ports.put(member, socket.getLocalPort());
        }
        for (ServerSocket socket : sockets) {
            socket.close();
        }
        return ports;
    }

    LauncherProcess awaitUp() throws IOException, InterruptedException {
        long deadline = System.nanoTime() + SECONDS.toNanos(PATIENCE_SECONDS);
        while (!output().contains("Kardan is up")) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                throw new AssertionError("not up:\n" + output());
            }
            Thread.sleep(50);
        }
        return this;
    }

    int awaitExit() throws InterruptedException, IOException {
        if (!process.waitFor(PATIENCE_SECONDS, SECONDS)) {
            throw new AssertionError("still runs:\n" + output());
        }
        return process.exitValue();
    }

    void signal(String name) throws IOException, InterruptedException {
        signal(name, process.toHandle());
    }

    static void signal(String name, ProcessHandle process) throws IOException, InterruptedException {
        new ProcessBuilder("sh", "-c", "kill -s %s %d".formatted(name, process.pid()))
                .start()
                .waitFor();
    }

    String get(Member member, String path) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            URI address = URI.create("http://127.0.0.1:%d%s".formatted(ports.get(member), path));
            return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
                    .body();
        }
    }

    String output() throws IOException {
        return Files.readString(output);
    }

    /** Every process that names the home folder on its command line, as the launcher and all that it starts do. */
    List<ProcessHandle> processes() {
        return ProcessHandle.allProcesses()
                .filter(other -> other.info().commandLine().orElse("").contains(home.toString()))
                .toList();
    }

    ProcessHandle processOf(String words) {
        return processes().stream()
                .filter(other -> other.info().commandLine().orElse("").contains(words))
                .findFirst()
                .orElseThrow();
    }

    /** Waits until none is left, and returns those that would not go. */
    List<ProcessHandle> awaitNoProcesses() throws InterruptedException {
        long deadline = System.nanoTime() + SECONDS.toNanos(PATIENCE_SECONDS);
        while (!processes().isEmpty() && System.nanoTime() < deadline) {
            Thread.sleep(50);
        }
        return processes();
    }

    /** Ends what a test has not ended, also one that failed half way: nothing outlives it. */
    @Override
    public void close() {
        process.destroy();
        process.onExit().orTimeout(PATIENCE_SECONDS, SECONDS).join();
        processes().forEach(ProcessHandle::destroyForcibly);
    }
}
