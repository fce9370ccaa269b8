package org.kardan.kit.http;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.kardan.kit.error.BadUserInput;
import org.kardan.kit.error.Conflict;
import org.kardan.kit.error.DomainException;
import org.kardan.kit.error.Forbidden;
import org.kardan.kit.error.NotFound;
import org.kardan.kit.error.Unanswered;
import org.kardan.kit.error.Unauthenticated;

/** Refusals outside of GraphQL: the same codes and messages, with the status of HTTP that says the same. */
public class RefusedRequests {

    @ServerExceptionMapper
    public Response refused(DomainException refusal) {
        var status = switch (refusal) {
            case BadUserInput refused -> Response.Status.BAD_REQUEST;
            case NotFound refused -> Response.Status.NOT_FOUND;
            case Conflict refused -> Response.Status.CONFLICT;
            case Forbidden refused -> Response.Status.FORBIDDEN;
            case Unauthenticated refused -> Response.Status.UNAUTHORIZED;
            case Unanswered refused -> Response.Status.SERVICE_UNAVAILABLE;
        };
        return Response.status(status)
                .type(MediaType.APPLICATION_JSON)
                .entity(Map.of("code", refusal.code().name(), "message", refusal.getMessage()))
                .build();
    }
}
