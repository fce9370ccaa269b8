package org.kardan.gateway.supergraph;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;

/** The SDL of one subgraph: from a file, or by asking the subgraph for it, as Apollo Federation says. */
final class SubgraphSdl {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String QUESTION = "{\"query\":\"{ _service { sdl } }\"}";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    String of(SubgraphList.Entry subgraph, Path folder) throws SupergraphUnavailable {
        try {
            return subgraph.schema() == null ? asked(subgraph) : Files.readString(folder.resolve(subgraph.schema()));
        } catch (NoSuchFileException e) {
            throw new SupergraphUnavailable(
                    "the schema of \"%s\": there is no file %s".formatted(subgraph.name(), subgraph.schema()));
        } catch (IOException e) {
            throw new SupergraphUnavailable(
                    "the schema of \"%s\" cannot be had: %s".formatted(subgraph.name(), reason(e)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SupergraphUnavailable("interrupted while asking \"%s\"".formatted(subgraph.name()));
        }
    }

    private static String reason(IOException e) {
        return e.getMessage() == null ? "it cannot be reached" : e.getMessage();
    }

    private String asked(SubgraphList.Entry subgraph) throws IOException, InterruptedException {
        HttpRequest request;
        try {
            request = HttpRequest.newBuilder(URI.create(subgraph.url()))
                    .timeout(PATIENCE)
                    .header("content-type", "application/json")
                    .header("accept", "application/json")
                    .POST(BodyPublishers.ofString(QUESTION))
                    .build();
        } catch (IllegalArgumentException e) {
            throw new IOException("its url is none: " + subgraph.url(), e);
        }
        var answer = http.send(request, BodyHandlers.ofString());
        var sdl = JSON.readTree(answer.body()).path("data").path("_service").path("sdl");
        if (!sdl.isTextual()) {
            throw new IOException("it answers { _service { sdl } } with status " + answer.statusCode() + " and no SDL");
        }
        return sdl.textValue();
    }
}
