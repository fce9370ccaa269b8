package org.kardan.gateway.subgraph;

import io.netty.buffer.Unpooled;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.impl.BufferImpl;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.RequestOptions;
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
    private static final CharSequence JSON = HttpHeaders.createOptimized("application/json");

    private final Vertx vertx;
    private final HttpClient client;
    private final CallsConfig config;
    private final RequestOptions address;
    private final MultiMap headers;
    private final SubgraphRequest request;
    private final CompletableFuture<SubgraphReply> result = new CompletableFuture<>();
    private boolean retried;
    private @Nullable HttpClientRequest sent;

    SubgraphCall(
            Vertx vertx,
            HttpClient client,
            CallsConfig config,
            RequestOptions address,
            MultiMap headers,
            SubgraphRequest request) {
        this.vertx = vertx;
        this.client = client;
        this.config = config;
        this.address = address;
        this.headers = headers;
        this.request = request;
    }

    CompletionStage<SubgraphReply> start() {
        long timer = vertx.setTimer(config.timeout().toMillis(), _ -> timedOut());
        result.whenComplete((_, _) -> vertx.cancelTimer(timer));
        connect();
        return result;
    }

    private void timedOut() {
        fail(ErrorCode.SUBGRAPH_TIMEOUT, "no answer within " + config.timeout());
        var open = sent;
        if (open != null) {
            open.reset();
        }
    }

    private void connect() {
        client.request(address).onSuccess(this::write).onFailure(this::lost);
    }

    private void write(HttpClientRequest http) {
        sent = http;
        if (result.isDone()) {
            http.reset();
            return;
        }
        http.headers()
                .set(HttpHeaders.CONTENT_TYPE, JSON)
                .set(HttpHeaders.ACCEPT, ACCEPTED)
                .addAll(headers);
        var body = request.body();
        http.response().onSuccess(this::read).onFailure(this::lost);
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
        var body = new AnswerBody(
                response.getHeader(HttpHeaders.CONTENT_LENGTH),
                config.maxAnswer().asLongValue());
        response.exceptionHandler(
                cause -> fail(ErrorCode.SUBGRAPH_UNAVAILABLE, "the connection broke in the answer: " + cause));
        response.handler(chunk -> {
            if (!body.add(chunk) && !result.isDone()) {
                fail(ErrorCode.SUBGRAPH_UNAVAILABLE, "the answer is larger than " + config.maxAnswer());
                response.request().reset();
            }
        });
        response.endHandler(_ -> finish(response, body));
    }

    private void finish(HttpClientResponse response, AnswerBody body) {
        int status = response.statusCode();
        var type = response.getHeader(HttpHeaders.CONTENT_TYPE);
        boolean graphQl = type != null && type.startsWith("application/graphql-response+json");
        if (body.isEmpty()) {
            fail(ErrorCode.SUBGRAPH_UNAVAILABLE, "HTTP status " + status + " without a body");
        } else {
            result.complete(new SubgraphReply.Answer(body.bytes(), graphQl || status / 100 == 2));
        }
    }

    private void fail(ErrorCode code, String detail) {
        result.complete(new SubgraphReply.Failure(code, detail));
    }
}
