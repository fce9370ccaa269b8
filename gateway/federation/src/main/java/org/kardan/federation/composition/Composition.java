package org.kardan.federation.composition;

import java.util.List;
import org.kardan.federation.error.PublicApi;

/** Composes subgraphs into a supergraph, as Apollo Federation 2 specifies it. */
@PublicApi
public final class Composition {
    private Composition() {}

    /** All errors of a stage are reported at once; a later stage only speaks where the earlier ones found none. */
    public static CompositionResult compose(List<SubgraphDefinition> subgraphs) {
        throw new UnsupportedOperationException("composition is being written");
    }
}
