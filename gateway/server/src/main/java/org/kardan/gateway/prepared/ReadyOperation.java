package org.kardan.gateway.prepared;

import org.kardan.federation.execution.Executor;
import org.kardan.federation.execution.variable.VariableCoercion;
import org.kardan.federation.operation.LiftedOperation;
import org.kardan.federation.operation.OperationKind;
import org.kardan.federation.planning.plan.PlanPrinter;
import org.kardan.federation.response.ResponseShaper;
import org.kardan.federation.supergraph.Supergraph;

/**
 * An operation with everything that can be made ready before its variables are known; safe for threads. Operations that differ
 * only in their constants share all but those.
 */
public final class ReadyOperation {
    private final SharedPlan shared;
    private final VariableCoercion variables;

    ReadyOperation(SharedPlan shared, LiftedOperation operation, Supergraph supergraph) {
        this.shared = shared;
        this.variables = new VariableCoercion(operation.own(), supergraph.apiSchema(), operation.literals());
    }

    public OperationKind kind() {
        return shared.plan().kind();
    }

    /** The plan as text, for people. */
    public String explain() {
        return PlanPrinter.print(shared.plan());
    }

    public VariableCoercion variables() {
        return variables;
    }

    public Executor executor() {
        return shared.executor();
    }

    public ResponseShaper shaper() {
        return shared.shaper();
    }
}
