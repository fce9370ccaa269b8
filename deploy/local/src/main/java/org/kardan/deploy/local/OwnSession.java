package org.kardan.deploy.local;

import java.util.List;
import java.util.stream.Stream;

/**
 * Starts a program where the terminal's Ctrl-C does not reach it. PostgreSQL takes SIGINT for an order to shut down, and unlike Java does
 * not let it be ignored; without a session of its own it would be gone before those who use it.
 */
final class OwnSession {
    private static final List<String> LINUX = List.of("setsid");
    /** macOS has no such program, but Perl. */
    private static final List<String> MACOS = List.of("perl", "-MPOSIX", "-e", "POSIX::setsid(); exec @ARGV");

    private OwnSession() {}

    /** The command line that gives way to the program at once, so that the process is the program's. */
    static List<String> command(List<String> program) {
        List<String> prefix = System.getProperty("os.name").startsWith("Mac") ? MACOS : LINUX;
        return Stream.concat(prefix.stream(), program.stream()).toList();
    }
}
