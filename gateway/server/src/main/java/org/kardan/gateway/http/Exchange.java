package org.kardan.gateway.http;

import io.vertx.core.Context;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.kardan.federation.error.ErrorCode;
import org.kardan.federation.error.GatewayError;
import org.kardan.federation.error.InternalError;
import org.kardan.federation.error.OperationRefused;
import org.kardan.federation.execution.tree.JsonBytes;
import org.kardan.federation.response.ResponseShaper;
import org.kardan.gateway.telemetry.ErrorLog;
import org.kardan.gateway.telemetry.GatewayMetrics;
import org.kardan.gateway.telemetry.Outcome;
import org.kardan.gateway.telemetry.RequestId;

/** One client request and its one answer. */
final class Exchange {
    private final RoutingContext http;
    private final GatewayMetrics metrics;
    private final ErrorLog log;
    private final String requestId;
    private final long start = System.nanoTime();
    private @Nullable ResponseType type;
    private boolean closing;
    private @Nullable StreamType deferring;

    Exchange(RoutingContext http, GatewayMetrics metrics, ErrorLog log) {
        this.http = http;
        this.metrics = metrics;
        this.log = log;
        this.requestId = RequestId.of(http.request().getHeader(RequestId.HEADER));
    }

    String requestId() {
        return requestId;
    }

    @Nullable String header(String name) {
        return http.request().getHeader(name);
    }

    RoutingContext http() {
        return http;
    }

    void type(ResponseType accepted) {
        type = accepted;
    }

    /** How the client takes an answer in parts; null where it takes none. */
    void deferring(@Nullable StreamType accepted) {
        deferring = accepted;
    }

    @Nullable StreamType deferring() {
        return deferring;
    }

    /** Whether the client takes nothing but a stream. */
    boolean streams() {
        return type == null;
    }

    /** What follows is sent by others. */
    void streamed() {
        metrics.request(Outcome.COMPLETE, System.nanoTime() - start);
    }

    /** The client went away before there was an answer. */
    void gone() {
        metrics.request(Outcome.GONE, System.nanoTime() - start);
    }

    /** The operation was run. */
    void answer(JsonBytes body, List<GatewayError> errors) {
        if (!errors.isEmpty()) {
            told(errors);
        }
        write(200, body, errors.isEmpty() ? Outcome.COMPLETE : Outcome.PARTIAL);
    }

    /**
     * The operation was run, and its answer is not to be held as a whole.
     *
     * @param length of the body in bytes
     * @param body writes it, on another thread
     */
    void answer(int length, Consumer<JsonBytes> body, List<GatewayError> errors, Context loop) {
        if (!errors.isEmpty()) {
            told(errors);
        }
        if (begin(200, errors.isEmpty() ? Outcome.COMPLETE : Outcome.PARTIAL)) {
            http.response().putHeader(HttpHeaders.CONTENT_LENGTH, String.valueOf(length));
            LargeAnswer.write(http.response(), loop, body, this::close, problem -> {
                bug(problem);
                http.request().connection().close();
            });
        }
    }

    /** Whatever kept the operation from being run, as the answer that it deserves. */
    void refuse(Throwable cause) {
        switch (cause) {
            case HttpRefusal refusal -> {
                refusal.headers().forEach(http.response()::putHeader);
                closing = refusal.closes();
                refuse(refusal.status(), List.of(refusal.error()));
            }
            case OperationRefused refusal -> refuse(status(refusal.errors()), refusal.errors());
            default -> {
                log.bug(cause, requestId);
                refuse(500, List.of(InternalError.bug("see the stack trace")));
            }
        }
    }

    private int status(List<GatewayError> errors) {
        if (errors.stream().anyMatch(error -> error.code() == ErrorCode.INTERNAL)) {
            return 500;
        }
        return type == ResponseType.JSON ? 200 : 400;
    }

    private void refuse(int status, List<GatewayError> errors) {
        told(errors);
        write(status, ResponseShaper.refusal(errors), status >= 500 ? Outcome.FAILED : Outcome.REFUSED);
    }

    /** A bug of ours, where an answer has begun already. */
    void bug(Throwable cause) {
        log.bug(cause, requestId);
    }

    /** Counts and logs what the client is told. */
    void told(List<GatewayError> errors) {
        metrics.errors(errors);
        log.told(errors, requestId);
    }

    private void write(int status, JsonBytes body, Outcome outcome) {
        if (begin(status, outcome)) {
            BodyWriter.write(http.response(), body).onComplete(_ -> close());
        }
    }

    /** False where there is nobody to answer any more. */
    private boolean begin(int status, Outcome outcome) {
        metrics.request(outcome, System.nanoTime() - start);
        HttpServerResponse response = http.response();
        if (response.ended() || response.closed()) {
            return false;
        }
        response.setStatusCode(status);
        response.headers()
                .set(HttpHeaders.CONTENT_TYPE, (type == null ? ResponseType.GRAPHQL : type).header())
                .set(HttpHeaders.CACHE_CONTROL, "no-store")
                .set(RequestId.HEADER, requestId);
        return true;
    }

    private void close() {
        if (closing) {
            http.request().connection().close();
        }
    }
}
