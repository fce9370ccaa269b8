package org.kardan.deploy.local;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Starts the members in the order in which they need each other, in parallel where they do not, and stops them in reverse. */
final class Suite {
    private final Options options;
    private final DataFolder folder;
    private final Applications applications;
    private final ProcessRecords records;
    private final Watchdog watchdog;
    private final Console console;
    private final List<Running> members = new ArrayList<>();

    private boolean stopping;

    /** {@code home} is the root of the project, below which the applications have been built. */
    Suite(Path home, Options options, DataFolder folder, Console console) throws IOException {
        this.options = options;
        this.folder = folder;
        this.applications = new Applications(home, options, TokenKey.in(folder.access()));
        this.records = new ProcessRecords(folder.processes());
        this.watchdog = Watchdog.start(options.data());
        this.console = console;
    }

    /**
     * Returns when every member is ready. Fails as soon as one cannot become so; what has started until then still runs, and
     * {@link #stop()} ends it.
     *
     * @throws CancellationException if the suite is stopped meanwhile
     */
    void start() throws LaunchFailure, IOException, InterruptedException {
        try {
            startAll();
        } catch (LaunchFailure e) {
            requireGoingOn(); // a member that is being stopped does not become ready either, and that is no failure
            throw e;
        }
    }

    private void startAll() throws LaunchFailure, IOException, InterruptedException {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            ExecutorCompletionService<Member> ready = new ExecutorCompletionService<>(threads);
            try {
                // The gateway needs no database, so it starts beside it.
                int awaited = start(applications.gateway(), ready);
                PostgresServer server = startServer();
                awaited += start(applications.projects(server), ready);
                awaited += start(applications.suppliers(server), ready);
                for (int i = 0; i < awaited; i++) {
                    became(ready.take().get());
                }
            } catch (ExecutionException e) {
                throw unwrap(e);
            } finally {
                threads.shutdownNow();
            }
        }
    }

    private void became(Member member) {
        if (expectedOf(member) == RunningApplication.Stage.READY) {
            console.ready(member);
        } else {
            console.waits(member, options.without());
        }
    }

    /**
     * Has both services load a synthetic set into a server of their own, and returns when both have ended well. Fails, and is stopped,
     * as {@link #start()}.
     */
    void load() throws LaunchFailure, IOException, InterruptedException {
        try {
            PostgresServer server = startServer();
            List<RunningApplication> loading = new ArrayList<>();
            for (Application service : List.of(applications.projects(server), applications.suppliers(server))) {
                if (!options.without().contains(service.member())) {
                    loading.add(begin(service.loading(options.size(), options.seed())));
                }
            }
            for (RunningApplication service : loading) {
                service.awaitSuccess();
                console.loaded(service.member());
            }
        } catch (LaunchFailure e) {
            requireGoingOn();
            throw e;
        }
    }

    /** Returns, by failing, when a member ends that nobody asked to. */
    void awaitEnd() throws LaunchFailure {
        List<CompletableFuture<Running>> ends = new ArrayList<>();
        synchronized (this) {
            for (Running member : members) {
                ends.add(member.process()
                        .map(process -> process.onExit().thenApply(ended -> member))
                        .orElse(CompletableFuture.completedFuture(member)));
            }
        }
        Running ended = (Running)
                CompletableFuture.anyOf(ends.toArray(CompletableFuture[]::new)).join();
        requireGoingOn();
        throw new LaunchFailure(ended.member().title() + " ended without being asked to" + ended.ending(), ended.log());
    }

    /** Stops what runs, the latest need first. Done when it returns; a second call finds nothing to do. */
    synchronized void stop() throws IOException, InterruptedException {
        stopping = true;
        List<Running> order = members.stream()
                .sorted(Comparator.comparing(Running::member).reversed())
                .toList();
        for (Running member : order) {
            member.stop();
            records.forget(member.member());
            members.remove(member);
            console.stopped(member.member());
        }
        watchdog.dismiss();
    }

    private PostgresServer startServer() throws LaunchFailure, IOException, InterruptedException {
        PostgresServer server = PostgresServer.prepare(folder, ServerAccount.find(), options.port(Member.POSTGRES));
        synchronized (this) {
            requireGoingOn();
            members.add(server);
        }
        server.start();
        server.process().ifPresent(watchdog::watchServer);
        Databases.create(server);
        console.ready(Member.POSTGRES);
        return server;
    }

    private int start(Application application, ExecutorCompletionService<Member> ready)
            throws LaunchFailure, IOException {
        if (options.without().contains(application.member())) {
            return 0;
        }
        RunningApplication running = begin(application);
        ready.submit(() -> {
            running.await(expectedOf(application.member()));
            return application.member();
        });
        return 1;
    }

    /** The gateway is ready once it has composed the services; one that somebody else starts may come at any time, or never. */
    private RunningApplication.Stage expectedOf(Member member) {
        boolean waitsForAnother = member == Member.GATEWAY
                && (options.without().contains(Member.PROJECTS)
                        || options.without().contains(Member.SUPPLIERS));
        return waitsForAnother ? RunningApplication.Stage.STARTED : RunningApplication.Stage.READY;
    }

    private synchronized RunningApplication begin(Application application) throws LaunchFailure, IOException {
        requireGoingOn();
        RunningApplication running = RunningApplication.start(application, folder.logs());
        members.add(running);
        ProcessHandle process = running.process().orElseThrow(CancellationException::new);
        watchdog.watchApplication(process);
        records.note(application.member(), process);
        return running;
    }

    private synchronized void requireGoingOn() {
        if (stopping) {
            throw new CancellationException();
        }
    }

    private static LaunchFailure unwrap(ExecutionException e) {
        if (e.getCause() instanceof LaunchFailure failure) {
            return failure;
        }
        throw new IllegalStateException(e.getCause());
    }
}
