package org.kardan.federation.response;

import org.kardan.federation.error.PublicApi;
import org.kardan.federation.execution.tree.JsonBytes;

/** In which form a client is told of parts of an answer. */
@PublicApi
public enum PartForm {
    /** The draft of 2022-08-24: each part says where it belongs. */
    BY_PATH,
    /** Version 0.2 of incremental delivery: what is still to come is announced with its place, and comes under the id that it got. */
    BY_ID;

    PartPayload payload(PartIds ids, ErrorDisclosure disclosure, JsonBytes out) {
        return switch (this) {
            case BY_PATH -> new PartsByPath(disclosure, out);
            case BY_ID -> new PartsById(ids, disclosure, out);
        };
    }
}
