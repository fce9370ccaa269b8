package org.kardan.gateway.telemetry;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.kardan.federation.error.ClientError;
import org.kardan.federation.error.ErrorCategory;
import org.kardan.federation.error.GatewayError;
import org.kardan.federation.error.InternalError;
import org.kardan.federation.error.SubgraphError;

/** Errors in the log, with the detail that clients do not get: the louder the more it is for us to act. */
@ApplicationScoped
public class ErrorLog {
    private static final Logger LOG = Logger.getLogger("org.kardan.gateway.errors");

    /** Writes each kind of error of a response once, with how often it came. */
    public void told(List<GatewayError> errors, String requestId) {
        var kinds = new LinkedHashMap<Kind, Integer>();
        errors.forEach(error -> kinds.merge(Kind.of(error), 1, Integer::sum));
        kinds.forEach((kind, count) -> LOG.logf(
                level(kind.category),
                "%s from %s: %s (%d times) [request %s]",
                kind.code,
                kind.subgraph == null ? "the gateway" : kind.subgraph,
                kind.detail,
                count,
                requestId));
    }

    /** A bug of ours. */
    public void bug(Throwable cause, String requestId) {
        LOG.errorf(cause, "a request was not answered [request %s]", requestId);
    }

    private static Logger.Level level(ErrorCategory category) {
        return switch (category) {
            case CLIENT -> Logger.Level.DEBUG;
            case SUBGRAPH, CAPACITY -> Logger.Level.WARN;
            case GATEWAY -> Logger.Level.ERROR;
        };
    }

    private record Kind(
            ErrorCategory category, String code, @Nullable String subgraph, String detail) {
        static Kind of(GatewayError error) {
            var category = Blame.of(error);
            var code = error.code().name();
            return switch (error) {
                case ClientError client -> new Kind(category, code, null, client.message());
                case InternalError internal -> new Kind(category, code, internal.subgraph(), internal.detail());
                case SubgraphError told -> new Kind(category, code, told.subgraph(), told.told());
            };
        }
    }
}
