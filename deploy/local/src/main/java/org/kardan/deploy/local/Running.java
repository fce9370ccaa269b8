package org.kardan.deploy.local;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** A member of the suite that has been started. */
interface Running {
    Member member();

    /** Its process; empty before it has one and after it has ended. */
    Optional<ProcessHandle> process();

    Path log();

    /** How it ended, as far as that can be known: an exit code in brackets, or nothing. */
    default String ending() {
        return "";
    }

    /** Asks it to end, insists after a while, and returns when the process is gone. Does nothing if it already is. */
    void stop() throws IOException, InterruptedException;
}
