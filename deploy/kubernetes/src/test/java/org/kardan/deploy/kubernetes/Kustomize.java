package org.kardan.deploy.kubernetes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/** The real Kustomize of this machine, or the one that {@code tools/get-kustomize} can fetch. */
record Kustomize(List<String> command) {

    private static final Path ROOM = Path.of("").toAbsolutePath();
    private static final long PATIENCE_SECONDS = 120;

    /** The first of these that knows every field our files use; a kubectl before 1.27 does not. */
    private static final List<Supplier<Optional<List<String>>>> WAYS = List.of(
            () -> onPath("kustomize").map(tool -> List.of(tool, "build")),
            () -> onPath("kubectl").map(tool -> List.of(tool, "kustomize")),
            () -> run(List.of(ROOM.resolve("tools/get-kustomize").toString()))
                    .output()
                    .map(tool -> List.of(tool.strip(), "build")));

    private static final Optional<Kustomize> FOUND = WAYS.stream()
            .flatMap(way -> way.get().stream())
            .map(Kustomize::new)
            .filter(Kustomize::knowsOurFields)
            .findFirst();

    /** Ends the test where there is none: skipped for a person, failed where {@code CI} is set. */
    static Kustomize orEnd() {
        return FOUND.orElseGet(() -> absent(System.getenv("CI")));
    }

    static Kustomize absent(@Nullable String ci) {
        var reason = "No Kustomize: install kubectl 1.27 or newer, or run deploy/kubernetes/tools/get-kustomize,"
                + " which fetches one on Debian and says why where it cannot";
        if ("true".equals(ci)) {
            throw new AssertionFailedError(reason);
        }
        throw new TestAbortedException(reason);
    }

    /** Everything that the kustomization of this directory would apply, as YAML. */
    String render(Path directory) {
        var run = run(command, directory);
        return run.output()
                .orElseThrow(() -> new AssertionFailedError(directory + " does not render: " + run.errors()));
    }

    private boolean knowsOurFields() {
        return run(command, ROOM.resolve("src/test/resources/probe")).output().isPresent();
    }

    private static Optional<String> onPath(String tool) {
        return Stream.of(System.getenv("PATH").split(":"))
                .map(folder -> Path.of(folder, tool))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst();
    }

    private static Run run(List<String> command, Path directory) {
        return run(
                Stream.concat(command.stream(), Stream.of(directory.toString())).toList());
    }

    private static Run run(List<String> command) {
        try {
            var output = Files.createTempFile("kustomize", ".yaml");
            var errors = Files.createTempFile("kustomize", ".txt");
            var process = new ProcessBuilder(command)
                    .redirectOutput(output.toFile())
                    .redirectError(errors.toFile())
                    .start();
            var ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroy();
            var run = new Run(
                    ended && process.exitValue() == 0 ? Optional.of(Files.readString(output)) : Optional.empty(),
                    Files.readString(errors));
            Files.delete(output);
            Files.delete(errors);
            return run;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private record Run(Optional<String> output, String errors) {}
}
