package org.kardan.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person does on the first two days: start, ask, stop, start again, ask again. */
class RestartIT {
    @TempDir
    Path data;

    @Test
    void aRestartKeepsTheDataLoadsTheFirstDataSetOnceAndLeavesNoProcess() throws Exception {
        String before;
        List<ProcessHandle> processes;
        try (RunningSuite first = RunningSuite.start(data)) {
            before = first.client().askFile("questions/q12.graphql").pretty();
            processes = first.processes();
            // The launcher and its watchdog, PostgreSQL, three applications.
            assertThat(processes).hasSizeGreaterThanOrEqualTo(6);

            assertThat(first.stop()).as(first.said()).isZero();
            assertThat(processes).noneMatch(ProcessHandle::isAlive);
        }

        try (RunningSuite second = RunningSuite.start(data)) {
            String after = second.client().askFile("questions/q12.graphql").pretty();

            assertThat(after).isEqualTo(before).contains("makers");
        }
    }
}
