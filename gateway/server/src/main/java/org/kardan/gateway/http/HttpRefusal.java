package org.kardan.gateway.http;

import java.util.List;
import java.util.Map;
import org.kardan.federation.error.ClientError;
import org.kardan.federation.error.ErrorCode;
import org.kardan.federation.error.GatewayError;
import org.kardan.federation.error.InternalError;

/** A request that is no GraphQL request, or not one for here: it gets this status whatever it accepts. */
public final class HttpRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient GatewayError error;
    private final transient Map<String, String> headers;

    private HttpRefusal(int status, GatewayError error, Map<String, String> headers) {
        super(error.message(), null, false, false);
        this.status = status;
        this.error = error;
        this.headers = headers;
    }

    static HttpRefusal badRequest(String message) {
        return new HttpRefusal(400, ClientError.badInput(message), Map.of());
    }

    /**
     * A client that sends only the hash of its query. By the code (and by the message, as older clients do) it learns that it has to
     * send the query itself, and need not try again; they expect this status.
     */
    static HttpRefusal noPersistedQueries() {
        return new HttpRefusal(
                200,
                new ClientError(
                        ErrorCode.PERSISTED_QUERY_NOT_SUPPORTED, "PersistedQueryNotSupported", List.of(), List.of()),
                Map.of());
    }

    static HttpRefusal method(String message, String allowed) {
        return new HttpRefusal(405, ClientError.badInput(message), Map.of("allow", allowed));
    }

    static HttpRefusal notAcceptable() {
        return new HttpRefusal(
                406,
                ClientError.badInput("The answer would be application/graphql-response+json or application/json,"
                        + " and the header \"accept\" allows neither."),
                Map.of());
    }

    /** @param unread whether the client is still sending, so that the connection is of no more use */
    static HttpRefusal tooLarge(long limit, boolean unread) {
        return new HttpRefusal(
                413,
                ClientError.tooComplex("The body is too large: at most " + limit + " bytes are allowed."),
                unread ? Map.of("connection", "close") : Map.of());
    }

    static HttpRefusal mediaType(String message) {
        return new HttpRefusal(415, ClientError.badInput(message), Map.of("accept-post", "application/json"));
    }

    /** There is no room for one more. */
    public static HttpRefusal busy() {
        return new HttpRefusal(
                503,
                ClientError.tooComplex("The gateway has as many requests in hand as it takes. Ask again in a second."),
                Map.of("retry-after", "1"));
    }

    /** There is nothing to answer from. */
    public static HttpRefusal noSupergraph() {
        return new HttpRefusal(
                503,
                new InternalError(
                        ErrorCode.INTERNAL,
                        "The gateway has no supergraph to answer from.",
                        "no supergraph is loaded",
                        null,
                        List.of(),
                        List.of()),
                Map.of("retry-after", "5"));
    }

    int status() {
        return status;
    }

    public GatewayError error() {
        return error;
    }

    boolean closes() {
        return headers.containsKey("connection");
    }

    Map<String, String> headers() {
        return headers;
    }
}
