package org.kardan.kit.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A client of the protocol {@code graphql-transport-ws}, initialised. Pings are answered and not shown. */
public final class LiveClient implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PATIENCE_SECONDS = 30;

    private final BlockingQueue<JsonNode> messages = new LinkedBlockingQueue<>();
    private final WebSocket socket;

    /** Connects to a service at a port of this machine. */
    public LiveClient(int port) {
        this(port, null);
    }

    /** Connects with this token, if there is one. */
    public LiveClient(int port, @Nullable String token) {
        var builder = HttpClient.newHttpClient().newWebSocketBuilder();
        if (token != null) {
            builder.header("Authorization", "Bearer " + token);
        }
        socket = builder.subprotocols("graphql-transport-ws")
                .buildAsync(URI.create("ws://localhost:" + port + "/graphql"), new Listener())
                .join();
        send(Map.of("type", "connection_init"));
        expect("connection_ack");
    }

    /** Subscribes under an id. */
    public LiveClient subscribe(String id, String query) {
        send(Map.of("type", "subscribe", "id", id, "payload", Map.of("query", query)));
        return this;
    }

    /** The data of the next event. */
    public JsonNode event() {
        return expect("next").path("payload").path("data");
    }

    /** The next message, which has to be of a type. */
    public JsonNode expect(String type) {
        var message = next();
        if (!message.path("type").asText().equals(type)) {
            throw new AssertionError("not " + type + " but " + message);
        }
        return message;
    }

    /** Ends a subscription. */
    public void complete(String id) {
        send(Map.of("type", "complete", "id", id));
    }

    private JsonNode next() {
        try {
            var message = messages.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (message == null) {
                throw new AssertionError("no message came");
            }
            return message;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted while waiting for a message", e);
        }
    }

    private void send(Map<String, ?> message) {
        try {
            socket.sendText(JSON.writeValueAsString(message), true).join();
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @Override
    public void close() {
        socket.abort();
    }

    private final class Listener implements WebSocket.Listener {

        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
            text.append(part);
            if (last) {
                hear(text.toString());
                text.setLength(0);
            }
            from.request(1);
            return null;
        }

        private void hear(String message) {
            try {
                var json = JSON.readTree(message);
                if (json.path("type").asText().equals("ping")) {
                    send(Map.of("type", "pong"));
                } else {
                    messages.add(json);
                }
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("no JSON: " + message, e);
            }
        }

        @Override
        public CompletionStage<?> onClose(WebSocket from, int status, String reason) {
            messages.add(JSON.createObjectNode().put("type", "closed").put("status", status));
            return null;
        }

        @Override
        public void onError(WebSocket from, Throwable error) {
            messages.add(JSON.createObjectNode().put("type", "broken").put("why", String.valueOf(error)));
        }
    }
}
