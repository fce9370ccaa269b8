package org.kardan.kit.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.error.ErrorCode;

/**
 * Refuses a body that is no GraphQL request with 400 and a coded error. The runtime would answer 200 without a code, or a line of
 * plain text; it says so before anything of ours is asked.
 */
@ApplicationScoped
public class UnreadableRequests {

    private static final JsonFactory JSON = new JsonFactory();
    private static final String PATH = "/graphql";
    /** Behind the check of the announced length, which has -2, and before the runtime's route. */
    private static final int ORDER = -1;

    private final BodyHandler bodies;

    UnreadableRequests(
            @ConfigProperty(name = "quarkus.http.limits.max-body-size", defaultValue = "10M") MemorySize limit) {
        bodies = BodyHandler.create(false).setBodyLimit(limit.asLongValue());
    }

    void register(@Observes Router router) {
        router.post(PATH)
                .order(ORDER)
                .handler(http -> {
                    http.request().resume();
                    bodies.handle(http);
                })
                .handler(UnreadableRequests::check);
    }

    private static void check(RoutingContext http) {
        var problem = isJson(http) ? problem(http.body().buffer()) : null;
        if (problem == null) {
            http.next();
        } else {
            refuse(http, problem);
        }
    }

    /** Or {@code application/graphql}, whose body is the document itself. */
    private static boolean isJson(RoutingContext http) {
        var type = http.request().getHeader(HttpHeaders.CONTENT_TYPE);
        return type == null || !type.toLowerCase(Locale.ROOT).startsWith("application/graphql");
    }

    static void refuse(RoutingContext http, String problem) {
        var error = new JsonObject()
                .put("message", problem)
                .put("extensions", new JsonObject().put("code", ErrorCode.BAD_USER_INPUT.name()));
        http.response()
                .setStatusCode(400)
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/graphql-response+json; charset=utf-8")
                .end(new JsonObject().put("errors", new JsonArray().add(error)).encode());
    }

    /** What is wrong with a body; null where it holds a query. */
    static @Nullable String problem(@Nullable Buffer body) {
        if (body == null || body.length() == 0) {
            return "The body is empty: send a JSON object with a \"query\".";
        }
        try (var json = JSON.createParser(body.getBytes())) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                return "The body is not a JSON object with a \"query\".";
            }
            boolean asks = asks(json);
            if (json.nextToken() != null) {
                return "The body holds more than one JSON value: send one object with a \"query\".";
            }
            return asks ? null : "There is no \"query\" in the body.";
        } catch (IOException e) {
            return "The body cannot be read as JSON; send an object with a \"query\".";
        }
    }

    /** Reads to the end of the object, so that all of it is known to be JSON. */
    private static boolean asks(JsonParser json) throws IOException {
        boolean asks = false;
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            boolean query = json.currentName().equals("query");
            var value = json.nextToken();
            asks |= query && value == JsonToken.VALUE_STRING && !json.getText().isBlank();
            json.skipChildren();
        }
        return asks;
    }
}
