package org.kardan.deploy.local;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;

/**
 * A token to try roles with, as {@code ./kardan token} is asked for it. It is good for the suite that has its data in the same folder.
 *
 * @param data the folder
 * @param subject whom it names: the actor of what is written with it
 * @param role what they may do
 * @param hours how long it is good
 */
record Token(Path data, String subject, String role, int hours) {

    /** The services' own words; who sends another has no role there. */
    private static final List<String> ROLES = List.of("viewer", "contributor", "reviewer", "admin");

    private static final int LONGEST_HOURS = 24 * 366;

    /** Reads the options; {@code home} is the root of the project, where the data lives unless told otherwise. */
    static Token parse(Path home, List<String> arguments) throws LaunchFailure {
        Path data = Options.usualData(home);
        String subject = "";
        String role = "";
        int hours = 12;
        for (Iterator<String> rest = arguments.iterator(); rest.hasNext(); ) {
            String option = rest.next();
            switch (option) {
                case "--data" -> data = Path.of(Options.value(option, rest));
                case "--subject" -> subject = Options.value(option, rest);
                case "--role" -> role = role(Options.value(option, rest));
                case "--hours" -> hours = hours(Options.value(option, rest));
                default -> throw new LaunchFailure("token has no option " + option + "; see ./kardan help");
            }
        }
        if (subject.isBlank() || role.isEmpty()) {
            throw new LaunchFailure("token needs --subject NAME and --role " + String.join("|", ROLES));
        }
        return new Token(data.toAbsolutePath().normalize(), subject, role, hours);
    }

    private static String role(String value) throws LaunchFailure {
        if (!ROLES.contains(value)) {
            throw new LaunchFailure("--role takes viewer, contributor, reviewer or admin, not " + value);
        }
        return value;
    }

    private static int hours(String value) throws LaunchFailure {
        try {
            int hours = Integer.parseInt(value);
            if (hours > 0 && hours <= LONGEST_HOURS) {
                return hours;
            }
        } catch (NumberFormatException notANumber) {
            // said below, as for a number out of range
        }
        throw new LaunchFailure("--hours takes a whole number from 1 to %d, not %s".formatted(LONGEST_HOURS, value));
    }

    /** The token alone, so that a shell can take it. */
    void print(PrintStream out) throws IOException {
        out.println(TokenKey.in(DataFolder.access(data)).sign(this));
    }
}
