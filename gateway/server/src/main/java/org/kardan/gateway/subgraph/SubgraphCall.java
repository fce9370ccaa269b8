package org.kardan.gateway.subgraph;

import io.netty.buffer.Unpooled;
import io.vertx.core.buffer.impl.BufferImpl;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.RequestOptions;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.kardan.federation.error.ErrorCode;
import org.kardan.federation.execution.transport.SubgraphReply;
import org.kardan.federation.execution.transport.SubgraphRequest;
import org.kardan.federation.operation.OperationKind;

/** One call of a subgraph, from sending to the last byte, with its time limit and at most one retry. */
final class SubgraphCall {
    private static final CharSequence ACCEPTED =
            HttpHeaders.createOptimized("application/graphql-response+json, application/json;q=0.9");
    private static final int TEMPORARY_REDIRECT = 307;
    private static final int PERMANENT_REDIRECT = 308;
    private static final int MOST_REDIRECTS = 3;
    private static final CharSequence JSON = HttpHeaders.createOptimized("application/json");

    /** What comes of a call that nobody waits for. */
    static final SubgraphReply ABANDONED =
            new SubgraphReply.Failure(ErrorCode.SUBGRAPH_UNAVAILABLE, "nobody waits for it any more");

    private final VertxTransport transport;
    private RequestOptions address;
    private final SubgraphRequest request;
    private final CompletableFuture<SubgraphReply> result = new CompletableFuture<>();
    private final long start = System.nanoTime();
    private CallTimeouts.@Nullable Limit limit;
    private boolean retried;
    private int redirects;
    private @Nullable HttpClientRequest sent;

    SubgraphCall(VertxTransport transport, RequestOptions address, SubgraphRequest request) {
        this.transport = transport;
        this.address = address;
        this.request = request;
    }

    CompletionStage<SubgraphReply> start() {
        limit = transport.timeouts.begin(this::timedOut);
        connect();
        return result;
    }

    private void timedOut() {
        fail(ErrorCode.SUBGRAPH_TIMEOUT, "no answer within " + transport.config.timeout());
        breakOff();
    }

    /** Breaks it off, where it has not ended. */
    void abandon() {
        if (begunToEnd()) {
            transport.metrics.abandonedCall(request.subgraph(), System.nanoTime() - start);
            result.complete(ABANDONED);
            breakOff();
        }
    }

    /** The subgraph learns that it need not go on by the end of the connection. */
    private void breakOff() {
        var open = sent;
        if (open != null) {
            open.reset();
        }
    }

    private void connect() {
        transport.client.request(address).onComplete(this::write, this::lost);
    }

    private void write(HttpClientRequest http) {
        sent = http;
        if (result.isDone()) {
            http.reset();
            return;
        }
        http.headers()
                .add(HttpHeaders.CONTENT_TYPE, JSON)
                .add(HttpHeaders.ACCEPT, ACCEPTED)
                .addAll(transport.headers);
        var body = request.body();
        http.response().onComplete(this::read, this::lost);
        http.end(BufferImpl.buffer(Unpooled.wrappedBuffer(body.buffer(), 0, body.length())));
    }

    /** The connection failed before there was an answer: a read is tried once more, a write might be done twice. */
    private void lost(Throwable cause) {
        if (result.isDone()) {
            return;
        }
        if (!retried && request.operation().kind() == OperationKind.QUERY) {
            retried = true;
            connect();
        } else {
            fail(ErrorCode.SUBGRAPH_UNAVAILABLE, String.valueOf(cause));
        }
    }

    private void read(HttpClientResponse response) {
        var loop = transport.vertx.getOrCreateContext();
        var body = new AnswerBody(
                response.getHeader(HttpHeaders.CONTENT_LENGTH),
                transport.config.maxAnswer().asLongValue());
        response.exceptionHandler(
                cause -> fail(ErrorCode.SUBGRAPH_UNAVAILABLE, "the connection broke in the answer: " + cause));
        response.handler(chunk -> {
            if (!body.add(chunk) && !result.isDone()) {
                fail(ErrorCode.SUBGRAPH_UNAVAILABLE, "the answer is larger than " + transport.config.maxAnswer());
                response.request().reset();
            } else if (!transport.share.add(chunk.length(), () -> loop.runOnContext(_ -> response.resume()))) {
                response.pause();
            }
        });
        response.endHandler(_ -> finish(response, body));
    }

    private void finish(HttpClientResponse response, AnswerBody body) {
        int status = response.statusCode();
        var type = response.getHeader(HttpHeaders.CONTENT_TYPE);
        boolean graphQl = type != null && type.startsWith("application/graphql-response+json");
        if (status == TEMPORARY_REDIRECT || status == PERMANENT_REDIRECT) {
            redirected(status, response.getHeader(HttpHeaders.LOCATION));
            return;
        }
        if (body.isEmpty()) {
            fail(ErrorCode.SUBGRAPH_UNAVAILABLE, "HTTP status " + status + " without a body");
            return;
        }
        try {
            var bytes = ContentCoding.undo(
                    response.getHeader(HttpHeaders.CONTENT_ENCODING),
                    body.bytes(),
                    transport.config.maxAnswer().asLongValue());
            end(new SubgraphReply.Answer(bytes, graphQl || status / 100 == 2));
        } catch (IOException e) {
            fail(ErrorCode.SUBGRAPH_UNAVAILABLE, String.valueOf(e.getMessage()));
        }
    }

    /**
     * The same request goes to another path, if it is on the same host: a redirection elsewhere would hand a client's headers to whom
     * nobody configured.
     */
    private void redirected(int status, @Nullable String location) {
        var next = location == null ? null : SubgraphAddresses.sibling(address, location);
        if (next == null || ++redirects > MOST_REDIRECTS) {
            fail(
                    ErrorCode.SUBGRAPH_UNAVAILABLE,
                    "HTTP status %d to %s, which is not followed: give the subgraph's own address"
                            .formatted(status, location));
        } else if (!result.isDone()) {
            address = next;
            connect();
        }
    }

    private void fail(ErrorCode code, String detail) {
        end(new SubgraphReply.Failure(code, detail));
    }

    private void end(SubgraphReply reply) {
        if (begunToEnd()) {
            transport.metrics.subgraphCall(request.subgraph(), reply, System.nanoTime() - start);
            result.complete(reply);
        }
    }

    /** The first to end it counts: a time limit and an answer may come together. */
    private boolean begunToEnd() {
        if (result.isDone()) {
            return false;
        }
        if (limit != null) {
            limit.end();
        }
        transport.ended(this);
        return true;
    }
}
