package org.kardan.gateway.cli;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.Arrays;
import java.util.List;

/** Where the gateway starts: without arguments as an application configured by its environment, with some as a command. */
@QuarkusMain
public final class Main {
    private Main() {}

    public static void main(String... arguments) {
        // Else a query with its braces unescaped, as browsers and curl send it, gets a 400 without a word before
        // anything here sees it.
        System.setProperty("vertx.disableURIValidation", "true");
        if (arguments.length == 0) {
            Quarkus.run();
            return;
        }
        try {
            run(arguments[0], Arrays.asList(arguments).subList(1, arguments.length));
        } catch (CommandFailure e) {
            System.err.println("kardan: " + e.getMessage());
            System.exit(arguments[0].equals("compose") ? ComposeCommand.NOT_DONE : 1);
        }
    }

    private static void run(String command, List<String> words) throws CommandFailure {
        switch (command) {
            case "gateway" -> GatewayCommand.run(words);
            case "compose" -> {
                int end = ComposeCommand.run(words, System.out, System.err);
                if (end != 0) {
                    System.exit(end);
                }
            }
            case "explain" -> System.out.print(ExplainCommand.run(words));
            default -> throw new CommandFailure("there is no command " + command + "; see ./kardan help");
        }
    }
}
