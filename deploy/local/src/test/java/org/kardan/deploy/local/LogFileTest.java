package org.kardan.deploy.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFileTest {
    @TempDir
    Path folder;

    @Test
    void theLastLinesAreThoseThatSaySomething() throws Exception {
        Path log = Files.writeString(folder.resolve("log"), "one\n\ntwo\nthree\n\n");

        assertThat(LogFile.lastLines(log, 2)).containsExactly("two", "three");
        assertThat(LogFile.lastLines(log, 9)).containsExactly("one", "two", "three");
    }

    @Test
    void ofALongLogOnlyTheEndIsRead() throws Exception {
        Path log = Files.writeString(folder.resolve("log"), "a line\n".repeat(100_000) + "the end\n");

        assertThat(LogFile.lastLines(log, 2)).containsExactly("a line", "the end");
    }

    @Test
    void noLogHasNoLines() {
        assertThat(LogFile.lastLines(folder.resolve("none"), 2)).isEmpty();
    }

    @Test
    void aFreshLogKeepsTheOneBefore() throws Exception {
        Files.writeString(LogFile.fresh(folder, "gateway"), "first");

        Path log = LogFile.fresh(folder, "gateway");

        assertThat(log).hasFileName("gateway.log").doesNotExist();
        assertThat(folder.resolve("gateway.log.previous")).hasContent("first");
    }
}
