package org.kardan.federation.execution.tree;

import org.kardan.federation.error.PublicApi;

/** The bytes are not one JSON value. */
@PublicApi
public final class MalformedJson extends Exception {
    private static final long serialVersionUID = 1L;

    private final int position;

    MalformedJson(String message, int position) {
        // No stack trace: what a peer sent is no bug of ours, and it should not be able to make it dear.
        super(message + " at byte " + position, null, false, false);
        this.position = position;
    }

    /** Zero-based offset of the byte where reading ended. */
    public int position() {
        return position;
    }
}
