package org.kardan.gateway.http;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.impl.ConnectionBase;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.kardan.gateway.telemetry.RequestId;

/** An HTTP response without an end in sight: bytes as they come, and something now and then so that nobody takes it for dead. */
final class StreamedResponse {
    private final Vertx vertx;
    private final HttpServerRequest request;
    private final HttpServerResponse response;
    private long heartbeat = -1;
    private boolean over;
    private @Nullable Runnable gone;

    StreamedResponse(Vertx vertx, HttpServerRequest request) {
        this.vertx = vertx;
        this.request = request;
        this.response = request.response();
    }

    /**
     * Sends the head and the first bytes.
     *
     * @param beat what is sent every so often
     */
    void open(CharSequence contentType, String requestId, Buffer first, Duration every, Buffer beat) {
        open(contentType, requestId, first);
        heartbeat = vertx.setPeriodic(every.toMillis(), _ -> {
            if (!over && !response.writeQueueFull()) {
                response.write(beat);
            }
        });
    }

    /** The same without a sign of life, where the end is in sight. */
    void open(CharSequence contentType, String requestId, Buffer first) {
        response.setStatusCode(200).setChunked(true);
        response.headers()
                .set(HttpHeaders.CONTENT_TYPE, contentType)
                .set(HttpHeaders.CACHE_CONTROL, "no-store")
                // Proxies that gather responses would keep events back.
                .set("x-accel-buffering", "no")
                .set(RequestId.HEADER, requestId);
        response.closeHandler(_ -> closed());
        response.exceptionHandler(_ -> closed());
        response.write(first);
    }

    /** Called when the client has gone before the end. */
    void whenGone(Runnable then) {
        gone = then;
        if (over) {
            then.run();
        }
    }

    private void closed() {
        boolean early = !over;
        stop();
        if (early && gone != null) {
            gone.run();
        }
    }

    private void stop() {
        over = true;
        vertx.cancelTimer(heartbeat);
    }

    /** Succeeds when the network has taken it. */
    Future<Void> write(Buffer bytes) {
        return over ? Future.failedFuture("the client has gone") : response.write(bytes);
    }

    void end(Buffer last) {
        if (!over) {
            stop();
            response.end(last);
        }
    }

    /**
     * Ends it for a client that does not read: at once, since an orderly end would wait behind what the client leaves unread. The
     * close handler follows.
     */
    void abandon() {
        if (request.version() == HttpVersion.HTTP_2) {
            response.reset();
        } else if (request.connection() instanceof ConnectionBase connection) {
            connection.channel().close();
        }
    }
}
