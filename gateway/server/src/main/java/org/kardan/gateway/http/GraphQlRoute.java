package org.kardan.gateway.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kardan.federation.operation.OperationKind;
import org.kardan.gateway.limits.LimitsConfig;
import org.kardan.gateway.telemetry.ErrorLog;
import org.kardan.gateway.telemetry.GatewayMetrics;

/** {@code /graphql}: what is a GraphQL request goes to the operation handler, what is none is refused. */
@ApplicationScoped
public class GraphQlRoute {
    /** Where clients ask. */
    public static final String PATH = "/graphql";

    private static final String ALLOWED = "GET, POST, OPTIONS";

    private final OperationHandler operations;
    private final GatewayMetrics metrics;
    private final ErrorLog log;
    private final InHand inHand;
    private final int bodyLimit;

    GraphQlRoute(
            OperationHandler operations, GatewayMetrics metrics, ErrorLog log, InHand inHand, LimitsConfig limits) {
        this.operations = operations;
        this.metrics = metrics;
        this.log = log;
        this.inHand = inHand;
        this.bodyLimit = Math.toIntExact(limits.body().asLongValue());
    }

    void register(@Observes Router router) {
        router.route(PATH).handler(this::handle);
    }

    private void handle(RoutingContext http) {
        if (http.request().method().equals(HttpMethod.OPTIONS)) {
            http.response()
                    .setStatusCode(204)
                    .putHeader(HttpHeaders.ALLOW, ALLOWED)
                    .end();
            return;
        }
        var exchange = new Exchange(http, metrics, log);
        try {
            var accepted = Accept.best(exchange.header("accept"));
            exchange.deferring(Accept.deferred(exchange.header("accept")));
            if (accepted != null) {
                exchange.type(accepted);
            } else if (Accept.stream(exchange.header("accept")) == null && exchange.deferring() == null) {
                throw HttpRefusal.notAcceptable();
            }
            if (!inHand.take(http)) {
                throw HttpRefusal.busy();
            }
            switch (http.request().method().name()) {
                case "POST" -> post(exchange);
                case "GET" -> operations.run(exchange, parameters(http), kind -> kind != OperationKind.MUTATION);
                default -> throw HttpRefusal.method("Use POST, or GET for a query or a subscription.", ALLOWED);
            }
        } catch (RuntimeException e) {
            exchange.refuse(e);
        }
    }

    private void post(Exchange exchange) {
        requireJson(exchange.header("content-type"), exchange.header("content-encoding"));
        BoundedBody.read(
                exchange.http().request(),
                bodyLimit,
                more -> InHand.of(exchange.http()).grow(more),
                body -> {
                    try {
                        operations.run(exchange, OperationRequest.ofJson(body), _ -> true);
                    } catch (RuntimeException e) {
                        exchange.refuse(e);
                    }
                },
                exchange::refuse);
    }

    private static OperationRequest parameters(RoutingContext http) {
        try {
            var parameters = http.queryParams();
            return OperationRequest.ofParameters(
                    parameters.get("query"),
                    parameters.get("operationName"),
                    parameters.get("variables"),
                    parameters.get("extensions"));
        } catch (IllegalArgumentException | io.vertx.ext.web.handler.HttpException e) {
            throw HttpRefusal.badRequest("The parameters of the URL cannot be decoded.");
        }
    }

    private static void requireJson(@Nullable String type, @Nullable String encoding) {
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            throw HttpRefusal.mediaType("Send the body without a content-encoding.");
        }
        var parts =
                type == null ? new String[] {""} : type.toLowerCase(Locale.ROOT).split(";");
        if (!parts[0].trim().equals("application/json")) {
            throw HttpRefusal.mediaType("Send JSON, with the header \"content-type: application/json\".");
        }
        for (int i = 1; i < parts.length; i++) {
            var parameter = parts[i].replace("\"", "").trim();
            if (parameter.startsWith("charset=") && !parameter.equals("charset=utf-8")) {
                throw HttpRefusal.mediaType("Send JSON in UTF-8.");
            }
        }
    }
}
