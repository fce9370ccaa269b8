package org.kardan.deploy.local;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * What a launcher had to leave that was killed together with its watchdog. To be called while the data folder is held: then no
 * launcher lives, and whatever still runs on the folder is an orphan.
 */
final class Leftovers {
    private static final int PATIENCE_SECONDS = 20;

    private Leftovers() {}

    /** Stops the orphans, the applications before the database, and says whether there were any. */
    static boolean stop(DataFolder folder) throws IOException, InterruptedException {
        List<ProcessHandle> applications = new ProcessRecords(folder.processes()).running();
        List<ProcessHandle> servers = PostmasterFile.in(PostgresServer.directory(folder.postgres())).server().stream()
                .toList();
        end(applications);
        end(servers);
        return Stream.of(applications, servers).anyMatch(orphans -> !orphans.isEmpty());
    }

    private static void end(List<ProcessHandle> processes) throws InterruptedException {
        processes.forEach(ProcessHandle::destroy);
        for (ProcessHandle process : processes) {
            try {
                process.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            } catch (TimeoutException stuck) {
                process.destroyForcibly();
            } catch (ExecutionException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
