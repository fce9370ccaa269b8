package org.kardan.e2e;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Subscribes over a plain HTTP response: server-sent events, or Apollo's parts. Signs of life are not shown. */
final class StreamClient implements AutoCloseable {
    static final String EVENTS = "text/event-stream";
    static final String PARTS = "multipart/mixed;subscriptionSpec=\"1.0\"";

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final int PATIENCE_SECONDS = 60;
    private static final String END = "";

    private final BlockingQueue<String> events = new LinkedBlockingQueue<>();
    private final Stream<String> lines;

    StreamClient(URI address, String accept, String query, String... headers) throws Exception {
        HttpRequest.Builder asked = HttpRequest.newBuilder(address);
        if (headers.length > 0) {
            asked.headers(headers);
        }
        HttpRequest request = asked.header("Content-Type", "application/json")
                .header("Accept", accept)
                .POST(BodyPublishers.ofString(
                        MAPPER.createObjectNode().put("query", query).toString()))
                .build();
        HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        lines = http.send(request, BodyHandlers.ofLines()).body();
        Thread.ofVirtual().start(this::read);
    }

    private void read() {
        try {
            lines.forEach(line -> {
                if (line.startsWith("data: {")) {
                    events.add(line.substring("data: ".length()));
                } else if (line.startsWith("{\"payload\"")) {
                    events.add(line);
                }
            });
        } finally {
            events.add(END);
        }
    }

    /** The next response. */
    JsonNode next() throws InterruptedException, JsonProcessingException {
        String event = poll();
        if (event.equals(END)) {
            throw new AssertionError("the stream has ended");
        }
        JsonNode json = MAPPER.readTree(event);
        return json.has("payload") ? json.path("payload") : json;
    }

    /** Whether nothing follows. */
    boolean isAtItsEnd() throws InterruptedException {
        return poll().equals(END);
    }

    private String poll() throws InterruptedException {
        String event = events.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (event == null) {
            throw new AssertionError("nothing came");
        }
        return event;
    }

    @Override
    public void close() {
        lines.close();
    }
}
