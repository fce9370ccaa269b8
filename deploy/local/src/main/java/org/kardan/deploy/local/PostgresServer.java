package org.kardan.deploy.local;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The embedded PostgreSQL server with its data in the data folder. It listens on the loopback address alone, and asks for a password. */
final class PostgresServer implements Running {
    /** Recovery after a crash replays the log, which a slow disk makes long. */
    private static final Duration READY_WITHIN = Duration.ofMinutes(2);

    private static final int POLL_MILLIS = 20;
    private static final int STOP_SECONDS = 30;

    private final ServerAccount account;
    private final PostgresPrograms programs;
    private final Path folder;
    private final Path directory;
    private final Path log;
    private final int port;

    private @Nullable Process process;
    private boolean stopping;

    private PostgresServer(ServerAccount account, PostgresPrograms programs, Path folder, Path log, int port) {
        this.account = account;
        this.programs = programs;
        this.folder = folder;
        this.directory = directory(folder);
        this.log = log;
        this.port = port;
    }

    /** Unpacks the programs if this is the first start, and starts nothing yet. */
    static PostgresServer prepare(DataFolder folder, ServerAccount account, int port)
            throws LaunchFailure, IOException {
        return new PostgresServer(
                account,
                PostgresPrograms.unpack(folder.postgres()),
                folder.postgres(),
                LogFile.fresh(folder.logs(), Member.POSTGRES.title()),
                port);
    }

    /** Creates the cluster if there is none, starts, and returns when the server takes connections. */
    void start() throws LaunchFailure, IOException, InterruptedException {
        if (!Files.exists(directory)) {
            createCluster();
        }
        account.own(directory);
        PostmasterFile record = PostmasterFile.in(directory);
        record.forgetStranger();
        Process server = begin(OwnSession.command(account.command(programs.command("postgres", settings()))));
        long deadline = System.nanoTime() + READY_WITHIN.toNanos();
        while (!record.isReadyFor(server.pid())) {
            requireGoingOn();
            if (!server.isAlive()) {
                throw new LaunchFailure("PostgreSQL does not start" + ending(), log);
            }
            if (System.nanoTime() > deadline) {
                throw new LaunchFailure(
                        "PostgreSQL is not ready after %d seconds".formatted(READY_WITHIN.toSeconds()), log);
            }
            Thread.sleep(POLL_MILLIS);
        }
    }

    /** The cluster's directory below PostgreSQL's folder. */
    static Path directory(Path folder) {
        return folder.resolve("data");
    }

    /** Where a client finds the database of this name. */
    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }

    /** The password of every role; it is made up when the cluster is created and never leaves the data folder. */
    Password password() throws IOException {
        return Password.in(folder);
    }

    @Override
    public Member member() {
        return Member.POSTGRES;
    }

    @Override
    public synchronized Optional<ProcessHandle> process() {
        return Optional.ofNullable(process).map(Process::toHandle).filter(ProcessHandle::isAlive);
    }

    @Override
    public Path log() {
        return log;
    }

    @Override
    public synchronized String ending() {
        return process == null || process.isAlive() ? "" : " (exit code %d)".formatted(process.exitValue());
    }

    /**
     * Disconnects everybody and shuts down, which SIGINT means to this server. An initdb on its way is waited for: it takes a second,
     * and leaves a folder if it is ended half way.
     */
    @Override
    public void stop() throws IOException, InterruptedException {
        Process last;
        synchronized (this) {
            stopping = true;
            last = process;
        }
        if (last == null) {
            return;
        }
        for (String signal : List.of("INT", "QUIT", "KILL")) {
            if (last.isAlive()) {
                new ProcessBuilder("sh", "-c", "kill -s %s %d".formatted(signal, last.pid()))
                        .start()
                        .waitFor();
            }
            if (last.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                return;
            }
        }
    }

    private void createCluster() throws LaunchFailure, IOException, InterruptedException {
        Path unfinished = folder.resolve("data-unfinished");
        DataFolder.delete(unfinished);
        Files.createDirectory(unfinished);
        account.own(unfinished);
        Path passwordFile = Password.create(folder);
        account.own(passwordFile);
        // The built-in locale sorts the same way on every machine, so that answers do not depend on where they were
        // given.
        List<String> arguments = List.of(
                "-D",
                unfinished.toString(),
                "-U",
                Databases.SUPERUSER,
                "--auth=scram-sha-256",
                "--pwfile=" + passwordFile,
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--no-instructions");
        int exitCode =
                begin(account.command(programs.command("initdb", arguments))).waitFor();
        requireGoingOn();
        if (exitCode != 0) {
            throw new LaunchFailure("PostgreSQL's first start fails (exit code %d)".formatted(exitCode), log);
        }
        Files.move(unfinished, directory, ATOMIC_MOVE);
    }

    /** No socket file: its folder would have to be writable, its path short. Half the usual buffers: the suite's data is small. */
    private List<String> settings() {
        return List.of(
                "-D",
                directory.toString(),
                "-p",
                Integer.toString(port),
                "-c",
                "listen_addresses=127.0.0.1",
                "-c",
                "unix_socket_directories=",
                "-c",
                "timezone=UTC",
                "-c",
                "shared_buffers=64MB",
                "-c",
                "max_connections=100");
    }

    private synchronized Process begin(List<String> command) throws IOException {
        requireGoingOn();
        process = new ProcessBuilder(command)
                .redirectInput(Redirect.from(Path.of("/dev/null").toFile()))
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(log.toFile()))
                .start();
        return process;
    }

    private synchronized void requireGoingOn() {
        if (stopping) {
            throw new CancellationException();
        }
    }
}
