package org.kardan.kit.error;

/**
 * A refusal the client can act on. Its message is shown as it is: it says what was wrong and what would be right, names the
 * argument, and holds nothing that the client did not send or may not read.
 */
public abstract sealed class DomainException extends RuntimeException
        permits BadUserInput, NotFound, Conflict, Forbidden, Unauthenticated, Unanswered {

    private static final long serialVersionUID = 1L;

    private final ErrorCode code;

    DomainException(ErrorCode code, String message) {
        super(message);
        this.code = code;
    }

    /** The value of {@code extensions.code}. */
    public ErrorCode code() {
        return code;
    }
}
