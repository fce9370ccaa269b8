package org.kardan.kit.admission;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import org.kardan.kit.error.ErrorCode;
import org.kardan.kit.graphql.OperationEnd;

/**
 * Stands before the graph and lets in as many questions as the service can hold. Without it, a service that is asked more than it can
 * answer takes every question and answers none: each holds rows and half an answer until the heap is full. Subscriptions over
 * WebSocket pass by; they are no questions that end.
 */
@Singleton
public class Admission {

    private static final String GRAPH = "/graphql";
    /** Before all that reads a body. */
    private static final int FIRST = 1_000;

    private static final String REFUSAL = """
            {"errors":[{"message":"the service has as many questions as it can hold (%d answered at once, %d waiting); \
            ask again in a second or later","extensions":{"code":"%s","classification":"%s"}}]}""";

    private final Vertx vertx;
    private final Gate gate;
    private final Duration patience;
    private final Counter refused;
    private final String refusal;

    Admission(Vertx vertx, AdmissionConfig config, MeterRegistry metrics) {
        this.vertx = vertx;
        gate = new Gate(config.running(), config.waiting());
        patience = config.patience();
        refused = Counter.builder("kardan.questions.refused")
                .description("Questions refused because there were too many at once")
                .register(metrics);
        Gauge.builder("kardan.questions.running", gate, Gate::running)
                .description("Questions being answered")
                .register(metrics);
        Gauge.builder("kardan.questions.waiting", gate, Gate::waiting)
                .description("Questions waiting to be answered")
                .register(metrics);
        var code = ErrorCode.SUBGRAPH_UNAVAILABLE.name();
        refusal = REFUSAL.formatted(config.running(), config.waiting(), code, code);
    }

    void register(@Observes Filters filters) {
        filters.register(this::admit, FIRST);
    }

    private void admit(RoutingContext call) {
        if (!call.normalizedPath().equals(GRAPH) || call.request().getHeader(HttpHeaders.UPGRADE) != null) {
            call.next();
            return;
        }
        var turn = new Turn(call);
        switch (gate.enter(turn)) {
            case RUNS -> turn.go();
            case WAITS -> turn.await();
            case REFUSED -> refuse(call);
        }
    }

    private void refuse(RoutingContext call) {
        refused.increment();
        call.response()
                .setStatusCode(503)
                .putHeader(HttpHeaders.RETRY_AFTER, "1")
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/json;charset=utf-8")
                .end(refusal);
    }

    /** One question, on the event loop that it came in on. */
    private final class Turn implements Runnable {

        private final RoutingContext call;
        private final io.vertx.core.Context eventLoop;
        private long timer;
        private final AtomicBoolean left = new AtomicBoolean();

        Turn(RoutingContext call) {
            this.call = call;
            this.eventLoop = Objects.requireNonNull(Vertx.currentContext(), "requests come on an event loop");
        }

        /** Called by the gate, on whatever event loop has become free. */
        @Override
        public void run() {
            eventLoop.runOnContext(ignored -> {
                vertx.cancelTimer(timer);
                go();
            });
        }

        void await() {
            timer = vertx.setTimer(patience.toMillis(), ignored -> {
                if (gate.giveUp(this)) {
                    refuse(call);
                }
            });
        }

        /**
         * Whichever comes first: the operation has ended, the answer has been written, or the client has gone before it was asked. The
         * handler of the graph replaces the handlers of a response's end and close by its own, so that no one of these is enough.
         */
        private void leave() {
            if (left.compareAndSet(false, true)) {
                gate.leave();
            }
        }

        void go() {
            if (call.response().closed()) {
                leave();
                return;
            }
            Vertx.currentContext().putLocal(OperationEnd.KEY, (Runnable) this::leave);
            call.addEndHandler(ignored -> leave());
            call.addBodyEndHandler(ignored -> leave());
            call.next();
        }
    }
}
