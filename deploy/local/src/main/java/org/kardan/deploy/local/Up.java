package org.kardan.deploy.local;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;

/** Starts the suite, watches it, and stops it: on a signal, because a member ended, or because a load is done. */
final class Up {
    private final Path home;
    private final Options options;
    private final Console console;

    private volatile boolean failed;
    private volatile boolean loaded;

    Up(Path home, Options options, Console console) {
        this.home = home;
        this.options = options;
        this.console = console;
    }

    /** Returns only by failing: as long as all is well the suite runs, and a signal ends the whole process from a hook. */
    void run() throws LaunchFailure, IOException, InterruptedException {
        inFolder("Starting Kardan, with its data in " + options.data(), suite -> {
            suite.start();
            greet();
            suite.awaitEnd();
        });
    }

    /** Starts what loading a synthetic set takes, and returns when it is loaded and all has stopped. */
    void load() throws LaunchFailure, IOException, InterruptedException {
        var what = "Loading the synthetic set %s of seed %d into %s"
                .formatted(options.size(), options.seed(), options.data());
        inFolder(what, suite -> {
            suite.load();
            loaded = true;
            suite.stop();
        });
    }

    private interface Work {
        void with(Suite suite) throws LaunchFailure, IOException, InterruptedException;
    }

    private void inFolder(String what, Work work) throws LaunchFailure, IOException, InterruptedException {
        try (DataFolder folder = DataFolder.claim(options.data())) {
            if (Leftovers.stop(folder)) {
                console.say("Stopped what an earlier start had left running.");
            }
            Ports.requireFree(options);
            folder.requireSpace();
            console.say(what);
            Suite suite = new Suite(home, options, folder, console);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stopOnSignal(suite), "stop"));
            try {
                work.with(suite);
            } catch (CancellationException stopped) {
                // The hook is at work and ends the process; until then the folder stays ours.
                Thread.currentThread().join();
            } catch (LaunchFailure | IOException | RuntimeException e) {
                failed = true;
                LaunchFailure failure = inOneLine(e);
                failure.lastLogLines().forEach(line -> console.say("  | " + line));
                suite.stop();
                throw failure;
            }
        }
    }

    private void greet() {
        String gateway = "http://%s:%d"
                .formatted(
                        options.host().equals("127.0.0.1") ? "localhost" : options.host(),
                        options.port(Member.GATEWAY));
        console.say("Kardan is up. Stop it with Ctrl-C.");
        if (!options.without().contains(Member.GATEWAY)) {
            console.say("  GraphiQL           " + gateway + "/");
            console.say("  GraphQL            " + gateway + "/graphql");
        }
        console.say("  roles              who sends no token is %s; ./kardan token makes tokens of others"
                .formatted(Applications.anonymous(options.host())));
        console.say("  logs               " + options.data().resolve("logs"));
    }

    /** A full disk shows as somebody's failure to write; it is the one thing that a person has to know. */
    private LaunchFailure inOneLine(Exception e) {
        LaunchFailure failure = e instanceof LaunchFailure known
                ? known
                : new LaunchFailure("cannot go on in %s: %s"
                        .formatted(options.data(), e instanceof IOException ? e.getMessage() : e));
        boolean full = Stream.concat(Stream.of(String.valueOf(failure.getMessage())), failure.lastLogLines().stream())
                .anyMatch(line -> line.contains("No space left on device"));
        return full ? failure.because("the disk is full") : failure;
    }

    private void stopOnSignal(Suite suite) {
        if (failed || loaded) {
            return; // everything stops already, and the exit code is decided
        }
        try {
            suite.stop();
            Runtime.getRuntime().halt(0);
        } catch (IOException | InterruptedException e) {
            console.say("kardan: " + e);
            Runtime.getRuntime().halt(1);
        }
    }
}
