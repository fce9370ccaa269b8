package org.kardan.gateway.cli;

import java.util.List;
import java.util.Set;

/** {@code compose}: prints the supergraph of a list of subgraphs, or why there is none. */
final class ComposeCommand {
    private ComposeCommand() {}

    static String run(List<String> words) throws CommandFailure {
        var arguments = Arguments.parse(words, Set.of("subgraphs"));
        arguments.requireNoRest();
        arguments.required("subgraphs", "the file that lists them");
        return Origin.of(arguments).sdl();
    }
}
