package org.kardan.deploy.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which processes a launcher has started, as files: id and start. The next launcher reads them to stop what this one had to leave. The
 * start is there because an id is soon somebody else's.
 */
record ProcessRecords(Path folder) {
    /** The kernel counts a process's start from its own, whose wall-clock time shifts when the clock is set. */
    private static final Duration TOLERANCE = Duration.ofSeconds(10);

    void note(Member member, ProcessHandle process) throws IOException {
        long start = process.info().startInstant().orElse(Instant.EPOCH).toEpochMilli();
        Files.writeString(file(member), process.pid() + " " + start + "\n");
    }

    void forget(Member member) throws IOException {
        Files.deleteIfExists(file(member));
    }

    /** The processes on record that still run. */
    List<ProcessHandle> running() throws IOException {
        List<ProcessHandle> running = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                read(Files.readString(file)).ifPresent(running::add);
            }
        }
        return running;
    }

    private Path file(Member member) {
        return folder.resolve(member.title());
    }

    private static Optional<ProcessHandle> read(String record) {
        if (!record.matches("\\d{1,18} \\d{1,18}\\s*")) {
            return Optional.empty();
        }
        String[] parts = record.strip().split(" ");
        Instant noted = Instant.ofEpochMilli(Long.parseLong(parts[1]));
        return ProcessHandle.of(Long.parseLong(parts[0]))
                .filter(ProcessHandle::isAlive)
                .filter(process -> process.info()
                        .startInstant()
                        .filter(start -> Duration.between(start, noted).abs().compareTo(TOLERANCE) < 0)
                        .isPresent());
    }
}
