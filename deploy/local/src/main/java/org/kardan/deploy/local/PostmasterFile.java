package org.kardan.deploy.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * PostgreSQL's own record of the server on a data directory, {@code postmaster.pid}: the process id on the first line, the
 * start in seconds since 1970 on the third.
 */
record PostmasterFile(Path path) {
    /** The server notes its start shortly after the process began, and the kernel's clock is not the wall clock. */
    private static final Duration TOLERANCE = Duration.ofSeconds(10);

    static PostmasterFile in(Path dataDirectory) {
        return new PostmasterFile(dataDirectory.resolve("postmaster.pid"));
    }

    /** The server that runs on the directory, if one does. A process that merely got the same id later is not it. */
    Optional<ProcessHandle> server() throws IOException {
        try {
            List<String> lines = Files.readAllLines(path);
            if (lines.size() < 3) {
                return Optional.empty();
            }
            Instant noted = Instant.ofEpochSecond(Long.parseLong(lines.get(2).strip()));
            return ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                    .filter(ProcessHandle::isAlive)
                    .filter(process -> process.info()
                            .startInstant()
                            .map(start -> Duration.between(start, noted).abs().compareTo(TOLERANCE) < 0)
                            .orElse(true));
        } catch (NoSuchFileException | NumberFormatException nothingRuns) {
            return Optional.empty();
        }
    }

    /** Whether the server of that process takes connections, which it notes on the eighth line. */
    boolean isReadyFor(long process) throws IOException {
        try {
            List<String> lines = Files.readAllLines(path);
            return lines.size() > 7
                    && lines.getFirst().strip().equals(Long.toString(process))
                    && lines.get(7).startsWith("ready");
        } catch (NoSuchFileException notYet) {
            return false;
        }
    }

    /**
     * Removes a record that a power cut or a kill left, if its process id is a stranger's by now: the server would take the stranger for
     * itself and not start. Where the id is nobody's, the server clears up on its own, and more carefully.
     */
    void forgetStranger() throws IOException {
        if (Files.exists(path) && server().isEmpty()) {
            String id = Files.readAllLines(path).stream().findFirst().orElse("").strip();
            if (id.matches("\\d{1,18}") && ProcessHandle.of(Long.parseLong(id)).isPresent()) {
                Files.delete(path);
            }
        }
    }
}
