package org.kardan.e2e;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A command of {@code ./kardan} that has run to its end.
 *
 * @param out what it wrote to standard output
 * @param err what it wrote to the error stream
 */
record Command(int exitCode, String out, String err) {
    private static final int PATIENCE_SECONDS = 120;

    /** Runs it, as a person does in the folder of the project. */
    static Command run(Object... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("../kardan"));
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        Path out = Files.createTempFile("kardan-command", ".out");
        Path err = Files.createTempFile("kardan-command", ".err");
        try {
            Process process = new ProcessBuilder(command)
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile())
                    .start();
            if (!process.waitFor(PATIENCE_SECONDS, SECONDS)) {
                process.destroy();
                throw new AssertionError("still runs: " + command);
            }
            return new Command(process.exitValue(), Files.readString(out), Files.readString(err));
        } finally {
            Files.deleteIfExists(out);
            Files.deleteIfExists(err);
        }
    }

    /** Fails with what it said unless it was a success. */
    Command succeeded() {
        if (exitCode != 0) {
            throw new AssertionError("ended with %d:%n%s%s".formatted(exitCode, out, err));
        }
        return this;
    }
}
