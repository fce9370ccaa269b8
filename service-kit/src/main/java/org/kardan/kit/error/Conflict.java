package org.kardan.kit.error;

/** A stale version, or a change that a rule of the domain forbids in the present state. */
public final class Conflict extends DomainException {

    private static final long serialVersionUID = 1L;

    /** @param message what collides with what, and what would be possible instead */
    public Conflict(String message) {
        super(ErrorCode.CONFLICT, message);
    }
}
