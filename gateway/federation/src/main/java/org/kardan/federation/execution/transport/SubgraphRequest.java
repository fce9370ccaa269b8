package org.kardan.federation.execution.transport;

import org.kardan.federation.error.PublicApi;
import org.kardan.federation.execution.tree.JsonBytes;
import org.kardan.federation.planning.plan.SubgraphOperation;

/**
 * One call of a subgraph.
 *
 * @param subgraph its name in the supergraph
 * @param operation what is asked; its kind says whether the call may be repeated
 * @param body the request as JSON, {@code {"query": …, "variables": …}}, which nobody may change any more
 */
@PublicApi
public record SubgraphRequest(String subgraph, SubgraphOperation operation, JsonBytes body) {}
