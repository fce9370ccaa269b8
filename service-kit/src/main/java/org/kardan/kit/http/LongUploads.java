package org.kardan.kit.http;

import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Lets files of any length in at {@code /import}, and nowhere else: {@code quarkus.http.limits.max-body-size} has no exceptions
 * of its own. Imports are read as a stream, so that length costs no memory; a GraphQL document is held in memory, and stays
 * limited.
 */
@ApplicationScoped
class LongUploads {

    /** Quarkus compares the announced length with its limit in a route of order -2. Filters of higher priority come first. */
    private static final int BEFORE_THE_CHECK = 3;

    private static final int AFTER_THE_CHECK = 1;

    void register(@Observes Filters filters) {
        filters.register(LongUploads::hideLength, BEFORE_THE_CHECK);
        filters.register(LongUploads::liftLimit, AFTER_THE_CHECK);
    }

    private static void hideLength(RoutingContext context) {
        if (isImport(context)) {
            context.request().headers().remove(HttpHeaders.CONTENT_LENGTH);
        }
        context.next();
    }

    /** What the stream would hold the length against that it has read. */
    private static void liftLimit(RoutingContext context) {
        if (isImport(context)) {
            context.remove(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY);
        }
        context.next();
    }

    private static boolean isImport(RoutingContext context) {
        var path = context.normalizedPath();
        return path.equals("/import") || path.startsWith("/import/");
    }
}
