package org.kardan.kit.error;

import java.time.Duration;

/** Another service, whose word is needed for the answer, has not given it. The same question may be answered later. */
public final class Unanswered extends DomainException {

    private static final long serialVersionUID = 1L;

    private Unanswered(ErrorCode code, String message) {
        super(code, message);
    }

    /**
     * The service cannot be reached, or its answer cannot be used.
     *
     * @param service its name, for example {@code "projects-service"}
     * @param wanted what it was to tell, for example {@code "what the project needs"}
     */
    public static Unanswered unavailable(String service, String wanted) {
        return new Unanswered(
                ErrorCode.SUBGRAPH_UNAVAILABLE,
                "%s could not tell %s; ask again in a second or later".formatted(service, wanted));
    }

    /**
     * A list that is no connection would have more items than it may.
     *
     * @param field the field's name
     * @param most how many it may have
     */
    public static Unanswered tooLong(String field, int most) {
        return new Unanswered(
                ErrorCode.OPERATION_TOO_COMPLEX,
                "%s: there are more than %d, and they are not paged; narrow the list by its arguments, or read the connection that its description names"
                        .formatted(field, most));
    }

    /**
     * The service took longer than it is waited for.
     *
     * @param service its name
     * @param wanted what it was to tell
     * @param patience how long it was waited for
     */
    public static Unanswered late(String service, String wanted, Duration patience) {
        return new Unanswered(
                ErrorCode.SUBGRAPH_TIMEOUT,
                "%s did not tell %s within %s s; ask again later"
                        .formatted(service, wanted, patience.toMillis() / 1000.0));
    }
}
