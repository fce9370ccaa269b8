package org.kardan.deploy.local.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Sends a file to a service, shows how far it has come, and says what was refused. */
public final class ImportCommand {
    private static final Set<String> OPTIONS =
            Set.of("--to", "--format", "--source", "--mode", "--known", "--duplicates", "--resume", "--token");
    private static final Set<String> FLAGS = Set.of("--dry-run");
    private static final Map<String, String> PATHS =
            Map.of("lines", "/import", "bods", "/import/bods", "facilities", "/import/facilities");

    private final TransferOptions options;
    private final PrintStream out;
    private final PrintStream err;
    private final Progress progress;
    private String howToGoOn = "";
    /** The same, once the service has begun. */
    private volatile String whereToGoOn = "";

    private ImportCommand(TransferOptions options, PrintStream out, PrintStream err, boolean terminal) {
        this.options = options;
        this.out = out;
        this.err = err;
        this.progress = new Progress(err, terminal);
    }

    /**
     * Does it.
     *
     * @param terminal whether somebody looks at the error stream
     * @return 0 where all is taken in, 1 where something was refused
     * @throws TransferFailure where the service could not be asked, or the import broke off
     */
    public static int run(List<String> arguments, PrintStream out, PrintStream err, boolean terminal)
            throws TransferFailure {
        var options = TransferOptions.parse(arguments, OPTIONS, FLAGS);
        return new ImportCommand(options, out, err, terminal).run();
    }

    private int run() throws TransferFailure {
        if (options.file() == null) {
            throw new TransferFailure("which file? Name one, or - for standard input; see ./kardan help");
        }
        var format = options.choice("--format", "lines", List.of("lines", "bods", "facilities"));
        var address = format.equals("lines") ? lines() : statements(format);
        var token = options.token();
        var hook = new Thread(this::interrupted, "interrupted");
        Runtime.getRuntime().addShutdownHook(hook);
        try (var file = open(options.file());
                var exchange = Exchange.ask(new Exchange.Question(address, token, file), progress::bytes)) {
            Answers.require(exchange);
            whereToGoOn = howToGoOn;
            return format.equals("lines")
                    ? new LineReport(out, progress).read(exchange)
                    : new FileReport(out, progress, format).read(exchange);
        } catch (IOException e) {
            throw new TransferFailure(because(address, e) + whereToGoOn);
        } catch (TransferFailure e) {
            throw new TransferFailure(e.getMessage() + whereToGoOn);
        } finally {
            progress.clear();
            Runtime.getRuntime().removeShutdownHook(hook);
        }
    }

    private URI lines() throws TransferFailure {
        boolean dryRun = options.flags().contains("--dry-run");
        if (dryRun && options.value("--resume") != null) {
            throw new TransferFailure("a dry run leaves nothing to resume; leave --resume or --dry-run out");
        }
        Map<String, @Nullable String> parameters = new HashMap<>();
        parameters.put("mode", options.choice("--mode", "all", List.of("all", "report")));
        parameters.put("known", options.choice("--known", "now", List.of("now", "keep")));
        parameters.put("report", "batches");
        var key = options.values().getOrDefault("--resume", UUID.randomUUID().toString());
        parameters.put("key", key);
        parameters.put("dryRun", dryRun ? "true" : null);
        var address = options.address("--to", "", "/import", parameters);
        if (!dryRun) {
            howToGoOn = "; to go on: the same command with --resume " + key;
        }
        return address;
    }

    private URI statements(String format) throws TransferFailure {
        for (var other : List.of("--mode", "--known")) {
            if (options.value(other) != null) {
                throw new TransferFailure(other + " is for --format lines; leave it out");
            }
        }
        if (options.value("--source") == null) {
            throw new TransferFailure(
                    "--source is missing; give the code of the source that the file comes from, for example S1");
        }
        Map<String, @Nullable String> parameters = new HashMap<>();
        parameters.put("source", options.value("--source"));
        parameters.put("from", options.value("--resume"));
        parameters.put("duplicates", options.value("--duplicates"));
        parameters.put("dryRun", options.flags().contains("--dry-run") ? "true" : null);
        var address = options.address("--to", "suppliers", PATHS.get(format), parameters);
        howToGoOn = "; send it again: what is in already is passed over";
        return address;
    }

    private static InputStream open(String file) throws IOException, TransferFailure {
        if (file.equals("-")) {
            return System.in;
        }
        if (!Files.isReadable(Path.of(file)) || Files.isDirectory(Path.of(file))) {
            throw new TransferFailure("cannot read " + file);
        }
        return Files.newInputStream(Path.of(file));
    }

    private void interrupted() {
        progress.clear();
        err.println("kardan: interrupted" + whereToGoOn);
        err.flush();
    }

    /** Java's own words for these name neither what was asked nor what to do. */
    static String because(URI address, IOException e) {
        var service = address.getScheme() + "://" + address.getRawAuthority();
        return switch (e) {
            case ConnectException refused -> "nothing answers at %s; is it up?".formatted(service);
            case UnknownHostException unknown -> "there is no host %s".formatted(address.getHost());
            case SocketTimeoutException late -> "%s does not answer".formatted(service);
            default -> "%s: %s".formatted(service, e.getMessage());
        };
    }
}
