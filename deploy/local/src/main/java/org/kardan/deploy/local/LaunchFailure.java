package org.kardan.deploy.local;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Why the suite cannot start or go on, in one line for a person; with the last lines of a log where one says more. */
final class LaunchFailure extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient @Nullable Path log;

    LaunchFailure(String message) {
        this(message, null);
    }

    LaunchFailure(String message, @Nullable Path log) {
        super(message);
        this.log = log;
    }

    /** The same failure, with its cause said first. */
    LaunchFailure because(String cause) {
        return new LaunchFailure(cause + ": " + getMessage(), log);
    }

    /** The last lines of the log that belongs to this failure; empty if none does. */
    List<String> lastLogLines() {
        return log == null ? List.of() : LogFile.lastLines(log, 15);
    }
}
