package org.kardan.gateway.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.kardan.gateway.limits.LimitsConfig;
import org.kardan.gateway.telemetry.GatewayMetrics;

/**
 * The requests that are being answered, and no more of them than there is room for: one more is refused in microseconds, where it
 * would otherwise make all the others late and in the end take the memory that they need. It does not matter how they come, each over
 * HTTP or many over one WebSocket.
 */
@Singleton
public class InHand {
    private static final String KEY = InHand.class.getName();

    private final int most;
    private final long mostBytes;
    private final long bodyLimit;
    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicLong bytes = new AtomicLong();

    InHand(LimitsConfig limits, GatewayMetrics metrics) {
        most = limits.requests();
        bodyLimit = limits.body().asLongValue();
        mostBytes = Math.max(bodyLimit, Runtime.getRuntime().maxMemory() / 8);
        metrics.inHand(requests);
    }

    /** Whether there is room for it; it is given back when the answer is written, or the client is gone. */
    boolean take(RoutingContext http) {
        var held = take(announced(http.request().getHeader(HttpHeaders.CONTENT_LENGTH)));
        if (held == null) {
            return false;
        }
        http.put(KEY, held);
        http.addEndHandler(_ -> held.free());
        return true;
    }

    /**
     * Makes room for one more.
     *
     * @param body its length in bytes
     * @return null where there is no room
     */
    public @Nullable Held take(long body) {
        if (requests.incrementAndGet() > most | bytes.addAndGet(body) > mostBytes) {
            requests.decrementAndGet();
            bytes.addAndGet(-body);
            return null;
        }
        return new Held(body);
    }

    /** What was taken for a request. */
    static Held of(RoutingContext http) {
        return http.get(KEY);
    }

    /** What is past the limit is not kept. A body sent in chunks says nothing here, and is counted as it comes. */
    private long announced(@Nullable String length) {
        try {
            return length == null ? 0 : Math.clamp(Long.parseLong(length), 0, bodyLimit);
        } catch (NumberFormatException e) {
            return bodyLimit;
        }
    }

    /** The room that a request takes, until it is given back. */
    public final class Held {
        private final AtomicLong body;
        private final AtomicBoolean free = new AtomicBoolean();

        private Held(long body) {
            this.body = new AtomicLong(body);
        }

        /** Takes more for a body whose length was not known; where there is none left, none of it. */
        boolean grow(long more) {
            if (free.get()) {
                return false;
            }
            if (bytes.addAndGet(more) > mostBytes) {
                bytes.addAndGet(-more);
                return false;
            }
            body.addAndGet(more);
            return true;
        }

        /** The request is answered, or goes on as a subscription, which may take hours and is counted as one. */
        public void free() {
            if (free.compareAndSet(false, true)) {
                requests.decrementAndGet();
                bytes.addAndGet(-body.get());
            }
        }
    }
}
