package org.kardan.deploy.local.transfer;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes what a service gives out to standard output, as it comes. */
public final class ExportCommand {
    private static final Set<String> OPTIONS =
            Set.of("--from", "--format", "--types", "--as-of", "--known-at", "--token");
    private static final Set<String> FLAGS = Set.of("--history");
    private static final int BUFFER = 64 * 1024;

    private ExportCommand() {}

    /**
     * Does it.
     *
     * @param terminal whether somebody looks at the error stream
     * @return 0
     * @throws TransferFailure where the service could not be asked, or what was written is not all of it
     */
    public static int run(List<String> arguments, PrintStream err, boolean terminal) throws TransferFailure {
        var options = TransferOptions.parse(arguments, OPTIONS, FLAGS);
        if (options.file() != null) {
            throw new TransferFailure("an export goes to standard output; write > " + options.file());
        }
        var address = address(options);
        var progress = new Progress(err, terminal);
        // Not System.out, which keeps to itself that a disk is full.
        try (var out = new FileOutputStream(FileDescriptor.out);
                var exchange = Exchange.ask(new Exchange.Question(address, options.token(), null), sent -> {})) {
            Answers.require(exchange);
            copy(exchange, out, progress);
            return 0;
        } catch (IOException e) {
            throw new TransferFailure(ImportCommand.because(address, e) + "; what was written is not all of it");
        } finally {
            progress.clear();
        }
    }

    private static URI address(TransferOptions options) throws TransferFailure {
        boolean lines =
                options.choice("--format", "lines", List.of("lines", "bods")).equals("lines");
        if (!lines) {
            for (var other : List.of("--types", "--as-of", "--known-at")) {
                if (options.value(other) != null) {
                    throw new TransferFailure(other + " is for --format lines; leave it out");
                }
            }
        }
        Map<String, @Nullable String> parameters = new HashMap<>();
        parameters.put("types", options.value("--types"));
        parameters.put("asOf", options.value("--as-of"));
        parameters.put("knownAt", options.value("--known-at"));
        parameters.put("history", options.flags().contains("--history") ? "true" : null);
        parameters.put("format", lines ? null : "jsonl");
        return options.address("--from", lines ? "" : "suppliers", lines ? "/export" : "/export/bods", parameters);
    }

    private static void copy(Exchange exchange, FileOutputStream out, Progress progress) throws IOException {
        var buffer = new byte[BUFFER];
        long bytes = 0;
        long lines = 0;
        var answer = exchange.answer();
        for (int length = answer.read(buffer); length >= 0; length = answer.read(buffer)) {
            out.write(buffer, 0, length);
            bytes += length;
            for (int i = 0; i < length; i++) {
                if (buffer[i] == '\n') {
                    lines++;
                }
            }
            progress.bytes(bytes);
            progress.lines(lines);
        }
    }
}
