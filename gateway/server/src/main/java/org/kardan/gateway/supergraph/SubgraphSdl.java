package org.kardan.gateway.supergraph;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.kardan.federation.composition.SubgraphDefinition;
import org.kardan.gateway.supergraph.SubgraphList.Schema;

/** The SDL of subgraphs: from a file, or by asking the subgraph for it, as Apollo Federation says; all of them at once. */
final class SubgraphSdl {
    private static final Duration CONNECT_WITHIN = Duration.ofSeconds(2);
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(10);
    private static final String QUESTION = "{\"query\":\"{ _service { sdl } }\"}";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int SERVER_ERROR = 500;

    private final Path folder;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT_WITHIN)
            .build();

    /** @param folder where relative files are */
    SubgraphSdl(Path folder) {
        this.folder = folder;
    }

    /**
     * In the order of the list.
     *
     * @throws SupergraphUnavailable with what is wrong with each that cannot be had
     */
    List<SubgraphDefinition> of(List<SubgraphList.Entry> subgraphs) throws SupergraphUnavailable {
        var asked = new LinkedHashMap<SubgraphList.Entry, CompletableFuture<HttpResponse<String>>>();
        var problems = new ArrayList<SupergraphUnavailable>();
        for (var subgraph : subgraphs) {
            if (subgraph.schema() instanceof Schema.Asked(var url)) {
                asked.put(subgraph, ask(url));
            }
        }
        var definitions = new ArrayList<SubgraphDefinition>();
        for (var subgraph : subgraphs) {
            try {
                var sdl = switch (subgraph.schema()) {
                    case Schema.InFile(var path) -> written(subgraph.name(), path);
                    case Schema.Written(var text) -> text;
                    case Schema.Asked(var url) -> answered(subgraph.name(), url, asked.get(subgraph));
                };
                definitions.add(new SubgraphDefinition(subgraph.name(), subgraph.url(), sdl));
            } catch (SupergraphUnavailable e) {
                problems.add(e);
            }
        }
        if (!problems.isEmpty()) {
            throw together(problems);
        }
        return definitions;
    }

    /** What is wrong goes before who is away: waiting would not help. */
    private static SupergraphUnavailable together(List<SupergraphUnavailable> problems) {
        var wrong = problems.stream().filter(one -> !one.subgraphIsAway()).toList();
        var told = wrong.isEmpty() ? problems : wrong;
        var text = told.stream().map(Throwable::getMessage).collect(Collectors.joining("; "));
        return wrong.isEmpty() ? SupergraphUnavailable.subgraphAway(text) : new SupergraphUnavailable(text);
    }

    private String written(String subgraph, String schema) throws SupergraphUnavailable {
        try {
            return Files.readString(folder.resolve(schema));
        } catch (NoSuchFileException e) {
            throw new SupergraphUnavailable("the schema of \"%s\": there is no file %s".formatted(subgraph, schema));
        } catch (IOException e) {
            throw new SupergraphUnavailable("the schema of \"%s\" cannot be read: %s".formatted(subgraph, e));
        }
    }

    private CompletableFuture<HttpResponse<String>> ask(String url) {
        try {
            var request = HttpRequest.newBuilder(URI.create(url))
                    .timeout(ANSWER_WITHIN)
                    .header("content-type", "application/json")
                    .header("accept", "application/json")
                    .POST(BodyPublishers.ofString(QUESTION))
                    .build();
            return http.sendAsync(request, BodyHandlers.ofString());
        } catch (IllegalArgumentException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private static String answered(String name, String url, CompletableFuture<HttpResponse<String>> asked)
            throws SupergraphUnavailable {
        try {
            var answer = asked.get();
            if (answer.statusCode() >= SERVER_ERROR) {
                throw SupergraphUnavailable.subgraphAway(
                        "\"%s\" answers with status %d when asked for its schema".formatted(name, answer.statusCode()));
            }
            var sdl = JSON.readTree(answer.body()).path("data").path("_service").path("sdl");
            if (!sdl.isTextual()) {
                throw new SupergraphUnavailable(
                        "the schema of \"%s\" cannot be had: it answers { _service { sdl } } with status %d and no SDL"
                                .formatted(name, answer.statusCode()));
            }
            return sdl.textValue();
        } catch (ExecutionException e) {
            throw problem(name, url, e.getCause());
        } catch (IOException e) {
            throw new SupergraphUnavailable(
                    "the schema of \"%s\" cannot be had: it answers { _service { sdl } } with what is no JSON"
                            .formatted(name));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw SupergraphUnavailable.subgraphAway("interrupted while asking \"%s\" for its schema".formatted(name));
        }
    }

    private static SupergraphUnavailable problem(String name, String url, Throwable cause) {
        if (cause instanceof IllegalArgumentException) {
            return new SupergraphUnavailable("the url of \"%s\" is none: %s".formatted(name, url));
        }
        var reason = cause.getMessage() == null ? "nobody listens there" : cause.getMessage();
        return SupergraphUnavailable.subgraphAway(
                "\"%s\" cannot be asked for its schema at %s: %s".formatted(name, url, reason));
    }
}
