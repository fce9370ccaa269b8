package org.kardan.gateway.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A process that answers GraphQL, and what it has used of the machine. */
final class Contestant implements AutoCloseable {
    /** What Linux counts processor time in, on every machine there is. */
    private static final int TICKS_IN_SECOND = 100;

    private static final int PATIENCE_SECONDS = 90;

    private final String name;
    private final Process process;
    private final URI address;
    private final Path log;
    private final List<Double> millis = new ArrayList<>();

    private Contestant(String name, Process process, URI address, Path log) {
        this.name = name;
        this.process = process;
        this.address = address;
        this.log = log;
    }

    /** Starts it and does not wait. */
    static Contestant start(String name, int port, Path folder, Map<String, String> environment, List<String> command)
            throws IOException {
        var log = folder.resolve(name.replace(' ', '-') + ".log");
        var builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        return new Contestant(name, builder.start(), URI.create("http://127.0.0.1:" + port + "/graphql"), log);
    }

    String name() {
        return name;
    }

    /** It, and those that it started. */
    List<Long> processes() {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .map(ProcessHandle::pid)
                .toList();
    }

    URI address() {
        return address;
    }

    /** Milliseconds of processor time for a request, one figure for each turn. */
    List<Double> millis() {
        return millis;
    }

    /** Until it takes connections. */
    void await() throws IOException, InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!listens()) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                throw new IOException(name + " does not start:\n" + Files.readString(log));
            }
            Thread.sleep(50);
        }
    }

    private boolean listens() {
        try (var socket = new java.net.Socket(address.getHost(), address.getPort())) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    /** Processor time in user and in system mode, of the process and those that it started. */
    double processorMillis() throws IOException {
        double ticks = 0;
        for (long one : processes()) {
            var stat = Files.readString(Path.of("/proc", String.valueOf(one), "stat"));
            var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            ticks += Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
        }
        return ticks * 1000 / TICKS_IN_SECOND;
    }

    /** The most memory it ever had, in megabytes. */
    double peakMegabytes() throws IOException {
        return Files.readAllLines(Path.of("/proc", String.valueOf(process.pid()), "status")).stream()
                .filter(line -> line.startsWith("VmHWM"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        try {
            process.waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
