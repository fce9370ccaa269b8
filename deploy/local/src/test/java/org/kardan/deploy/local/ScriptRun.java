package org.kardan.deploy.local;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One run of the shell script {@code kardan}, in a project folder made for the test, with made-up JDKs and a made-up Maven. */
record ScriptRun(Process process, Path output) {
    private static final int PATIENCE_SECONDS = 60;
    private static final Set<java.nio.file.attribute.PosixFilePermission> EXECUTABLE =
            java.nio.file.attribute.PosixFilePermissions.fromString("rwxr-xr-x");

    static ScriptRun start(Path home, Map<String, String> environment, String... arguments) throws IOException {
        Path script = home.resolve("kardan");
        if (!Files.exists(script)) {
            Files.copy(Path.of("../../kardan"), script);
            Files.setPosixFilePermissions(script, EXECUTABLE);
        }
        List<String> command = new ArrayList<>(List.of(script.toString()));
        command.addAll(List.of(arguments));
        Path output = Files.createTempFile(home, "run", ".out");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().keySet().removeAll(Set.of("JAVA_HOME", "CI"));
        builder.environment().putAll(environment);
        return new ScriptRun(builder.start(), output);
    }

    /** A folder that looks like a JDK of that version; its java says how it was called, and as which process. */
    static Path jdk(Path folder, String version) throws IOException {
        Files.createDirectories(folder.resolve("bin"));
        Files.writeString(folder.resolve("release"), "IMPLEMENTOR=\"Nobody\"\nJAVA_VERSION=\"" + version + "\"\n");
        executable(folder.resolve("bin/javac"), "exit 0\n");
        executable(folder.resolve("bin/java"), """
                case $1 in
                  -XshowSettings*) echo "    java.home = %s" >&2 ;;
                  *) echo "java of %s as $$: $*" ;;
                esac
                """.formatted(folder, version));
        return folder;
    }

    static void executable(Path file, String script) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\n" + script);
        Files.setPosixFilePermissions(file, EXECUTABLE);
    }

    int exitCode() throws InterruptedException, IOException {
        if (!process.waitFor(PATIENCE_SECONDS, SECONDS)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            throw new AssertionError("still runs:\n" + text());
        }
        return process.exitValue();
    }

    /** What it said, to whichever stream. */
    String text() throws IOException {
        return Files.readString(output);
    }
}
