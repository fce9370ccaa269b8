package org.kardan.gateway.prepared;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.kardan.federation.execution.Introspection;
import org.kardan.federation.operation.DeferringOperation;
import org.kardan.federation.operation.LiftLiterals;
import org.kardan.federation.operation.LiftedOperation;
import org.kardan.federation.operation.OperationPrinter;
import org.kardan.federation.operation.OperationReader;
import org.kardan.federation.planning.Planner;
import org.kardan.federation.planning.Rollout;
import org.kardan.federation.response.ErrorDisclosure;
import org.kardan.federation.supergraph.Supergraph;

/**
 * One supergraph and the operations prepared for it. A new supergraph is a new object with an empty cache; requests in flight
 * keep the old one.
 */
public final class ServedSupergraph {
    /** What an entry takes beside its text, in characters. */
    private static final int OVERHEAD = 200;

    private final Supergraph supergraph;
    private final OperationReader reader;
    private final Planner planner;
    private final Introspection introspection;
    private final ErrorDisclosure disclosure;
    private final Rollout rollout;
    /** The labels that are on for every request; null where they are drawn. */
    private final @Nullable Set<String> decided;

    private final Consumer<Boolean> planned;
    private final Cache<AskedOperation, CompletableFuture<ReadyOperation>> operations;
    private final Cache<PlanKey, SharedPlan> plans;

    /**
     * @param planned told of each operation that is prepared: whether another one had been planned whose plan it shares
     * @throws IllegalArgumentException where the share of a label is no percentage
     */
    public ServedSupergraph(Supergraph supergraph, Serving serving, Consumer<Boolean> planned) {
        this.supergraph = supergraph;
        this.disclosure = serving.disclosure();
        this.reader = new OperationReader(supergraph, serving.limits());
        this.planner = new Planner(supergraph);
        this.introspection = new Introspection(supergraph.apiSchema());
        this.rollout = Rollout.of(supergraph, serving.shares());
        this.decided = rollout.isDecided() ? rollout.active(0) : null;
        this.planned = planned;
        this.operations = Caffeine.newBuilder()
                .maximumWeight(serving.cachedCharacters())
                .weigher(ServedSupergraph::weight)
                .executor(Runnable::run)
                .build();
        this.plans = Caffeine.newBuilder()
                .maximumWeight(serving.cachedCharacters())
                .weigher((PlanKey key, SharedPlan _) -> key.form.length() + OVERHEAD)
                .executor(Runnable::run)
                .build();
    }

    public Supergraph supergraph() {
        return supergraph;
    }

    /**
     * What a client asks for; where an override is on for some of all requests, it is drawn here whether for this one.
     *
     * @param deferring whether the client takes an answer in parts; otherwise {@code @defer} is ignored
     */
    public AskedOperation asked(String text, @Nullable String operationName, boolean deferring) {
        var labels =
                decided == null ? rollout.active(ThreadLocalRandom.current().nextDouble(100)) : decided;
        return new AskedOperation(text, operationName, deferring, labels);
    }

    /** The operation where it is prepared already; null where {@link #prepare} is needed. */
    public @Nullable ReadyOperation known(AskedOperation asked) {
        var known = operations.getIfPresent(asked);
        return known != null && known.isDone() && !known.isCompletedExceptionally() ? known.join() : null;
    }

    /**
     * Prepares an operation, once for all who ask for it at the same time. What is refused is not kept.
     *
     * @param worker takes milliseconds of work
     * @return fails with {@code OperationRefused} where the operation cannot be run
     */
    public CompletionStage<ReadyOperation> prepare(AskedOperation asked, Executor worker) {
        var made = new CompletableFuture<ReadyOperation>();
        var other = operations.asMap().putIfAbsent(asked, made);
        if (other != null) {
            return other;
        }
        CompletableFuture.supplyAsync(() -> ready(asked), worker).whenComplete((ready, problem) -> {
            if (problem != null) {
                operations.asMap().remove(asked, made);
                made.completeExceptionally(problem instanceof CompletionException ? problem.getCause() : problem);
            } else {
                made.complete(ready);
                // Weighed again, now that it is known what the text stands for.
                operations.asMap().replace(asked, made, made);
            }
        });
        return made;
    }

    /** By the text and by what it stands for: few characters of fragments can be spread out to many thousands of fields. */
    private static int weight(AskedOperation asked, CompletableFuture<ReadyOperation> made) {
        var ready = made.isDone() && !made.isCompletedExceptionally() ? made.join() : null;
        return asked.text().length() + OVERHEAD + (ready == null ? 0 : ready.weight());
    }

    /** How many operations are kept. */
    long operations() {
        operations.cleanUp();
        return operations.estimatedSize();
    }

    private ReadyOperation ready(AskedOperation asked) {
        if (asked.deferring() && asked.text().contains(Supergraph.DEFER)) {
            var deferring = reader.readDeferring(asked.text(), asked.operationName());
            if (deferring.isPresent()) {
                return deferring(deferring.get(), asked.labels());
            }
        }
        var operation = LiftLiterals.of(reader.read(asked.text(), asked.operationName()), supergraph);
        var key = new PlanKey(operation.form(), asked.labels());
        var known = plans.getIfPresent(key);
        planned.accept(known != null);
        var plan = known != null
                ? known
                : plans.get(
                        key,
                        _ -> SharedPlan.of(
                                planner.prepare(operation.operation(), asked.labels()), introspection, disclosure));
        return new ReadyOperation(plan, operation, supergraph);
    }

    /** Planned for itself: what is deferred is not part of an operation's form, and few clients defer. */
    private ReadyOperation deferring(DeferringOperation operation, Set<String> labels) {
        planned.accept(false);
        var plan = SharedPlan.of(planner.prepare(operation, labels), introspection, disclosure);
        var whole = operation.whole();
        var form = OperationPrinter.print(whole);
        return new ReadyOperation(plan, new LiftedOperation(whole, Map.of(), form), supergraph);
    }

    /** How many plans are kept: fewer than operations where some differ only in constants. */
    long plans() {
        plans.cleanUp();
        return plans.estimatedSize();
    }

    private record PlanKey(String form, Set<String> labels) {}
}
