package org.kardan.federation.supergraph;

/** The text is no supergraph of the {@code join} specification (v0.2 or later); the message says why. */
public final class InvalidSupergraph extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public InvalidSupergraph(String message) {
        super(message);
    }

    public InvalidSupergraph(String message, Throwable cause) {
        super(message, cause);
    }
}
