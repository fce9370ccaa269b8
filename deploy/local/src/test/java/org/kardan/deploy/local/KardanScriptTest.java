package org.kardan.deploy.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shell script at the root: which JDK it takes, when it builds, what it says when that fails. */
class KardanScriptTest {
    /** Counts its calls, names its modules as Maven does, and leaves what the real build would. */
    private static final String MAVEN = """
            home=$(dirname "$0")
            echo "$*" >>"$home/maven.calls"
            echo "[INFO] Building Kardan :: service-kit 0.1.0-SNAPSHOT                     [2/3]"
            echo "[INFO] Building Kardan :: gateway-server 0.1.0-SNAPSHOT                  [3/3]"
            for artifact in deploy/local/target/launcher/deploy-local.jar \\
              projects-service/target/quarkus-app/quarkus-run.jar \\
              suppliers-service/target/quarkus-app/quarkus-run.jar \\
              gateway/server/target/quarkus-app/quarkus-run.jar; do
              mkdir -p "$home/$(dirname "$artifact")"
              : >"$home/$artifact"
            done
            """;

    @TempDir
    Path home;

    private final Map<String, String> environment = new HashMap<>();

    @BeforeEach
    void aProjectAndAJdk() throws IOException {
        for (String folder : new String[] {
            ".mvn", "service-kit/src/main", "projects-service", "suppliers-service", "gateway", "deploy/local"
        }) {
            Files.createDirectories(home.resolve(folder));
        }
        Files.writeString(home.resolve("pom.xml"), "<project/>");
        Files.writeString(home.resolve("service-kit/src/main/A.java"), "class A {}");
        ScriptRun.executable(home.resolve("mvnw"), MAVEN);
        ScriptRun.jdk(home.resolve("jdks/a-jdk"), "25.0.1");
        environment.put("KARDAN_JDKS", home.resolve("jdks").toString());
        environment.put("PATH", ScriptRun.jdk(home.resolve("old"), "17.0.19").resolve("bin") + ":/usr/bin:/bin");
    }

    @Test
    void anOldJavaOnThePathAndInJavaHomeIsPassedOver() throws Exception {
        environment.put(
                "JAVA_HOME", ScriptRun.jdk(home.resolve("older"), "11.0.2").toString());

        assertThat(run("up")).contains("java of 25.0.1");
    }

    @Test
    void aJavaHomeThatIsNewEnoughIsTakenFirst() throws Exception {
        environment.put("JAVA_HOME", ScriptRun.jdk(home.resolve("new"), "26-ea").toString());

        assertThat(run("up")).contains("java of 26-ea");
    }

    @Test
    void theJavaOnThePathIsTakenBeforeTheUsualFolders() throws Exception {
        environment.put("PATH", ScriptRun.jdk(home.resolve("27"), "27").resolve("bin") + ":/usr/bin:/bin");

        assertThat(run("up")).contains("java of 27 ");
    }

    @Test
    void aRuntimeWithoutACompilerIsNoJdk() throws Exception {
        Files.delete(home.resolve("jdks/a-jdk/bin/javac"));

        assertThat(run(1, "up")).startsWith("kardan: no JDK 25 or newer");
    }

    @Test
    void whereThereIsNoJdkItSaysWhatToInstall() throws Exception {
        environment.put("KARDAN_JDKS", home.resolve("nowhere").toString());

        assertThat(run(1, "up"))
                .contains("Install Eclipse Temurin 25")
                .contains("apt-get install temurin-25-jdk")
                .contains("brew install --cask temurin@25")
                .contains("sdk install java 25-tem");
        assertThat(home.resolve("maven.calls")).doesNotExist();
    }

    @Test
    void theFirstStartBuildsWithALineForEachModule() throws Exception {
        assertThat(run("up", "--port", "9000"))
                .startsWith("Building Kardan")
                .contains("\n  service-kit\n  gateway-server\n")
                .containsPattern(
                        "java of 25.0.1 as \\d+: .* -Dkardan.home=%s -jar .*/deploy-local.jar up --port 9000\n$"
                                .formatted(home.toRealPath()));
    }

    @Test
    void theLauncherTakesTheScriptsPlaceSoThatSignalsReachIt() throws Exception {
        ScriptRun run = ScriptRun.start(home, environment, "up");

        assertThat(run.exitCode()).isZero();
        assertThat(run.text()).contains(" as " + run.process().pid() + ": ");
    }

    @Test
    void theGatewayAloneIsBuiltOnceAndTakesTheWordsAsTheyAre() throws Exception {
        run("gateway", "--supergraph", "first");

        assertThat(run("gateway", "--supergraph", "a file.graphql", "--port", "4000"))
                .doesNotContain("Building")
                .containsPattern("java of 25.0.1 as \\d+: .* -jar .*/quarkus-run.jar "
                        + "gateway --supergraph a file.graphql --port 4000\n$");
        assertThat(home.resolve("maven.calls")).content().contains("-pl gateway/server -am");
    }

