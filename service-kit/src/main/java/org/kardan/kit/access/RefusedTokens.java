package org.kardan.kit.access;

import io.quarkus.security.AuthenticationFailedException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;
import org.jose4j.jwt.consumer.ErrorCodeValidator;
import org.jose4j.jwt.consumer.ErrorCodes;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.kardan.kit.error.ErrorCode;

/** Says why a token was refused, with status 401 and a code, where Quarkus would answer without a body. */
@ApplicationScoped
public class RefusedTokens {

    private static final Logger LOG = Logger.getLogger(RefusedTokens.class);
    private static final String GRAPH = "/graphql";

    void register(@Observes Router router) {
        router.route().failureHandler(RefusedTokens::refuse);
    }

    private static void refuse(RoutingContext http) {
        if (!(http.failure() instanceof AuthenticationFailedException failure)
                || http.response().headWritten()) {
            http.next();
            return;
        }
        LOG.infof("A token was refused: %s", reason(rootCause(failure)));
        boolean graph = http.normalizedPath().equals(GRAPH);
        http.response()
                .setStatusCode(401)
                .putHeader("WWW-Authenticate", "Bearer error=\"invalid_token\"")
                .putHeader(
                        HttpHeaders.CONTENT_TYPE,
                        (graph ? "application/graphql-response+json" : "application/json") + "; charset=utf-8")
                .end((graph ? inGraph(message(failure)) : plain(message(failure))).encode());
    }

    /** For the log: jose4j's own text may hold the whole token, which may be good elsewhere. */
    private static String reason(Throwable cause) {
        return cause instanceof InvalidJwtException invalid
                ? "error codes of jose4j "
                        + invalid.getErrorDetails().stream()
                                .map(ErrorCodeValidator.Error::getErrorCode)
                                .toList()
                : cause.toString();
    }

    private static JsonObject inGraph(String message) {
        var error = new JsonObject()
                .put("message", message)
                .put("extensions", new JsonObject().put("code", ErrorCode.UNAUTHENTICATED.name()));
        return new JsonObject().put("errors", new JsonArray().add(error));
    }

    private static JsonObject plain(String message) {
        return new JsonObject().put("code", ErrorCode.UNAUTHENTICATED.name()).put("message", message);
    }

    /** No more than the caller can find in the token: what it was held against stays in the log. */
    private static String message(Throwable failure) {
        if (!(rootCause(failure) instanceof InvalidJwtException invalid)) {
            return "the token cannot be checked; send one from the issuer that this service trusts";
        }
        if (invalid.hasExpired()) {
            return "the token has expired; get a new one";
        }
        if (invalid.hasErrorCode(ErrorCodes.ISSUER_INVALID) || invalid.hasErrorCode(ErrorCodes.ISSUER_MISSING)) {
            return "the token's issuer (iss) is not the one that this service trusts; get one from there";
        }
        if (invalid.hasErrorCode(ErrorCodes.AUDIENCE_INVALID) || invalid.hasErrorCode(ErrorCodes.AUDIENCE_MISSING)) {
            return "the token is for another audience (aud); get one for this service";
        }
        return invalid.hasErrorCode(ErrorCodes.SIGNATURE_INVALID)
                ? "the token's signature is not by the key of the issuer that this service trusts; get one from there"
                : "the token is not a signed JSON Web Token (RFC 7519) as this service takes it; get one from its issuer";
    }

    /** What jose4j said, where it is in the chain; else what came first. */
    private static Throwable rootCause(Throwable failure) {
        var cause = failure;
        while (!(cause instanceof InvalidJwtException) && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }
}
