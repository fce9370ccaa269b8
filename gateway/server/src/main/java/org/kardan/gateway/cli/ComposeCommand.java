package org.kardan.gateway.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.kardan.federation.composition.CompositionResult;
import org.kardan.gateway.supergraph.ComposedSupergraph;
import org.kardan.gateway.supergraph.SupergraphUnavailable;

/**
 * {@code compose}: prints the supergraph of a list of subgraphs, or why there is none. Hints and errors go to the other stream, so that
 * what is printed can be kept.
 */
final class ComposeCommand {
    /** Where the subgraphs do not compose. */
    static final int REFUSED = 1;
    /** Where that could not be found out: an option is wrong, a file is missing, a subgraph is away. */
    static final int NOT_DONE = 2;

    private ComposeCommand() {}

    /** @return what the process ends with */
    static int run(List<String> words, PrintStream out, PrintStream aside) throws CommandFailure {
        var arguments = Arguments.parse(words, Set.of("subgraphs", "print"));
        arguments.requireNoRest();
        var list = arguments.required("subgraphs", "the file that lists them");
        var what = arguments.last("print", "supergraph");
        if (!what.equals("supergraph") && !what.equals("api")) {
            throw new CommandFailure("--print takes supergraph or api, not " + what);
        }
        var supergraph = ComposedSupergraph.ofFile(Path.of(list));
        try {
            return switch (supergraph.compose()) {
                case CompositionResult.Composed composed -> {
                    composed.hints().forEach(hint -> aside.println("hint: " + hint));
                    out.print(what.equals("api") ? composed.apiSchemaSdl() : composed.supergraphSdl());
                    out.flush();
                    yield 0;
                }
                case CompositionResult.Refused refused -> {
                    aside.println("kardan: " + list + ": " + supergraph.text(refused));
                    yield REFUSED;
                }
            };
        } catch (SupergraphUnavailable e) {
            throw new CommandFailure(
                    list + ": " + String.valueOf(e.getMessage()).strip());
        }
    }
}
