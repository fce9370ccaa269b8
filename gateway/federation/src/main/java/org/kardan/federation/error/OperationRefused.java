package org.kardan.federation.error;

import java.util.List;

/** Thrown before anything was fetched: the operation will not be run, and these errors say why. */
public final class OperationRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<GatewayError> errors;

    public OperationRefused(List<? extends GatewayError> errors) {
        // No stack trace: a refusal is an answer, and hostile clients should not be able to make it dear.
        super(errors.isEmpty() ? "refused" : errors.getFirst().message(), null, false, false);
        this.errors = List.copyOf(errors);
    }

    public OperationRefused(GatewayError error) {
        this(List.of(error));
    }

    public List<GatewayError> errors() {
        return errors;
    }
}
