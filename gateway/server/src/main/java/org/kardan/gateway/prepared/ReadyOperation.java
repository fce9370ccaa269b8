package org.kardan.gateway.prepared;

import org.kardan.federation.execution.Executor;
import org.kardan.federation.execution.Introspection;
import org.kardan.federation.execution.variable.VariableCoercion;
import org.kardan.federation.operation.OperationKind;
import org.kardan.federation.planning.PreparedOperation;
import org.kardan.federation.planning.plan.PlanPrinter;
import org.kardan.federation.planning.plan.QueryPlan;
import org.kardan.federation.response.ErrorDisclosure;
import org.kardan.federation.response.ResponseShaper;
import org.kardan.federation.supergraph.Supergraph;

/** An operation with everything that can be made ready before its variables are known; safe for threads. */
public final class ReadyOperation {
    private final QueryPlan plan;
    private final VariableCoercion variables;
    private final Executor executor;
    private final ResponseShaper shaper;

    ReadyOperation(
            PreparedOperation prepared,
            Supergraph supergraph,
            Introspection introspection,
            ErrorDisclosure disclosure) {
        plan = prepared.plan();
        variables = new VariableCoercion(prepared.operation().variables(), supergraph.apiSchema());
        executor = new Executor(plan, introspection);
        shaper = new ResponseShaper(prepared.shape(), disclosure);
    }

    public OperationKind kind() {
        return plan.kind();
    }

    /** The plan as text, for people. */
    public String explain() {
        return PlanPrinter.print(plan);
    }

    public VariableCoercion variables() {
        return variables;
    }

    public Executor executor() {
        return executor;
    }

    public ResponseShaper shaper() {
        return shaper;
    }
}
