package org.kardan.gateway.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.kardan.federation.supergraph.InvalidSupergraph;
import org.kardan.federation.supergraph.Supergraph;
import org.kardan.gateway.supergraph.ComposedSupergraph;
import org.kardan.gateway.supergraph.SupergraphFile;
import org.kardan.gateway.supergraph.SupergraphOrigin;
import org.kardan.gateway.supergraph.SupergraphUnavailable;

/**
 * Where a command has its supergraph from: {@code --supergraph}, or {@code --subgraphs} to compose.
 *
 * @param setting the configuration that stands for the option
 */
record Origin(SupergraphOrigin origin, String setting) {

    static Origin of(Arguments arguments) throws CommandFailure {
        var file = arguments.last("supergraph");
        var list = arguments.last("subgraphs");
        if (file != null && list != null) {
            throw new CommandFailure("--supergraph and --subgraphs are two ways to say the same; give one");
        }
        if (list != null) {
            return new Origin(ComposedSupergraph.ofFile(Path.of(list)), "kardan.gateway.supergraph.subgraphs");
        }
        if (file == null) {
            throw new CommandFailure(
                    "--supergraph is missing: the file with the supergraph, or --subgraphs, a list to compose; see ./kardan help");
        }
        return new Origin(new SupergraphFile(Path.of(file)), "kardan.gateway.supergraph.path");
    }

    String sdl() throws CommandFailure {
        try {
            return origin.sdl();
        } catch (SupergraphUnavailable e) {
            throw failure(e);
        }
    }

    Supergraph supergraph() throws CommandFailure {
        return parsed(sdl());
    }

    /** Empty while a subgraph has to be waited for. */
    Optional<Supergraph> supergraphSoFar() throws CommandFailure {
        try {
            return Optional.of(parsed(origin.sdl()));
        } catch (SupergraphUnavailable e) {
            if (e.subgraphIsAway()) {
                return Optional.empty();
            }
            throw failure(e);
        }
    }

    private Supergraph parsed(String sdl) throws CommandFailure {
        try {
            return Supergraph.parse(sdl);
        } catch (InvalidSupergraph e) {
            throw new CommandFailure(origin.name() + ": "
                    + String.valueOf(e.getMessage()).strip().replaceAll("\\s+", " "));
        }
    }

    private CommandFailure failure(SupergraphUnavailable e) {
        return new CommandFailure(
                origin.name() + ": " + String.valueOf(e.getMessage()).strip());
    }
}
