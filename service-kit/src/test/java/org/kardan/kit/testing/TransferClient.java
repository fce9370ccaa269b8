package org.kardan.kit.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** Sends and fetches lines over HTTP, as an operator does. */
public final class TransferClient {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String base;

    /** @param port of the service, on this machine */
    public TransferClient(int port) {
        base = "http://localhost:" + port;
    }

    /** What the service says of a file. */
    public record Report(int status, List<JsonNode> lines) {

        /** The last line, which says how it ended. */
        public JsonNode end() {
            return lines.getLast();
        }

        /** What it says of a line of the file. */
        public JsonNode of(long line) {
            return lines.stream()
                    .filter(one -> one.path("line").asLong() == line)
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("nothing is said of line " + line + ": " + lines));
        }

        /** How many lines have this fate. */
        public long count(String fate) {
            return lines.stream()
                    .filter(one -> one.has("line") && one.path("fate").asText().equals(fate))
                    .count();
        }
    }

    /** Sends a file; {@code query} without the question mark. */
    public Report send(String query, String file) {
        return send(query, BodyPublishers.ofString(file));
    }

    /** Sends a file. */
    public Report send(String query, BodyPublisher file, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(base + "/import?" + query))
                .header("Content-Type", "application/x-ndjson")
                .POST(file);
        if (headers.length > 0) {
            request.headers(headers);
        }
        var answer = answer(request.build());
        return new Report(
                answer.statusCode(),
                answer.body().lines().map(TransferClient::json).toList());
    }

    /** Begins to send a file; closed before it has sent all of it, the connection breaks. */
    public Upload begin(String query) {
        return new Upload(URI.create(base + "/import?" + query));
    }

    /** A file on its way. */
    public static final class Upload implements AutoCloseable {

        private final Socket socket;

        private Upload(URI to) {
            try {
                socket = new Socket(to.getHost(), to.getPort());
                write("POST %s?%s HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n"
                        .formatted(to.getPath(), to.getQuery()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** Sends some of it. */
        public void send(String text) throws IOException {
            var bytes = text.getBytes(StandardCharsets.UTF_8);
            write(Integer.toHexString(bytes.length) + "\r\n" + text + "\r\n");
        }

        private void write(String text) throws IOException {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }

    /** The lines of an export. */
    public List<String> export(String query) {
        var answer = answer(
                HttpRequest.newBuilder(URI.create(base + "/export?" + query)).build());
        if (answer.statusCode() != 200) {
            throw new AssertionError(answer.body());
        }
        return answer.body().lines().toList();
    }

    /** What a path gives. */
    public JsonNode get(String path) {
        return json(
                answer(HttpRequest.newBuilder(URI.create(base + path)).build()).body());
    }

    /** A file of these lines. */
    public static String file(List<String> lines) {
        return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
    }

    /** A line as a tree. */
    public static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError("no JSON: " + text, e);
        }
    }

    private static HttpResponse<String> answer(HttpRequest request) {
        try {
            return HTTP.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
