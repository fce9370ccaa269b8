package org.kardan.deploy.local;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** An application that has been started: its process, its log, whether it is ready. */
final class RunningApplication implements Running {
    private static final Duration READY_WITHIN = Duration.ofMinutes(2);
    private static final int POLL_MILLIS = 100;
    private static final int ANSWER_MILLIS = 2_000;
    /** It finishes the requests it has; longer than this it would only be stuck. */
    private static final int STOP_SECONDS = 25;

    private final Application application;
    private final Process process;
    private final Path log;

    private RunningApplication(Application application, Process process, Path log) {
        this.application = application;
        this.process = process;
        this.log = log;
    }

    static RunningApplication start(Application application, Path logs) throws LaunchFailure, IOException {
        Path log = LogFile.fresh(logs, application.member().title());
        ProcessBuilder builder = new ProcessBuilder(application.command())
                .redirectInput(Redirect.from(Path.of("/dev/null").toFile()))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().putAll(application.environment());
        return new RunningApplication(application, builder.start(), log);
    }

    /** How far an application has come, by what it says of its health. */
    enum Stage {
        /** It runs, and may wait for others. */
        STARTED,
        READY
    }

    /** Returns when the application says that it has come this far. */
    void await(Stage stage) throws LaunchFailure, InterruptedException {
        long deadline = System.nanoTime() + READY_WITHIN.toNanos();
        while (!is(stage)) {
            if (!process.isAlive()) {
                throw new LaunchFailure(member().title() + " ended while it was starting" + ending(), log);
            }
            if (System.nanoTime() > deadline) {
                throw new LaunchFailure(
                        "%s is not ready after %d seconds".formatted(member().title(), READY_WITHIN.toSeconds()), log);
            }
            Thread.sleep(POLL_MILLIS);
        }
    }

    /** Returns when the application has ended by itself, having done what it was started for. */
    void awaitSuccess() throws LaunchFailure, InterruptedException {
        if (process.waitFor() != 0) {
            throw new LaunchFailure(member().title() + " could not load" + ending(), log);
        }
    }

    @Override
    public Member member() {
        return application.member();
    }

    @Override
    public Optional<ProcessHandle> process() {
        return Optional.of(process.toHandle()).filter(ProcessHandle::isAlive);
    }

    @Override
    public Path log() {
        return log;
    }

    @Override
    public String ending() {
        return process.isAlive() ? "" : " (exit code %d)".formatted(process.exitValue());
    }

    @Override
    public void stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }

    private boolean is(Stage stage) {
        String address = application.host().equals("0.0.0.0") ? "127.0.0.1" : application.host();
        try {
            HttpURLConnection connection = (HttpURLConnection) URI.create("http://%s:%d/q/health/%s"
                            .formatted(address, application.port(), stage.name().toLowerCase(Locale.ROOT)))
                    .toURL()
                    .openConnection();
            connection.setConnectTimeout(ANSWER_MILLIS);
            connection.setReadTimeout(ANSWER_MILLIS);
            connection.setUseCaches(false);
            return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException notYet) {
            return false;
        }
    }
}
