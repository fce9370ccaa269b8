package org.kardan.gateway.subgraph.stream;

import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.RequestOptions;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.kardan.federation.error.ErrorCode;
import org.kardan.federation.execution.transport.SubgraphReply;
import org.kardan.federation.execution.tree.JsonBytes;

/** One subscription over one HTTP response of server-sent events. */
final class SseSource implements StreamSource {
    private static final String ACCEPTED =
            "text/event-stream, application/graphql-response+json;q=0.9, application/json;q=0.8";

    private final Vertx vertx;
    private final BoundedStream stream;
    private final int limit;
    private @Nullable HttpClientRequest sent;
    private @Nullable HttpClientResponse response;
    private boolean closed;
    private long timer;

    /** @param limit bytes of one event */
    SseSource(Vertx vertx, BoundedStream stream, int limit) {
        this.vertx = vertx;
        this.stream = stream;
        this.limit = limit;
    }

    /** @param patience until there is a response's head */
    void open(HttpClient client, RequestOptions address, MultiMap headers, JsonBytes body, Duration patience) {
        timer = vertx.setTimer(patience.toMillis(), _ -> fail(ErrorCode.SUBGRAPH_TIMEOUT, "no answer came"));
        client.request(address)
                .onSuccess(http -> {
                    sent = http;
                    if (closed) {
                        http.reset();
                        return;
                    }
                    http.headers()
                            .addAll(headers)
                            .set(HttpHeaders.CONTENT_TYPE, "application/json")
                            .set(HttpHeaders.ACCEPT, ACCEPTED);
                    http.response().onSuccess(this::read).onFailure(this::lost);
                    http.end(Buffer.buffer(body.length()).appendBytes(body.buffer(), 0, body.length()));
                })
                .onFailure(this::lost);
    }

    private void lost(Throwable cause) {
        fail(ErrorCode.SUBGRAPH_UNAVAILABLE, String.valueOf(cause));
    }

    private void read(HttpClientResponse begun) {
        vertx.cancelTimer(timer);
        response = begun;
        begun.exceptionHandler(this::lost);
        var type = String.valueOf(begun.getHeader(HttpHeaders.CONTENT_TYPE));
        if (begun.statusCode() == 200 && type.startsWith("text/event-stream")) {
            var parser = new SseParser(
                    limit,
                    this::hear,
                    () -> fail(ErrorCode.SUBGRAPH_UNAVAILABLE, "an event is larger than " + limit + " bytes"));
            begun.handler(parser::read);
            begun.endHandler(_ -> fail(ErrorCode.SUBGRAPH_UNAVAILABLE, "the stream ended before it was complete"));
        } else {
            var body = Buffer.buffer();
            begun.handler(chunk -> {
                if (body.length() + chunk.length() <= limit) {
                    body.appendBuffer(chunk);
                }
            });
            begun.endHandler(_ -> refused(begun.statusCode(), body));
        }
    }

    /** A subgraph that has no stream to give answers with errors. */
    private void refused(int status, Buffer body) {
        if (body.length() == 0) {
            fail(ErrorCode.SUBGRAPH_UNAVAILABLE, "HTTP status " + status + " and no stream");
        } else {
            end(new SubgraphReply.Answer(body.getBytes(), false));
        }
    }

    private void hear(String event, byte[] data) {
        switch (event) {
            case "next" -> stream.arrived(new SubgraphReply.Answer(data, true));
            case "complete" -> end(null);
            default -> {
                // An event of another kind is not for us (HTML standard, section 9.2.6).
            }
        }
    }

    private void fail(ErrorCode code, String detail) {
        end(new SubgraphReply.Failure(code, detail));
    }

    private void end(@Nullable SubgraphReply why) {
        if (!closed) {
            close();
            stream.ended(why);
        }
    }

    @Override
    public void hold() {
        if (response != null) {
            response.pause();
        }
    }

    @Override
    public void release() {
        if (response != null) {
            response.resume();
        }
    }

    @Override
    public void close() {
        closed = true;
        vertx.cancelTimer(timer);
        if (sent != null) {
            sent.reset();
        }
    }
}
