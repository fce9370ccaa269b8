package org.kardan.gateway.telemetry;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.kardan.federation.error.GatewayError;
import org.kardan.federation.execution.transport.SubgraphReply;

/** What is counted and timed. Meters are looked up once, since this is on the path of every request. */
@Singleton
public class GatewayMetrics {
    private final MeterRegistry registry;
    private final Map<Outcome, Timer> requests = new EnumMap<>(Outcome.class);
    private final Counter hits;
    private final Counter misses;
    private final Counter sharedPlans;
    private final Counter plans;
    /** Of each subgraph. */
    private final Map<String, Timer> answered = new ConcurrentHashMap<>();

    private final AtomicInteger stale = new AtomicInteger();

    public GatewayMetrics(MeterRegistry registry) {
        this.registry = registry;
        for (Outcome outcome : Outcome.values()) {
            requests.put(
                    outcome,
                    Timer.builder("kardan.gateway.requests")
                            .description("Client requests, from the last byte read to the response written")
                            .tag("outcome", lower(outcome))
                            .register(registry));
        }
        hits = operations("hit");
        misses = operations("miss");
        sharedPlans = plans("hit");
        plans = plans("miss");
        Gauge.builder("kardan.gateway.supergraph.stale", stale, AtomicInteger::get)
                .description(
                        "1 while the newest supergraph cannot be used, so that an older one or none is served; else 0")
                .register(registry);
    }

    /** @param requests how many are being answered */
    public void inHand(AtomicInteger requests) {
        Gauge.builder("kardan.gateway.requests.in.hand", requests, AtomicInteger::get)
                .description("Client requests being answered")
                .register(registry);
    }

    /** @param taken whether the newest supergraph is the one being served */
    public void supergraph(boolean taken) {
        stale.set(taken ? 0 : 1);
        registry.counter("kardan.gateway.supergraph.loads", "result", taken ? "taken" : "refused")
                .increment();
    }

    /** @param open all that are open, a collection that changes */
    public void subscriptions(Collection<?> open) {
        Gauge.builder("kardan.gateway.subscriptions", open, Collection::size)
                .description("Subscriptions of clients that are open")
                .register(registry);
    }

    /** @param complete whether it had no errors */
    public void event(boolean complete) {
        Counter.builder("kardan.gateway.subscription.events")
                .description("Events handed on to clients")
                .tag("outcome", complete ? "complete" : "partial")
                .register(registry)
                .increment();
    }

    private Counter operations(String result) {
        return Counter.builder("kardan.gateway.operations")
                .description("Operations found prepared in the cache, or not")
                .tag("cache", result)
                .register(registry);
    }

    private Counter plans(String result) {
        return Counter.builder("kardan.gateway.plans")
                .description("Operations, not found prepared, whose form had been planned for another one, or not")
                .tag("cache", result)
                .register(registry);
    }

    /** @param shared whether an operation got a plan that had been made for another one */
    public void plan(boolean shared) {
        (shared ? sharedPlans : plans).increment();
    }

    public void request(Outcome outcome, long nanos) {
        requests.get(outcome).record(nanos, TimeUnit.NANOSECONDS);
    }

    public void operation(boolean known) {
        (known ? hits : misses).increment();
    }

    public void subgraphCall(String subgraph, SubgraphReply reply, long nanos) {
        if (reply instanceof SubgraphReply.Answer answer && answer.successful()) {
            var known = answered.get(subgraph);
            if (known == null) {
                known = answered.computeIfAbsent(subgraph, _ -> call(subgraph, "answered"));
            }
            known.record(nanos, TimeUnit.NANOSECONDS);
            return;
        }
        var outcome = reply instanceof SubgraphReply.Failure failure ? lower(failure.code()) : "refused";
        call(subgraph, outcome).record(nanos, TimeUnit.NANOSECONDS);
    }

    /** One that nobody waited for any more. */
    public void abandonedCall(String subgraph, long nanos) {
        call(subgraph, "abandoned").record(nanos, TimeUnit.NANOSECONDS);
    }

    private Timer call(String subgraph, String outcome) {
        return Timer.builder("kardan.gateway.subgraph.calls")
                .description("Calls of subgraphs, from sending to the last byte of the answer")
                .tag("subgraph", subgraph)
                .tag("outcome", outcome)
                .register(registry);
    }

    public void errors(List<GatewayError> errors) {
        for (GatewayError error : errors) {
            Counter.builder("kardan.gateway.errors")
                    .description("Errors told to clients")
                    .tag("code", error.code().name())
                    .tag("category", lower(Blame.of(error)))
                    .register(registry)
                    .increment();
        }
    }

    private static String lower(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT);
    }
}
