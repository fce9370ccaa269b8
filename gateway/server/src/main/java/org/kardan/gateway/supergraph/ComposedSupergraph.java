package org.kardan.gateway.supergraph;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kardan.federation.composition.Composition;
import org.kardan.federation.composition.CompositionResult;
import org.kardan.federation.composition.SubgraphDefinition;
import org.kardan.federation.composition.report.CompositionError;

/** Composed here, from a list of subgraphs. Used by one thread at a time. */
public final class ComposedSupergraph implements SupergraphOrigin {
    private final Path list;
    private final SubgraphSdl sdls = new SubgraphSdl();
    private List<SubgraphDefinition> composed = List.of();
    private @Nullable CompositionResult result;

    /** @param list a file that says which, see {@code ./kardan help} */
    public ComposedSupergraph(Path list) {
        this.list = list;
    }

    @Override
    public String sdl() throws SupergraphUnavailable {
        return switch (compose()) {
            case CompositionResult.Composed whole -> whole.supergraphSdl();
            case CompositionResult.Refused(var errors) ->
                throw new SupergraphUnavailable("the subgraphs do not compose:\n"
                        + errors.stream().map(ComposedSupergraph::line).collect(Collectors.joining("\n")));
        };
    }

    /** Composes again only where a subgraph has changed. */
    private CompositionResult compose() throws SupergraphUnavailable {
        var folder = list.toAbsolutePath().getParent();
        var subgraphs = new ArrayList<SubgraphDefinition>();
        for (var entry : SubgraphList.read(list).subgraphs()) {
            subgraphs.add(new SubgraphDefinition(entry.name(), entry.url(), sdls.of(entry, folder)));
        }
        var known = result;
        if (known != null && subgraphs.equals(composed)) {
            return known;
        }
        var fresh = Composition.compose(subgraphs);
        composed = subgraphs;
        result = fresh;
        return fresh;
    }

    private static String line(CompositionError error) {
        var places = error.places().stream().map(Object::toString).collect(Collectors.joining(", "));
        return error + (places.isEmpty() ? "" : " (" + places + ")");
    }

    @Override
    public String name() {
        return list.toString();
    }
}
