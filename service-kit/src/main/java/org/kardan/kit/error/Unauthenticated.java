package org.kardan.kit.error;

/** The operation needs a caller, and there is none. */
public final class Unauthenticated extends DomainException {

    private static final long serialVersionUID = 1L;

    /** @param message how to say who one is */
    public Unauthenticated(String message) {
        super(ErrorCode.UNAUTHENTICATED, message);
    }
}
