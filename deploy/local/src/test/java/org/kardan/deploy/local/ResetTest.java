package org.kardan.deploy.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResetTest {
    @TempDir
    Path home;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @BeforeEach
    void someData() throws Exception {
        DataFolder.claim(home.resolve(".kardan")).close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"y\n", "yes\n", " Y \n"})
    void aYesRemovesTheData(String answer) throws Exception {
        reset(answer);

        assertThat(home.resolve(".kardan")).doesNotExist();
        assertThat(said.toString(StandardCharsets.UTF_8)).startsWith("Remove " + home.resolve(".kardan"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"n\n", "\n", "", "yesterday\n"})
    void anythingElseKeepsIt(String answer) {
        assertThatExceptionOfType(LaunchFailure.class)
                .isThrownBy(() -> reset(answer))
                .withMessage("nothing removed");

        assertThat(home.resolve(".kardan")).exists();
    }

    @Test
    void yesOnTheCommandLineAsksNothing() throws Exception {
        reset("", "--yes");

        assertThat(home.resolve(".kardan")).doesNotExist();
        assertThat(said.toString(StandardCharsets.UTF_8)).doesNotContain("?");
    }

    @Test
    void aRunningSuiteIsRefused() throws Exception {
        try (DataFolder running = DataFolder.claim(home.resolve(".kardan"))) {
            assertThatExceptionOfType(LaunchFailure.class)
                    .isThrownBy(() -> reset("", "--yes"))
                    .withMessageContaining("already runs");

            assertThat(running.logs()).exists();
        }
    }

    @Test
    void aFolderThatIsNotKardansIsKept() throws Exception {
        Path precious = Files.createDirectory(home.resolve("precious"));
        Files.writeString(precious.resolve("letter"), "dear");

        assertThatExceptionOfType(LaunchFailure.class)
                .isThrownBy(() -> reset("", "--yes", "--data", precious.toString()))
                .withMessageEndingWith("is not Kardan's; nothing removed");

        assertThat(precious.resolve("letter")).exists();
    }

    @Test
    void noDataIsNothingToDo() throws Exception {
        reset("", "--data", home.resolve("nowhere").toString());

        assertThat(said.toString(StandardCharsets.UTF_8)).startsWith("There is no data in");
    }

    @Test
    void theCommandLineOfAnUnknownCommandIsAnswered() throws Exception {
        try (LauncherProcess launcher = LauncherProcess.start(home, Map.of(), Map.of(), List.of("resett"))) {
            assertThat(launcher.awaitExit()).isEqualTo(1);
            assertThat(launcher.output()).isEqualTo("kardan: there is no command resett; see ./kardan help\n");
        }
    }

    private void reset(String answer, String... arguments) throws Exception {
        Options options = Options.parse(home, List.of(arguments));
        new Reset(
                        options,
                        new Console(new PrintStream(said, true, StandardCharsets.UTF_8)),
                        new ByteArrayInputStream(answer.getBytes(StandardCharsets.UTF_8)))
                .run();
    }
}
