package org.kardan.federation.composition;

import org.kardan.federation.error.PublicApi;

/**
 * A subgraph as it is given to composition.
 *
 * @param name how errors, plans and the supergraph call it; unique
 * @param url where it answers; may be empty and set later in the gateway
 * @param sdl its schema, of Federation 1 or 2
 */
@PublicApi
public record SubgraphDefinition(String name, String url, String sdl) {}
