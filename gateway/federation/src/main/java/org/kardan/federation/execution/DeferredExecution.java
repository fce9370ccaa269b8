package org.kardan.federation.execution;

import java.util.List;
import java.util.concurrent.CompletionStage;
import org.kardan.federation.error.PublicApi;

/**
 * One run of a plan that defers. All stages complete one after the other, each while nothing else touches the tree: what is done
 * with it has to be done there and then.
 */
@PublicApi
public final class DeferredExecution {
    private final Execution execution;
    private final CompletionStage<MergedTree> primary;
    private final List<Step> parts;

    DeferredExecution(Execution execution, Step primary, List<Step> parts) {
        this.execution = execution;
        this.parts = parts;
        this.primary = execution.run(primary);
    }

    /** Completes when all that is not deferred is in the tree. */
    public CompletionStage<MergedTree> primary() {
        return primary;
    }

    /**
     * Begins with a deferred part, which the plan puts into {@link #primary} or into a part that has been answered.
     *
     * @return completes when all of the part is in the tree
     */
    public CompletionStage<MergedTree> part(int id) {
        return execution.goOn(parts.get(id));
    }
}
