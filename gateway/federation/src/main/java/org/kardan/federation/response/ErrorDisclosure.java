package org.kardan.federation.response;

import org.kardan.federation.error.PublicApi;

/** How much of a subgraph's own errors a client reads. What went wrong, and where, is told in both cases. */
@PublicApi
public enum ErrorDisclosure {
    /** A subgraph's message only with a code that we know, and none of its extensions: for a gateway that strangers ask. */
    MASK,
    /** Its message and its extensions as they are: for those who build the subgraphs. */
    SHOW
}
