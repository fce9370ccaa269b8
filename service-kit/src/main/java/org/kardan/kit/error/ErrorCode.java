package org.kardan.kit.error;

/** The values of {@code extensions.code} that a service gives; the gateway adds those of its own. */
public enum ErrorCode {
    /** The request cannot be understood or breaks a stated bound; sending it again unchanged fails again. */
    BAD_USER_INPUT,
    /** The thing to be changed does not exist. Reading something absent is null, not an error. */
    NOT_FOUND,
    /** A stale version, or a rule of the domain forbids the change in the present state. */
    CONFLICT,
    /** The caller is not known. */
    UNAUTHENTICATED,
    /** The caller is known, and may not do this. */
    FORBIDDEN,
    /**
     * The service has more questions than it can hold, or another one whose word it needs cannot be asked; the same question may be
     * answered a moment later.
     */
    SUBGRAPH_UNAVAILABLE,
    /** Another service whose word is needed took too long; the same question may be answered later. */
    SUBGRAPH_TIMEOUT,
    /** The answer would be larger than one answer may be; ask for fewer things at once. */
    OPERATION_TOO_COMPLEX,
    /** Our fault; the text is only in the log, under the correlation id of the error. */
    INTERNAL
}
