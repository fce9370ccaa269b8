package org.kardan.kit.error;

/** The caller is known, and lacks a role. */
public final class Forbidden extends DomainException {

    private static final long serialVersionUID = 1L;

    /** @param message what is not allowed, and which role would be needed */
    public Forbidden(String message) {
        super(ErrorCode.FORBIDDEN, message);
    }
}
