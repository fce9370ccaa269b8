package org.kardan.deploy.local;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.List;
import org.kardan.deploy.local.transfer.ExportCommand;
import org.kardan.deploy.local.transfer.ImportCommand;
import org.kardan.deploy.local.transfer.TransferFailure;

/**
 * The launcher behind {@code ./kardan up}, {@code synthetic}, {@code token}, {@code reset}, {@code import} and {@code export}. What fails says why in
 * one line and leaves nothing running; Ctrl-C and SIGTERM stop the suite, and that is success.
 */
public final class Main {
    private static final int FAILURE = 1;
    private static final int NOT_ASKED = 2;

    private Main() {}

    /**
     * The first argument is the command, the rest are its options; {@code ./kardan help} lists them. The system property
     * {@code kardan.home} is the root of the project, the working directory unless given; {@code kardan.terminal} says whether a
     * person looks at the error stream.
     */
    public static void main(String[] arguments) throws InterruptedException {
        Path home = Path.of(System.getProperty("kardan.home", "")).toAbsolutePath();
        try {
            System.exit(run(home, List.of(arguments)));
        } catch (LaunchFailure e) {
            fail(FAILURE, String.valueOf(e.getMessage()));
        } catch (TransferFailure e) {
            fail(NOT_ASKED, String.valueOf(e.getMessage()));
        } catch (IOException e) {
            fail(FAILURE, reason(e));
        }
    }

    private static int run(Path home, List<String> arguments)
            throws LaunchFailure, TransferFailure, IOException, InterruptedException {
        if (arguments.isEmpty()) {
            throw new LaunchFailure(
                    "what is to be done, up, synthetic, token, reset, import or export? See ./kardan help");
        }
        List<String> rest = arguments.subList(1, arguments.size());
        boolean terminal = Boolean.getBoolean("kardan.terminal");
        switch (arguments.getFirst()) {
            case "import" -> {
                return ImportCommand.run(rest, System.out, System.err, terminal);
            }
            case "export" -> {
                return ExportCommand.run(rest, System.err, terminal);
            }
            case "token" -> Token.parse(home, rest).print(System.out);
            case "up" -> new Up(home, Options.parse(home, rest), new Console(System.out)).run();
            case "synthetic" -> new Up(home, Options.parse(home, rest), new Console(System.out)).load();
            case "reset" -> new Reset(Options.parse(home, rest), new Console(System.out), System.in).run();
            default -> throw new LaunchFailure("there is no command " + arguments.getFirst() + "; see ./kardan help");
        }
        return 0;
    }

    private static void fail(int exitCode, String reason) {
        System.err.println("kardan: " + reason);
        System.exit(exitCode);
    }

    /** Java names the file and leaves the rest to the operating system's words: "…/logs: No space left on device". */
    private static String reason(IOException e) {
        if (e instanceof FileSystemException file && file.getReason() == null) {
            return "cannot use %s (%s)"
                    .formatted(file.getFile(), file.getClass().getSimpleName());
        }
        return String.valueOf(e.getMessage());
    }
}
