package org.kardan.gateway.prepared;

import org.kardan.federation.execution.Executor;
import org.kardan.federation.execution.Introspection;
import org.kardan.federation.planning.PreparedOperation;
import org.kardan.federation.planning.plan.QueryPlan;
import org.kardan.federation.response.ErrorDisclosure;
import org.kardan.federation.response.ResponseShaper;

/** What operations share that differ only in their constants and names; safe for threads. */
record SharedPlan(QueryPlan plan, Executor executor, ResponseShaper shaper) {
    static SharedPlan of(PreparedOperation prepared, Introspection introspection, ErrorDisclosure disclosure) {
        return new SharedPlan(
                prepared.plan(),
                new Executor(prepared.plan(), introspection),
                new ResponseShaper(prepared.shape(), disclosure));
    }
}
