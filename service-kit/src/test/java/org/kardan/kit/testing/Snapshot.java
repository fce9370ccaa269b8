package org.kardan.kit.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/** A text checked in under {@code src/test/resources}, compared with what the code gives now. */
public final class Snapshot {

    private static final Path FOLDER = Path.of("src", "test", "resources");
    private static final int LINES_SHOWN = 40;

    private final Path file;

    private Snapshot(Path file) {
        this.file = file;
    }

    /** The snapshot at a path below {@code src/test/resources}. */
    public static Snapshot at(String path) {
        return new Snapshot(FOLDER.resolve(path));
    }

    /**
     * Compares, or with {@code -Dsnap=update} rewrites.
     *
     * @throws AssertionError with a diff and how to accept the change
     */
    public void matches(String actual) {
        var now = actual.stripTrailing() + "\n";
        try {
            if ("update".equals(System.getProperty("snap"))) {
                Files.createDirectories(file.toAbsolutePath().getParent());
                Files.writeString(file, now);
                return;
            }
            var before = Files.exists(file) ? Files.readString(file) : "";
            if (!before.equals(now)) {
                throw new AssertionError(
                        "%s differs:%n%s%nIf the change is meant, run the tests with -Dsnap=update and commit the file."
                                .formatted(
                                        file,
                                        diff(
                                                before.lines().toList(),
                                                now.lines().toList())));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The lines between the common beginning and the common end, as a reviewer of a patch sees them. */
    static String diff(List<String> before, List<String> now) {
        int shorter = Math.min(before.size(), now.size());
        int start = IntStream.range(0, shorter)
                .filter(i -> !before.get(i).equals(now.get(i)))
                .findFirst()
                .orElse(shorter);
        int end = IntStream.range(0, shorter - start)
                .filter(i -> !before.get(before.size() - 1 - i).equals(now.get(now.size() - 1 - i)))
                .findFirst()
                .orElse(shorter - start);
        var text = new StringBuilder("line %d:%n".formatted(start + 1));
        append(text, "- ", before.subList(start, before.size() - end));
        append(text, "+ ", now.subList(start, now.size() - end));
        return text.toString();
    }

    private static void append(StringBuilder text, String sign, List<String> lines) {
        lines.stream()
                .limit(LINES_SHOWN)
                .forEach(line -> text.append(sign).append(line).append('\n'));
        if (lines.size() > LINES_SHOWN) {
            text.append(sign).append("… ").append(lines.size() - LINES_SHOWN).append(" more lines\n");
        }
    }
}
