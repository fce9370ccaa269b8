package org.kardan.gateway.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * GraphiQL at the root, from our own address alone: its scripts come out of a library, and the page's policy forbids the browser
 * to load anything from elsewhere.
 */
@ApplicationScoped
class GraphiqlRoute {
    private static final String POLICY = "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
            + " font-src 'self' data:; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

    private final HttpConfig config;

    GraphiqlRoute(HttpConfig config) {
        this.config = config;
    }

    /** Before the static resources, which serve the page itself. */
    void register(@Observes Router router) {
        router.get("/").order(0).handler(this::page);
        router.get("/index.html").order(0).handler(this::page);
        router.get("/graphiql/example.*").order(0).handler(this::example);
        router.get("/graphql-ui/*").order(0).handler(this::file);
        router.get("/graphql-ui").order(0).handler(this::toRoot);
        router.get("/graphql-ui/").order(0).handler(this::toRoot);
        router.get("/graphql-ui/index.html").order(0).handler(this::toRoot);
    }

    private void page(RoutingContext http) {
        http.response()
                .putHeader("content-security-policy", POLICY)
                .putHeader("x-content-type-options", "nosniff")
                .putHeader("referrer-policy", "no-referrer");
        file(http);
    }

    private void file(RoutingContext http) {
        if (config.graphiql()) {
            http.next();
        } else {
            http.response().setStatusCode(404).end();
        }
    }

    private void example(RoutingContext http) {
        if (config.example()) {
            file(http);
        } else {
            http.response().setStatusCode(404).end();
        }
    }

    /** The library brings a page of its own, for another address. */
    private void toRoot(RoutingContext http) {
        http.response().setStatusCode(302).putHeader(HttpHeaders.LOCATION, "/").end();
    }
}
