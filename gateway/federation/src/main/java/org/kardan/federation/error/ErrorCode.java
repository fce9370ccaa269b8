package org.kardan.federation.error;

/** The value of {@code extensions.code}: the whole list of codes a client can meet, each with whose fault it is. */
public enum ErrorCode {
    BAD_USER_INPUT(ErrorCategory.CLIENT),
    NOT_FOUND(ErrorCategory.CLIENT),
    CONFLICT(ErrorCategory.CLIENT),
    UNAUTHENTICATED(ErrorCategory.CLIENT),
    FORBIDDEN(ErrorCategory.CLIENT),
    OPERATION_TOO_COMPLEX(ErrorCategory.CAPACITY),
    PERSISTED_QUERY_NOT_FOUND(ErrorCategory.CLIENT),
    PERSISTED_QUERY_NOT_SUPPORTED(ErrorCategory.CLIENT),
    SUBGRAPH_UNAVAILABLE(ErrorCategory.SUBGRAPH),
    SUBGRAPH_TIMEOUT(ErrorCategory.SUBGRAPH),
    INTERNAL(ErrorCategory.GATEWAY);

    private final ErrorCategory category;

    ErrorCode(ErrorCategory category) {
        this.category = category;
    }

    public ErrorCategory category() {
        return category;
    }
}
