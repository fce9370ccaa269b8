package org.kardan.gateway.socket;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.ServerWebSocket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kardan.federation.execution.tree.JsonBytes;
import org.kardan.federation.execution.tree.JsonReader;
import org.kardan.federation.execution.tree.MalformedJson;
import org.kardan.federation.execution.tree.TreeLeaf;
import org.kardan.federation.execution.tree.TreeNode;
import org.kardan.federation.execution.tree.TreeNull;
import org.kardan.federation.execution.tree.TreeObject;

/**
 * One client's connection, by the protocol
 * <a href="https://github.com/enisdenjo/graphql-ws/blob/master/PROTOCOL.md">graphql-transport-ws</a>. Used on its event loop.
 */
final class ClientSocket {
    static final String PROTOCOL = "graphql-transport-ws";

    private static final byte[] ERRORS = "{\"errors\":".getBytes(StandardCharsets.US_ASCII);

    private final ServerWebSocket socket;
    private final SocketOperations.OfClient operations;
    private final Runnable breakOff;
    /** What is under way, by the client's ids: how to stop it. */
    private final Map<String, Runnable> running = new HashMap<>();

    private boolean initialised;
    private boolean alive = true;
    private long timer;

    /** @param breakOff closes the connection without a word */
    ClientSocket(ServerWebSocket socket, SocketOperations.OfClient operations, Runnable breakOff) {
        this.socket = socket;
        this.breakOff = breakOff;
        this.operations = operations;
    }

    void begin() {
        timer = operations.later(operations.config().initTimeout(), () -> close(CloseCode.INIT_TIMEOUT));
        socket.textMessageHandler(this::hear);
        socket.binaryMessageHandler(_ -> close(CloseCode.BAD_MESSAGE));
        socket.pongHandler(_ -> alive = true);
        // What is too large for the server closes the connection with a code of its own.
        socket.exceptionHandler(_ -> closed());
    }

    private void hear(String text) {
        alive = true;
        try {
            if (JsonReader.read(text.getBytes(StandardCharsets.UTF_8)) instanceof TreeObject message
                    && message.get("type") instanceof TreeLeaf type) {
                hear(type.text(), message, text.length());
                return;
            }
        } catch (MalformedJson e) {
            // said by the code
        }
        close(CloseCode.BAD_MESSAGE);
    }

    private void hear(String type, TreeObject message, int length) {
        switch (type) {
            case "connection_init" -> initialise(message.get("payload"));
            case "ping" -> send("{\"type\":\"pong\"}");
            case "pong" -> alive = true;
            case "subscribe" -> subscribe(id(message), message.get("payload"), length);
            case "complete" -> stop(id(message));
            default -> close(CloseCode.BAD_MESSAGE);
        }
    }

    private static @Nullable String id(TreeObject message) {
        return message.get("id") instanceof TreeLeaf leaf
                        && leaf.kind() == TreeLeaf.Kind.STRING
                        && !leaf.text().isEmpty()
                ? leaf.text()
                : null;
    }

    private void initialise(@Nullable TreeNode payload) {
        if (initialised) {
            close(CloseCode.INIT_TWICE);
            return;
        }
        if (payload instanceof TreeObject parameters) {
            operations.parameters(parameters);
        } else if (payload != null && payload != TreeNull.NULL) {
            close(CloseCode.BAD_MESSAGE);
            return;
        }
        initialised = true;
        operations.cancel(timer);
        timer = operations.every(operations.config().heartbeat(), this::beat);
        send("{\"type\":\"connection_ack\"}");
    }

    /** By a control frame, which every client answers by itself. */
    private void beat() {
        if (!alive) {
            close(CloseCode.DEAD);
        } else if (!socket.isClosed() && !socket.writeQueueFull()) {
            alive = false;
            socket.writePing(Buffer.buffer("kardan"));
        }
    }

    private void subscribe(@Nullable String id, @Nullable TreeNode payload, int length) {
        if (!initialised) {
            close(CloseCode.NOT_INITIALISED);
        } else if (id == null || !(payload instanceof TreeObject request)) {
            close(CloseCode.BAD_MESSAGE);
        } else if (running.containsKey(id)) {
            close(CloseCode.SAME_ID);
        } else {
            var operation = new SocketOperation(this, id);
            running.put(id, operation::stop);
            operations.begin(operation, request, length, running.size());
        }
    }

    private void stop(@Nullable String id) {
        if (id == null) {
            close(CloseCode.BAD_MESSAGE);
            return;
        }
        // One that has just ended by itself is not there any more; that is no mistake of the client's.
        var operation = running.remove(id);
        if (operation != null) {
            operation.run();
        }
    }

    Future<Void> next(String id, JsonBytes response) {
        return send(message("next", id, response.buffer(), 0, response.length()));
    }

    void complete(String id) {
        if (running.remove(id) != null) {
            send(message("complete", id, new byte[0], 0, 0));
        }
    }

    /** Ends an operation that was not begun. {@code refusal}: a response with errors alone. */
    void error(String id, JsonBytes refusal) {
        if (running.remove(id) != null) {
            send(message("error", id, refusal.buffer(), ERRORS.length, refusal.length() - ERRORS.length - 1));
        }
    }

    private static String message(String type, String id, byte[] payload, int from, int count) {
        var out = new JsonBytes(count + id.length() + 64);
        out.raw('{');
        out.key("type");
        out.string(type);
        out.raw(',');
        out.key("id");
        out.string(id);
        if (count > 0) {
            out.raw(',');
            out.key("payload");
            out.raw(payload, from, count);
        }
        out.raw('}');
        return out.toString();
    }

    private Future<Void> send(String message) {
        return socket.isClosed() ? Future.failedFuture("the client has gone") : socket.writeTextMessage(message);
    }

    /** From any thread. */
    void close(CloseCode code) {
        if (!socket.isClosed()) {
            socket.close(code.number(), code.reason());
        }
    }

    /** The client does not read: what would be said to it would wait behind what it leaves unread. */
    void abandon() {
        breakOff.run();
    }

    /** The client has gone: so does everything that it has asked for. */
    void closed() {
        operations.cancel(timer);
        var all = running.values().toArray(Runnable[]::new);
        running.clear();
        for (var operation : all) {
            operation.run();
        }
    }
}
