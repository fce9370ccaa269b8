package org.kardan.gateway.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.kardan.gateway.limits.LimitsConfig;
import org.kardan.gateway.telemetry.GatewayMetrics;

/**
 * The requests that are being answered, and no more of them than there is room for: one more is refused in microseconds, where it
 * would otherwise make all the others late and in the end take the memory that they need.
 */
@ApplicationScoped
class InHand {
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
        long body = announced(http.request().getHeader(HttpHeaders.CONTENT_LENGTH));
        if (requests.incrementAndGet() > most | bytes.addAndGet(body) > mostBytes) {
            giveBack(body);
            return false;
        }
        var given = new AtomicBoolean();
        Runnable once = () -> {
            if (given.compareAndSet(false, true)) {
                giveBack(body);
            }
        };
        http.put(KEY, once);
        http.addEndHandler(_ -> once.run());
        return true;
    }

    /** It goes on as a subscription, which may take hours and is counted as one. */
    void release(RoutingContext http) {
        Runnable once = http.get(KEY);
        if (once != null) {
            once.run();
        }
    }

    private void giveBack(long body) {
        requests.decrementAndGet();
        bytes.addAndGet(-body);
    }

    /** What is past the limit is not kept. A body sent in chunks says nothing here, and is bounded by the limit and by the requests. */
    private long announced(@Nullable String length) {
        try {
            return length == null ? 0 : Math.clamp(Long.parseLong(length), 0, bodyLimit);
        } catch (NumberFormatException e) {
            return bodyLimit;
        }
    }
}
