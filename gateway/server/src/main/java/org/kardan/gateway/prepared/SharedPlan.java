package org.kardan.gateway.prepared;

import org.jboss.logging.Logger;
import org.kardan.federation.execution.Executor;
import org.kardan.federation.execution.Introspection;
import org.kardan.federation.planning.PreparedOperation;
import org.kardan.federation.planning.plan.QueryPlan;
import org.kardan.federation.response.ErrorDisclosure;
import org.kardan.federation.response.ResponseShaper;

/** What operations share that differ only in their constants and names; safe for threads. */
record SharedPlan(QueryPlan plan, Executor executor, ResponseShaper shaper) {
    private static final Logger LOG = Logger.getLogger(SharedPlan.class);

    static SharedPlan of(PreparedOperation prepared, Introspection introspection, ErrorDisclosure disclosure) {
        if (!prepared.unanswered().isEmpty()) {
            LOG.warnf(
                    "No subgraphs together can answer %s everywhere: it is null where they cannot. The supergraph promises more than it holds.",
                    String.join(", ", prepared.unanswered()));
        }
        return new SharedPlan(
                prepared.plan(),
                new Executor(prepared.plan(), introspection),
                new ResponseShaper(prepared.shape(), disclosure));
    }
}
