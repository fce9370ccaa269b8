package org.kardan.gateway.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Lets the threads that answer run before all others of the machine, the compilers of the same processes and whatever else is at work
 * included, so that what is left of a wait is none for a processor. It takes Linux, {@code chrt} and the right to use it; and
 * Linux takes 5 % of each second from such threads, so that they must not be busy all the time.
 */
final class FirstInLine implements AutoCloseable {
    /** Event loops; who stops them to collect garbage; and, of the client, who keeps the time. Linux cuts names off. */
    private static final String ANSWERING = "vert\\.x-eventloo.*|VM Thread|java";

    private final List<String> threads = new ArrayList<>();

    /** @throws IOException where it may not be done */
    FirstInLine(List<Long> processes) throws IOException, InterruptedException {
        for (long process : processes) {
            try (var all = Files.list(Path.of("/proc", String.valueOf(process), "task"))) {
                for (var thread : (Iterable<Path>) all::iterator) {
                    if (name(thread).matches(ANSWERING)) {
                        threads.add(thread.getFileName().toString());
                    }
                }
            }
        }
        for (var thread : threads) {
            chrt("--fifo", "1", thread);
        }
    }

    private static String name(Path thread) throws IOException {
        try {
            return Files.readString(thread.resolve("comm")).strip();
        } catch (NoSuchFileException e) {
            return "";
        }
    }

    private static void chrt(String policy, String priority, String thread) throws IOException, InterruptedException {
        var process = new ProcessBuilder("chrt", policy, "--pid", priority, thread)
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes());
        if (process.waitFor() != 0) {
            throw new IOException("chrt: " + said.strip());
        }
    }

    /** They wait their turn again. */
    @Override
    public void close() throws IOException {
        try {
            for (var thread : threads) {
                chrt("--other", "0", thread);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
