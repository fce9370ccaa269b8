package org.kardan.gateway.prepared;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.kardan.federation.execution.Introspection;
import org.kardan.federation.operation.DeferringOperation;
import org.kardan.federation.operation.LiftLiterals;
import org.kardan.federation.operation.LiftedOperation;
import org.kardan.federation.operation.OperationLimits;
import org.kardan.federation.operation.OperationPrinter;
import org.kardan.federation.operation.OperationReader;
import org.kardan.federation.planning.Planner;
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
    private final Cache<Key, CompletableFuture<ReadyOperation>> operations;
    private final Cache<String, SharedPlan> plans;

    /** @param cachedCharacters how much operation text, fragments spread out, the cache may stand for; what is used least goes first */
    public ServedSupergraph(
            Supergraph supergraph, OperationLimits limits, ErrorDisclosure disclosure, long cachedCharacters) {
        this.supergraph = supergraph;
        this.disclosure = disclosure;
        this.reader = new OperationReader(supergraph, limits);
        this.planner = new Planner(supergraph);
        this.introspection = new Introspection(supergraph.apiSchema());
        this.operations = Caffeine.newBuilder()
                .maximumWeight(cachedCharacters)
                .weigher(ServedSupergraph::weight)
                .executor(Runnable::run)
                .build();
        this.plans = Caffeine.newBuilder()
                .maximumWeight(cachedCharacters)
                .weigher((String form, SharedPlan _) -> form.length() + OVERHEAD)
                .executor(Runnable::run)
                .build();
    }

    public Supergraph supergraph() {
        return supergraph;
    }

    /** The operation where it is prepared already; null where {@link #prepare} is needed. Nothing is deferred. */
    public @Nullable ReadyOperation known(String text, @Nullable String operationName) {
        return known(text, operationName, false);
    }

    /** @param deferring whether {@code @defer} means something to this client, as to the same parameter of {@link #prepare} */
    public @Nullable ReadyOperation known(String text, @Nullable String operationName, boolean deferring) {
        var known = operations.getIfPresent(new Key(text, operationName, deferring));
        return known != null && known.isDone() && !known.isCompletedExceptionally() ? known.join() : null;
    }

    /** Prepares an operation of which nothing is deferred. */
    public CompletionStage<ReadyOperation> prepare(String text, @Nullable String operationName, Executor worker) {
        return prepare(text, operationName, false, worker);
    }

    /**
     * Prepares an operation, once for all who ask for it at the same time. What is refused is not kept.
     *
     * @param deferring whether the client takes an answer in parts; otherwise {@code @defer} is ignored
     * @param worker takes milliseconds of work
     * @return fails with {@code OperationRefused} where the operation cannot be run
     */
    public CompletionStage<ReadyOperation> prepare(
            String text, @Nullable String operationName, boolean deferring, Executor worker) {
        var key = new Key(text, operationName, deferring);
        var made = new CompletableFuture<ReadyOperation>();
        var other = operations.asMap().putIfAbsent(key, made);
        if (other != null) {
            return other;
        }
        CompletableFuture.supplyAsync(() -> ready(key), worker).whenComplete((ready, problem) -> {
            if (problem != null) {
                operations.asMap().remove(key, made);
                made.completeExceptionally(problem instanceof CompletionException ? problem.getCause() : problem);
            } else {
                made.complete(ready);
                // Weighed again, now that it is known what the text stands for.
                operations.asMap().replace(key, made, made);
            }
        });
        return made;
    }

    /** By the text and by what it stands for: few characters of fragments can be spread out to many thousands of fields. */
    private static int weight(Key key, CompletableFuture<ReadyOperation> made) {
        var ready = made.isDone() && !made.isCompletedExceptionally() ? made.join() : null;
        return key.text.length() + OVERHEAD + (ready == null ? 0 : ready.weight());
    }

    /** How many operations are kept. */
    long operations() {
        operations.cleanUp();
        return operations.estimatedSize();
    }

    private ReadyOperation ready(Key key) {
        if (key.deferring && key.text.contains(Supergraph.DEFER)) {
            var deferring = reader.readDeferring(key.text, key.operationName);
            if (deferring.isPresent()) {
                return deferring(deferring.get());
            }
        }
        var operation = LiftLiterals.of(reader.read(key.text, key.operationName), supergraph);
        var plan = plans.get(
                operation.form(),
                unused -> SharedPlan.of(planner.prepare(operation.operation()), introspection, disclosure));
        return new ReadyOperation(plan, operation, supergraph);
    }

    /** Planned for itself: what is deferred is not part of an operation's form, and few clients defer. */
    private ReadyOperation deferring(DeferringOperation operation) {
        var plan = SharedPlan.of(planner.prepare(operation), introspection, disclosure);
        var whole = operation.whole();
        var form = OperationPrinter.print(whole);
        return new ReadyOperation(plan, new LiftedOperation(whole, whole.variables(), Map.of(), form), supergraph);
    }

    /** How many plans are kept: fewer than operations where some differ only in constants. */
    long plans() {
        plans.cleanUp();
        return plans.estimatedSize();
    }

    private record Key(String text, @Nullable String operationName, boolean deferring) {}
}
