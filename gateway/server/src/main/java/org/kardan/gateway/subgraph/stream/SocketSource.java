package org.kardan.gateway.subgraph.stream;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.UpgradeRejectedException;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketConnectOptions;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.kardan.federation.error.ErrorCode;
import org.kardan.federation.execution.transport.SubgraphReply;
import org.kardan.federation.execution.tree.JsonBytes;
import org.kardan.federation.execution.tree.JsonReader;
import org.kardan.federation.execution.tree.MalformedJson;
import org.kardan.federation.execution.tree.TreeLeaf;
import org.kardan.federation.execution.tree.TreeNode;
import org.kardan.federation.execution.tree.TreeObject;

/** One subscription over one WebSocket, by the protocol {@code graphql-transport-ws}, as its client. */
final class SocketSource implements StreamSource {
    static final String PROTOCOL = "graphql-transport-ws";

    private static final short NORMAL = 1000;
    private static final short BAD_MESSAGE = 4400;

    private final Vertx vertx;
    private final BoundedStream stream;
    private final JsonBytes request;
    private final Duration heartbeat;
    private @Nullable WebSocket socket;
    private boolean acknowledged;
    private boolean alive = true;
    private boolean held;
    private boolean closed;
    private long timer;

    SocketSource(Vertx vertx, BoundedStream stream, JsonBytes request, Duration heartbeat) {
        this.vertx = vertx;
        this.stream = stream;
        this.request = request;
        this.heartbeat = heartbeat;
    }

    /**
     * @param patience until the subgraph has acknowledged the connection
     * @param refused called where the subgraph speaks HTTP, but no WebSocket
     */
    void open(WebSocketClient client, WebSocketConnectOptions address, Duration patience, Runnable refused) {
        timer = vertx.setTimer(patience.toMillis(), _ -> fail(ErrorCode.SUBGRAPH_TIMEOUT, "no connection_ack came"));
        client.connect(address).onComplete(connected -> {
            if (connected.succeeded()) {
                begin(connected.result());
            } else if (connected.cause() instanceof UpgradeRejectedException) {
                vertx.cancelTimer(timer);
                if (!closed) {
                    refused.run();
                }
            } else {
                fail(ErrorCode.SUBGRAPH_UNAVAILABLE, String.valueOf(connected.cause()));
            }
        });
    }

    private void begin(WebSocket connected) {
        socket = connected;
        if (closed) {
            connected.close(NORMAL, "");
            return;
        }
        connected.textMessageHandler(this::hear);
        connected.pongHandler(_ -> alive = true);
        connected.exceptionHandler(cause -> fail(ErrorCode.SUBGRAPH_UNAVAILABLE, String.valueOf(cause)));
        connected.closeHandler(_ -> fail(
                ErrorCode.SUBGRAPH_UNAVAILABLE,
                "the WebSocket was closed with " + connected.closeStatusCode() + " " + connected.closeReason()));
        connected.writeTextMessage("{\"type\":\"connection_init\"}");
    }

    private void hear(String text) {
        alive = true;
        try {
            if (JsonReader.read(text.getBytes(StandardCharsets.UTF_8)) instanceof TreeObject message
                    && message.get("type") instanceof TreeLeaf type) {
                hear(type.text(), message);
                return;
            }
            misunderstood("a message without a type");
        } catch (MalformedJson e) {
            misunderstood(String.valueOf(e.getMessage()));
        }
    }

    private void hear(String type, TreeObject message) {
        switch (type) {
            case "connection_ack" -> acknowledged();
            case "next" -> stream.arrived(new SubgraphReply.Answer(payload(message), true));
            case "error" -> end(new SubgraphReply.Answer(errors(message), false));
            case "complete" -> end(null);
            case "ping" -> send("{\"type\":\"pong\"}");
            case "pong" -> alive = true;
            default -> misunderstood("a message of type " + type);
        }
    }

    private void acknowledged() {
        if (acknowledged) {
            return;
        }
        acknowledged = true;
        vertx.cancelTimer(timer);
        timer = vertx.setPeriodic(heartbeat.toMillis(), _ -> beat());
        var out = new JsonBytes(request.length() + 64);
        out.raw("{\"type\":\"subscribe\",\"id\":\"1\",\"payload\":".getBytes(StandardCharsets.US_ASCII));
        out.raw(request.buffer(), 0, request.length());
        out.raw('}');
        send(out.toString());
    }

    private static byte[] payload(TreeObject message) {
        var out = new JsonBytes(1024);
        var payload = message.get("payload");
        if (payload == null) {
            out.nil();
        } else {
            out.tree(payload);
        }
        return out.toByteArray();
    }

    /** The payload of an error is a list of errors; a single one is taken too. */
    private static byte[] errors(TreeObject message) {
        TreeNode payload = message.get("payload");
        var out = new JsonBytes(256);
        out.raw('{');
        out.key("errors");
        if (payload instanceof TreeObject single) {
            out.raw('[');
            out.tree(single);
            out.raw(']');
        } else if (payload == null) {
            out.nil();
        } else {
            out.tree(payload);
        }
        out.raw('}');
        return out.toByteArray();
    }

    /** A subgraph that is silent for two beats is gone, unless it is we who do not listen. */
    private void beat() {
        if (held) {
            return;
        }
        if (!alive) {
            fail(ErrorCode.SUBGRAPH_UNAVAILABLE, "nothing was heard for " + heartbeat.multipliedBy(2));
            return;
        }
        alive = false;
        if (socket != null && !socket.isClosed()) {
            socket.writePing(Buffer.buffer("kardan"));
        }
    }

    private void misunderstood(String what) {
        if (socket != null && !closed) {
            end(
                    new SubgraphReply.Failure(ErrorCode.SUBGRAPH_UNAVAILABLE, "not " + PROTOCOL + ": " + what),
                    BAD_MESSAGE);
        }
    }

    private void fail(ErrorCode code, String detail) {
        end(new SubgraphReply.Failure(code, detail));
    }

    private void end(@Nullable SubgraphReply why) {
        end(why, NORMAL);
    }

    private void end(@Nullable SubgraphReply why, short status) {
        if (!closed) {
            shut(status);
            stream.ended(why);
        }
    }

    private void shut(short status) {
        closed = true;
        vertx.cancelTimer(timer);
        if (socket != null && !socket.isClosed()) {
            socket.close(status, "");
        }
    }

    private void send(String message) {
        if (socket != null && !socket.isClosed()) {
            socket.writeTextMessage(message);
        }
    }

    @Override
    public void hold() {
        held = true;
        if (socket != null) {
            socket.pause();
        }
    }

    @Override
    public void release() {
        held = false;
        alive = true;
        if (socket != null) {
            socket.resume();
        }
    }

    @Override
    public void close() {
        if (!closed) {
            if (acknowledged) {
                send("{\"type\":\"complete\",\"id\":\"1\"}");
            }
            shut(NORMAL);
        }
    }
}
