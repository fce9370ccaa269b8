package org.kardan.e2e;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A subgraph of somebody else's that takes subscriptions by server-sent events, knows no WebSocket, and sends what a test tells it to. */
final class StreamingSubgraph implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 60;

    private final HttpServer server;
    private final BlockingQueue<Subscriber> subscribers = new LinkedBlockingQueue<>();

    StreamingSubgraph() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::handle);
        server.start();
    }

    /** One subscription, as the subgraph sees it. */
    record Subscriber(String request, OutputStream out) {
        void next(String response) throws IOException {
            write("event: next\ndata: " + response + "\n\n");
        }

        private void write(String text) throws IOException {
            out.write(text.getBytes(StandardCharsets.UTF_8));
            out.flush();
        }

        /** Waits until nobody listens any more. */
        boolean isGone() throws InterruptedException {
            long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
            while (System.nanoTime() < deadline) {
                try {
                    write(":\n\n");
                } catch (IOException brokenOff) {
                    return true;
                }
                Thread.sleep(50);
            }
            return false;
        }
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/graphql";
    }

    /** The next subscriber. */
    Subscriber subscriber() throws InterruptedException {
        Subscriber next = subscribers.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (next == null) {
            throw new AssertionError("nobody has subscribed");
        }
        return next;
    }

    private void handle(HttpExchange exchange) throws IOException {
        if (exchange.getRequestHeaders().containsKey("Upgrade")) {
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
            return;
        }
        String request = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("content-type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0); // chunked, and left open
        subscribers.add(new Subscriber(request, exchange.getResponseBody()));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
