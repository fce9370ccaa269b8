package org.kardan.deploy.local;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.List;

/**
 * The launcher behind {@code ./kardan up}, {@code synthetic}, {@code token} and {@code reset}. What fails says why in one line and leaves nothing running;
 * Ctrl-C and SIGTERM stop the suite, and that is success.
 */
public final class Main {
    private static final int FAILURE = 1;

    private Main() {}

    /**
     * The first argument is {@code up}, {@code synthetic}, {@code token} or {@code reset}, the rest are its options; {@code ./kardan help} lists them. The system property
     * {@code kardan.home} is the root of the project, the working directory unless given.
     */
    public static void main(String[] arguments) throws InterruptedException {
        Path home = Path.of(System.getProperty("kardan.home", "")).toAbsolutePath();
        try {
            run(home, List.of(arguments));
            System.exit(0);
        } catch (LaunchFailure e) {
            fail(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            fail(reason(e));
        }
    }

    private static void run(Path home, List<String> arguments) throws LaunchFailure, IOException, InterruptedException {
        if (arguments.isEmpty()) {
            throw new LaunchFailure("what is to be done, up, synthetic, token or reset? See ./kardan help");
        }
        if (arguments.getFirst().equals("token")) {
            Token.parse(home, arguments.subList(1, arguments.size())).print(System.out);
            return;
        }
        Options options = Options.parse(home, arguments.subList(1, arguments.size()));
        switch (arguments.getFirst()) {
            case "up" -> new Up(home, options, new Console(System.out)).run();
            case "synthetic" -> new Up(home, options, new Console(System.out)).load();
            case "reset" -> new Reset(options, new Console(System.out), System.in).run();
            default -> throw new LaunchFailure("there is no command " + arguments.getFirst() + "; see ./kardan help");
        }
    }

    private static void fail(String reason) {
        System.err.println("kardan: " + reason);
        System.exit(FAILURE);
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
