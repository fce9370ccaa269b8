package org.kardan.gateway.telemetry;

/** How a client's request ended; labels the metric. */
public enum Outcome {
    /** Data without errors. */
    COMPLETE,
    /** Data, or null for it, with errors. */
    PARTIAL,
    /** Refused before anything was fetched, by the client's fault. */
    REFUSED,
    /** Not answered, by ours. */
    FAILED,
    /** Not answered, since the client went away before. */
    GONE
}
