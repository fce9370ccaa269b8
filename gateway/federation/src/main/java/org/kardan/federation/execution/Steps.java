package org.kardan.federation.execution;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kardan.federation.planning.plan.ConditionNode;
import org.kardan.federation.planning.plan.DeferNode;
import org.kardan.federation.planning.plan.EntityFetchNode;
import org.kardan.federation.planning.plan.FetchNode;
import org.kardan.federation.planning.plan.FetchReaders;
import org.kardan.federation.planning.plan.IntrospectionNode;
import org.kardan.federation.planning.plan.ParallelNode;
import org.kardan.federation.planning.plan.PlanNode;
import org.kardan.federation.planning.plan.SequenceNode;
import org.kardan.federation.planning.plan.SubscriptionNode;

/** Makes plan nodes ready to run. */
final class Steps {
    private final Introspection introspection;
    private final @Nullable Map<Integer, Step> shared;
    private final boolean sharing;
    private final Map<Integer, Isolation> isolations;

    private Steps(
            Introspection introspection,
            @Nullable Map<Integer, Step> shared,
            boolean sharing,
            List<FetchReaders> readers) {
        isolations = readers.stream().collect(Collectors.toMap(FetchReaders::fetch, Isolation::new));
        this.introspection = introspection;
        this.shared = shared;
        this.sharing = sharing;
    }

    /**
     * Each runs whenever it is come to.
     *
     * @param sharing whether objects that are described alike may be one: {@link SharedPlaces}
     */
    static Steps each(Introspection introspection, boolean sharing) {
        return new Steps(introspection, null, sharing, List.of());
    }

    /** For plans of which several run in one execution: fetches of one id are run once. */
    static Steps shared(Introspection introspection, boolean sharing, List<FetchReaders> readers) {
        return new Steps(introspection, new HashMap<>(), sharing, readers);
    }

    private Step once(int id, Supplier<Step> fetch) {
        return shared == null ? fetch.get() : shared.computeIfAbsent(id, _ -> new OnceStep(id, fetch.get()));
    }

    /** @param node null where there is nothing to do */
    Step of(@Nullable PlanNode node) {
        return switch (node) {
            case null -> new SequenceStep(List.of());
            case SequenceNode sequence ->
                new SequenceStep(sequence.steps().stream().map(this::of).toList());
            case ParallelNode parallel ->
                new ParallelStep(parallel.branches().stream().map(this::of).toList());
            case FetchNode fetch -> once(fetch.id(), () -> new FetchStep(fetch, sharing, isolations.get(fetch.id())));
            case EntityFetchNode entities ->
                once(entities.id(), () -> new EntityFetchStep(entities, sharing, isolations.get(entities.id())));
            case ConditionNode condition ->
                new ConditionStep(condition.variable(), of(condition.whenTrue()), of(condition.whenFalse()));
            case IntrospectionNode meta -> new IntrospectionStep(meta.operation(), introspection);
            case DeferNode _ -> throw new IllegalStateException("a plan defers as a whole, not in the middle");
            case SubscriptionNode subscription -> new SubscriptionStep(subscription, of(subscription.rest()), sharing);
        };
    }
}
