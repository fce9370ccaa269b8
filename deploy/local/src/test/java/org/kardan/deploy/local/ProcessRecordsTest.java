package org.kardan.deploy.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Both kinds of record name a process by its id and its start, because an id alone is soon a stranger's. */
class ProcessRecordsTest {
    @TempDir
    Path folder;

    private final ProcessHandle self = ProcessHandle.current();

    @Test
    void aProcessOnRecordIsFoundUntilItIsForgotten() throws Exception {
        ProcessRecords records = new ProcessRecords(folder);
        records.note(Member.GATEWAY, self);

        assertThat(records.running()).containsExactly(self);

        records.forget(Member.GATEWAY);
        assertThat(records.running()).isEmpty();
    }

    @Test
    void aStrangerWithTheSameIdIsNotTakenForOurs() throws Exception {
        Files.writeString(folder.resolve("gateway"), self.pid() + " 1000\n");

        assertThat(new ProcessRecords(folder).running()).isEmpty();
    }

    @Test
    void aRecordCutShortIsNoRecord() throws Exception {
        Files.writeString(folder.resolve("gateway"), "");
        Files.writeString(folder.resolve("projects-service"), "12");

        assertThat(new ProcessRecords(folder).running()).isEmpty();
    }

    @Test
    void theDatabaseServerIsFoundByItsOwnRecord() throws Exception {
        Instant start = self.info().startInstant().orElseThrow();
        writePostmasterFile(self.pid(), start.getEpochSecond());

        assertThat(PostmasterFile.in(folder).server()).contains(self);
    }

    @Test
    void aStrangerWithTheServersIdIsForgottenSoThatTheServerStarts() throws Exception {
        writePostmasterFile(self.pid(), 1000);
        PostmasterFile record = PostmasterFile.in(folder);

        assertThat(record.server()).isEmpty();
        record.forgetStranger();

        assertThat(record.path()).doesNotExist();
    }

    @Test
    void theRecordOfARunningServerIsLeftAlone() throws Exception {
        Instant start = self.info().startInstant().orElseThrow();
        writePostmasterFile(self.pid(), start.getEpochSecond());
        PostmasterFile record = PostmasterFile.in(folder);

        record.forgetStranger();

        assertThat(record.path()).exists();
    }

    private void writePostmasterFile(long process, long start) throws Exception {
        Files.writeString(folder.resolve("postmaster.pid"), process + "\n" + folder + "\n" + start + "\n15432\n");
    }
}
