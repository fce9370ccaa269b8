package org.kardan.deploy.local;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The log of one process. One run is kept besides the current one, since a person often looks after having started again. */
final class LogFile {
    private static final int TAIL_BYTES = 64 * 1024;

    private LogFile() {}

    /** Makes way for a new log of this name, and keeps the old one as {@code <name>.previous}. */
    static Path fresh(Path folder, String name) throws IOException {
        Path log = folder.resolve(name + ".log");
        if (Files.exists(log)) {
            Files.move(log, folder.resolve(name + ".log.previous"), REPLACE_EXISTING);
        }
        return log;
    }

    /** The last lines that are not blank; empty if there is no such file. Reads the end of the file alone, however long it is. */
    static List<String> lastLines(Path log, int count) {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            long start = Math.max(0, file.length() - TAIL_BYTES);
            byte[] tail = new byte[(int) (file.length() - start)];
            file.seek(start);
            file.readFully(tail);
            List<String> lines = new String(tail, StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
            return lines.subList(Math.max(0, lines.size() - count), lines.size());
        } catch (IOException e) {
            return List.of();
        }
    }
}
