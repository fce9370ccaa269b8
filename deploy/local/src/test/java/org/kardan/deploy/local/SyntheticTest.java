package org.kardan.deploy.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Loading a synthetic set, with stand-ins for the services that load it. */
class SyntheticTest {
    @TempDir
    static Path home;

    @BeforeAll
    static void standInsForTheApplications() {
        StandIn.install(home);
    }

    @Test
    void bothServicesLoadUnreachableAndEverythingHasStoppedAfterwards() throws Exception {
        try (LauncherProcess launcher = synthetic("--size", "S", "--seed", "7")) {
            assertThat(launcher.awaitExit()).isZero();
            assertThat(launcher.processes()).isEmpty();
            assertThat(launcher.output()).contains("projects-service   loaded", "suppliers-service  loaded");
        }

        assertThat(log("projects-service")).contains("loaded S of seed 7, host false");
        assertThat(log("suppliers-service")).contains("loaded S of seed 7, host false");
    }

    @Test
    void aLoadThatFailsIsAFailureAndLeavesNoProcess() throws Exception {
        try (LauncherProcess launcher = synthetic("--seed", "666")) {
            assertThat(launcher.awaitExit()).isEqualTo(1);
            assertThat(launcher.processes()).isEmpty();
            assertThat(launcher.output()).contains("projects-service could not load (exit code 5)");
        }
    }

    private static LauncherProcess synthetic(String... options) throws Exception {
        Map<Member, Integer> ports = LauncherProcess.freePorts();
        List<String> arguments = new ArrayList<>(List.of("synthetic"));
        ports.forEach((member, port) -> arguments.addAll(List.of(member.portOption(), port.toString())));
        arguments.addAll(List.of(options));
        return LauncherProcess.start(home, ports, Map.of(), arguments);
    }

    private static String log(String member) throws Exception {
        return Files.readString(home.resolve(".kardan/logs/" + member + ".log"));
    }
}
