package org.kardan.federation.execution;

import java.util.List;
import java.util.concurrent.CompletionStage;
import org.kardan.federation.error.PublicApi;
import org.kardan.federation.execution.transport.SubgraphReply;
import org.kardan.federation.execution.transport.SubgraphRequest;
import org.kardan.federation.execution.transport.SubgraphTransport;
import org.kardan.federation.execution.tree.TreeObject;
import org.kardan.federation.execution.variable.VariableValues;
import org.kardan.federation.planning.plan.DeferNode;
import org.kardan.federation.planning.plan.QueryPlan;

/**
 * Runs one query plan, as often as wanted and by any number of threads at once. It blocks nothing and has no thread of its
 * own: it goes on in whichever thread a reply comes.
 */
@PublicApi
public final class Executor {
    private final Step plan;
    private final List<Step> parts;

    public Executor(QueryPlan plan, Introspection introspection) {
        boolean sharing = SharedPlaces.mayBeIn(plan.root());
        if (plan.root() instanceof DeferNode(var primary, var deferred, var readers)) {
            var steps = Steps.shared(introspection, sharing, readers);
            this.plan = steps.of(primary);
            this.parts = deferred.stream().map(part -> steps.of(part.node())).toList();
        } else {
            this.plan = Steps.each(introspection, sharing).of(plan.root());
            this.parts = List.of();
        }
    }

    /** Answers a query or a mutation that defers. */
    public DeferredExecution defer(VariableValues variables, SubgraphTransport transport) {
        return new DeferredExecution(new Execution(new TreeObject(), variables, transport), plan, parts);
    }

    /**
     * Answers a query or a mutation. The stage fails only by a bug of ours; whatever subgraphs do is in the tree.
     *
     * @throws IllegalStateException never here, but as the stage's failure where the plan is a subscription's
     */
    public CompletionStage<MergedTree> execute(VariableValues variables, SubgraphTransport transport) {
        return new Execution(new TreeObject(), variables, transport).run(plan);
    }

    /** Where the events of a subscription come from; whoever calls this opens the stream. */
    public SubgraphRequest subscription(VariableValues variables) {
        return subscription().request(variables);
    }

    /** Completes one event of a subscription. */
    public CompletionStage<MergedTree> event(
            SubgraphReply event, VariableValues variables, SubgraphTransport transport) {
        return new Execution(new TreeObject(), variables, transport)
                .run(subscription().onEvent(event));
    }

    private SubscriptionStep subscription() {
        if (plan instanceof SubscriptionStep subscription) {
            return subscription;
        }
        throw new IllegalStateException("not a subscription");
    }
}