    @Test
    void whatIsBuiltIsNotBuiltAgain() throws Exception {
        run("up");

        assertThat(run("up")).doesNotContain("Building");
        assertThat(home.resolve("maven.calls")).content().hasLineCount(1);
    }

    @Test
    void aChangedSourceIsBuilt() throws Exception {
        run("up");
        inAWhile(home.resolve("service-kit/src/main/A.java"));

        assertThat(run("up")).contains("Building");
    }

    @Test
    void aRemovedSourceIsBuilt() throws Exception {
        run("up");
        Files.delete(home.resolve("service-kit/src/main/A.java"));
        inAWhile(home.resolve("service-kit/src/main"));

        assertThat(run("up")).contains("Building");
    }

    @Test
    void aChangedTestIsNoReasonToBuild() throws Exception {
        Files.createDirectories(home.resolve("service-kit/src/test"));
        inAWhile(Files.writeString(home.resolve("service-kit/src/test/ATest.java"), "class ATest {}"));
        run("up");

        assertThat(run("up")).doesNotContain("Building");
    }

    @Test
    void onRequestWhatIsBuiltIsStartedAsItIs() throws Exception {
        run("up");
        inAWhile(home.resolve("service-kit/src/main/A.java"));

        assertThat(run("up", "--no-build")).doesNotContain("Building").doesNotContain("--no-build");
    }

    @Test
    void aFailedBuildIsOneLineWithTheFirstCompilerError() throws Exception {
        ScriptRun.executable(home.resolve("mvnw"), """
                echo "[INFO] Building Kardan :: service-kit 0.1.0-SNAPSHOT                     [2/3]"
                echo "[ERROR] COMPILATION ERROR : "
                echo "[ERROR] $(cd "$(dirname "$0")" && pwd -P)/service-kit/src/main/A.java:[7,3] ';' expected"
                echo "[ERROR] Failed to execute goal"
                exit 1
                """);

        assertThat(run(1, "up"))
                .endsWith("kardan: the build failed: service-kit/src/main/A.java:[7,3] ';' expected (all of it: %s)\n"
                        .formatted(home.toRealPath().resolve("target/kardan/build.log")))
                .doesNotContain("java of");
        assertThat(run(1, "up")).contains("the build failed");
    }

    @Test
    void aSignalDuringTheBuildEndsTheBuild() throws Exception {
        ScriptRun.executable(home.resolve("mvnw"), "echo $$ >\"$(dirname \"$0\")/maven.pid\"\nexec sleep 600\n");
        ScriptRun run = ScriptRun.start(home, environment, "up");
        Path maven = home.resolve("maven.pid");
        while (!Files.exists(maven) || Files.size(maven) == 0) {
            Thread.sleep(20);
        }

        run.process().destroy();

        assertThat(run.exitCode()).isEqualTo(143);
        assertThat(ProcessHandle.of(Long.parseLong(Files.readString(maven).strip())))
                .isEmpty();
    }

    @Test
    void theTestsExitCodeIsMavens() throws Exception {
        ScriptRun.executable(home.resolve("mvnw"), "echo \"maven $*\"\nexit 1\n");

        assertThat(run(1, "test", "-pl", "e2e")).endsWith(" verify -pl e2e\n");
    }

    @Test
    void inCiABuildThatChangesCheckedInFilesFails() throws Exception {
        git("init", "-q");
        git("add", "pom.xml");
        environment.put("CI", "true");
        ScriptRun.executable(home.resolve("mvnw"), "echo '<changed/>' >\"$(dirname \"$0\")/pom.xml\"\n");

        assertThat(run(1, "test")).contains("the build changed files that are checked in");

        ScriptRun.executable(home.resolve("mvnw"), "exit 0\n");
        assertThat(run("test")).isEmpty();
    }

    @Test
    void helpIsGivenOnRequestAndWithoutACommand() throws Exception {
        assertThat(run())
                .startsWith("usage: ./kardan COMMAND")
                .isEqualTo(run("help"))
                .isEqualTo(run("up", "--help"));
    }

    @Test
    void anUnknownCommandIsOneLine() throws Exception {
        assertThat(run(1, "down")).isEqualTo("kardan: there is no command down; see ./kardan help\n");
    }

    private String run(String... arguments) throws Exception {
        return run(0, arguments);
    }

    private String run(int exitCode, String... arguments) throws Exception {
        ScriptRun run = ScriptRun.start(home, environment, arguments);

        assertThat(run.exitCode()).as(run.text()).isEqualTo(exitCode);
        return run.text();
    }

    private void git(String... arguments) throws Exception {
        String command = "cd %s && git %s".formatted(home, String.join(" ", arguments));
        assertThat(new ProcessBuilder("sh", "-c", command).start().waitFor()).isZero();
    }

    /** As if touched later than any build here, without waiting for the clock. */
    private static void inAWhile(Path file) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().plusSeconds(60)));
    }
}
