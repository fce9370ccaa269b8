package org.kardan.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** Asks a GraphQL server over HTTP, as a front end would. */
final class GraphQlClient {
    static final String JSON = "application/json";
    static final String GRAPHQL_RESPONSE = "application/graphql-response+json";

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI address;
    private final String[] headers;

    GraphQlClient(URI address) {
        this(address, new String[0]);
    }

    private GraphQlClient(URI address, String... headers) {
        this.address = address;
        this.headers = headers;
    }

    /** The same server, asked with a token. */
    GraphQlClient with(String token) {
        return new GraphQlClient(address, "Authorization", "Bearer " + token);
    }

    /** An answer: its status, and its body as JSON. */
    record Answer(int status, String contentType, JsonNode body) {
        JsonNode data() {
            return body.path("data");
        }

        JsonNode errors() {
            return body.path("errors");
        }

        /** The code of the first error. */
        String code() {
            return errors().path(0).path("extensions").path("code").asText();
        }

        /** Indented, so that a change of it is a change of lines. */
        String pretty() {
            return body.toPrettyString();
        }
    }

    Answer ask(String query) throws IOException, InterruptedException {
        return ask(query, Map.of());
    }

    Answer ask(String query, Map<String, Object> variables) throws IOException, InterruptedException {
        ObjectNode body = MAPPER.createObjectNode().put("query", query);
        body.set("variables", MAPPER.valueToTree(variables));
        return post(JSON, body.toString());
    }

    /** The query in a file of the tests' resources. */
    Answer askFile(String file) throws IOException, InterruptedException {
        return ask(Files.readString(Path.of("src", "test", "resources", file)));
    }

    /** Sends a body as it is, whatever it is. */
    Answer post(String contentType, String body) throws IOException, InterruptedException {
        HttpRequest.Builder asked = HttpRequest.newBuilder(address);
        if (headers.length > 0) {
            asked.headers(headers);
        }
        HttpRequest request = asked.timeout(PATIENCE)
                .header("Content-Type", contentType)
                .header("Accept", GRAPHQL_RESPONSE + ", " + JSON + ";q=0.9")
                .POST(BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
        return new Answer(
                response.statusCode(),
                response.headers().firstValue("Content-Type").orElse(""),
                MAPPER.readTree(response.body()));
    }
}
