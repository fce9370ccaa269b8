package org.kardan.federation.error;

import java.util.List;

/**
 * One entry of the response's {@code errors}.
 *
 * <p>The type says who may read the message: a {@link ClientError} is shown as it is, an {@link InternalError} is masked
 * and its cause goes to the log only; a {@link SubgraphError} has a form for either.
 */
public sealed interface GatewayError permits ClientError, InternalError, SubgraphError {

    ErrorCode code();

    /** What the client reads. Never a stack trace, a host name or a statement. */
    String message();

    /** Places in the operation's text, one-based; empty where the error has none. */
    List<Location> locations();

    /** Where in the response, as {@code String} keys and {@code Integer} indexes; empty for the whole response. */
    List<Object> path();

    /** The same error at another place of the response. */
    GatewayError at(List<Object> other);

    /** One-based line and column in the operation's text. */
    record Location(int line, int column) {}
}
