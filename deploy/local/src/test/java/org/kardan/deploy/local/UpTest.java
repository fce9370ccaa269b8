package org.kardan.deploy.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The launcher as a process: one data folder for all tests, so each is also a restart on what the one before left. */
class UpTest {
    @TempDir
    static Path home;

    @BeforeAll
    static void standInsForTheApplications() {
        StandIn.install(home);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TERM", "INT", "HUP"})
    void aSignalStopsEverythingInOrderAndLeavesNoProcess(String signal) throws Exception {
        try (LauncherProcess launcher = LauncherProcess.up(home).awaitUp()) {
            assertThat(launcher.processes())
                    .hasSizeGreaterThanOrEqualTo(6); // launcher, watchdog, PostgreSQL, three applications

            launcher.signal(signal);

            assertThat(launcher.output())
                    .contains("who sends no token is admin; ./kardan token makes tokens of others");
            assertThat(launcher.awaitExit()).isZero();
            assertThat(launcher.processes()).isEmpty();
            assertThat(launcher.output().lines().filter(line -> line.contains("stopped")))
                    .map(line -> line.strip().split(" ")[0])
                    .containsExactly("gateway", "suppliers-service", "projects-service", "postgres");
        }
    }

    @Test
    void ctrlCInATerminalReachesTheLauncherAlone() throws Exception {
        try (LauncherProcess launcher = LauncherProcess.up(home).awaitUp()) {
            for (ProcessHandle process : launcher.processes()) {
                if (!process.info().commandLine().orElse("").contains("/postgres/data")) {
                    LauncherProcess.signal("INT", process);
                }
            }

            assertThat(launcher.awaitExit()).isZero();
            assertThat(launcher.output()).doesNotContain("without being asked").contains("postgres           stopped");
        }
    }

    @Test
    void aSignalDuringTheStartLeavesNoProcess() throws Exception {
        try (LauncherProcess launcher = LauncherProcess.up(home)) {
            while (!launcher.output().contains("postgres           ready")) {
                Thread.sleep(10);
            }

            launcher.signal("TERM");

            assertThat(launcher.awaitExit()).isZero();
            assertThat(launcher.processes()).isEmpty();
            assertThat(launcher.output()).doesNotContain("kardan: ").endsWith("postgres           stopped\n");
        }
    }

    @Test
    void theDataSurvivesARestart() throws Exception {
        int before;
        try (LauncherProcess launcher = LauncherProcess.up(home).awaitUp()) {
            before = Integer.parseInt(launcher.get(Member.PROJECTS, "/starts"));
        }

        try (LauncherProcess launcher = LauncherProcess.up(home).awaitUp()) {
            assertThat(launcher.get(Member.PROJECTS, "/starts")).isEqualTo(Integer.toString(before + 1));
            assertThat(launcher.get(Member.GATEWAY, "/starts")).isEqualTo("none");
        }
    }

    @Test
    void whenTheLauncherIsKilledTheWatchdogStopsTheRest() throws Exception {
        try (LauncherProcess launcher = LauncherProcess.up(home).awaitUp()) {
            launcher.signal("KILL");

            assertThat(launcher.awaitNoProcesses()).isEmpty();
        }
    }

    @Test
    void theNextStartRecoversWhenLauncherAndWatchdogWereKilled() throws Exception {
        Map<Member, Integer> ports = LauncherProcess.freePorts();
        try (LauncherProcess launcher =
                LauncherProcess.up(home, ports, Map.of()).awaitUp()) {
            LauncherProcess.signal("KILL", launcher.processOf("kardan-watchdog"));
            launcher.signal("KILL");
            launcher.awaitExit();
            assertThat(launcher.processes()).hasSizeGreaterThanOrEqualTo(4);

            try (LauncherProcess next =
                    LauncherProcess.up(home, ports, Map.of()).awaitUp()) {
                assertThat(next.output()).contains("Stopped what an earlier start had left running");
                next.signal("TERM");
                assertThat(next.awaitExit()).isZero();
                assertThat(next.processes()).isEmpty();
            }
        }
    }

    @Test
    void aMemberThatEndsIsNamedWithItsLastWordsAndEverythingStops() throws Exception {
        try (LauncherProcess launcher = LauncherProcess.up(home).awaitUp()) {
            try {
                launcher.get(Member.SUPPLIERS, "/die");
            } catch (IOException cutOff) {
                // it died before it could answer
            }

            assertThat(launcher.awaitExit()).isEqualTo(1);
            assertThat(launcher.output())
                    .contains("| last words")
                    .endsWith("kardan: suppliers-service ended without being asked to (exit code 3)\n");
            assertThat(launcher.processes()).isEmpty();
        }
    }

    @Test
    void aDatabaseServerThatEndsIsNamedToo() throws Exception {
        try (LauncherProcess launcher = LauncherProcess.up(home).awaitUp()) {
            LauncherProcess.signal("QUIT", launcher.processOf("/postgres/data"));

            assertThat(launcher.awaitExit()).isEqualTo(1);
            assertThat(launcher.output()).endsWith("kardan: postgres ended without being asked to (exit code 0)\n");
            assertThat(launcher.processes()).isEmpty();
        }
    }

    @Test
    void anApplicationThatCannotStartIsNamedAndEverythingStops() throws Exception {
        try (LauncherProcess launcher =
                LauncherProcess.up(home, LauncherProcess.freePorts(), Map.of("STAND_IN_FAILS", "yes"))) {
            assertThat(launcher.awaitExit()).isEqualTo(1);
            assertThat(launcher.output())
                    .contains("| no good reason to go on")
                    .containsPattern("kardan: .* ended while it was starting \\(exit code 7\\)\n$");
            assertThat(launcher.processes()).isEmpty();
        }
    }

    @Test
    void anApplicationThatSomebodyElseStartsIsLeftOutAndTheGatewayNotAwaited() throws Exception {
        Map<String, String> waiting = Map.of("STAND_IN_GATEWAY_WAITS", "yes");
        try (LauncherProcess launcher = LauncherProcess.up(
                        home, LauncherProcess.freePorts(), waiting, "--without", "suppliers-service")
                .awaitUp()) {
            assertThat(launcher.output()).contains("waits for suppliers-service");
            assertThat(launcher.processes())
                    .noneMatch(
                            process -> process.info().commandLine().orElse("").contains("suppliers-service/target"));
        }
    }

    @Test
    void aSecondStartOnTheSameDataIsRefusedAndTheFirstGoesOn() throws Exception {
        try (LauncherProcess launcher = LauncherProcess.up(home).awaitUp();
                LauncherProcess second = LauncherProcess.up(home)) {
            assertThat(second.awaitExit()).isEqualTo(1);
            assertThat(second.output())
                    .isEqualTo(
                            "kardan: the suite already runs with the data in %s/.kardan; stop it first, or choose another folder with --data DIR\n"
                                    .formatted(home));
            assertThat(launcher.get(Member.GATEWAY, "/starts")).isEqualTo("none");
        }
    }

    @Test
    void aPortInUseIsSaidBeforeAnythingStarts() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Map<Member, Integer> ports = LauncherProcess.freePorts();
            ports.put(Member.PROJECTS, taken.getLocalPort());

            try (LauncherProcess launcher = LauncherProcess.up(home, ports, Map.of())) {
                assertThat(launcher.awaitExit()).isEqualTo(1);
                assertThat(launcher.output())
                        .isEqualTo(
                                "kardan: port %d, meant for projects-service, is in use; choose another with --projects-port PORT\n"
                                        .formatted(taken.getLocalPort()));
                assertThat(launcher.processes()).isEmpty();
            }
        }
    }

    @Test
    void anApplicationThatIsNotBuiltIsSaid(@TempDir Path empty) throws Exception {
        Files.createDirectories(empty);

        try (LauncherProcess launcher = LauncherProcess.up(empty)) {
            assertThat(launcher.awaitExit()).isEqualTo(1);
            assertThat(launcher.output()).contains("kardan: gateway is not built: there is no " + empty);
            assertThat(launcher.processes()).isEmpty();
        }
    }
}
