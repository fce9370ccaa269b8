package org.kardan.federation.error;

/** Whose fault an error is. It labels the metric and chooses the log level. */
public enum ErrorCategory {
    CLIENT,
    SUBGRAPH,
    CAPACITY,
    GATEWAY
}
