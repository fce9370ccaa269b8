package org.kardan.gateway.prepared;

import org.kardan.federation.execution.Executor;
import org.kardan.federation.execution.tree.JsonBytes;
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
    /** A longer answer grows as it is written. */
    private static final int MOST_AT_ONCE = 256 * 1024;

    private final SharedPlan shared;
    private final VariableCoercion variables;
    private final int weight;
    /** How long the last answer was; any thread may write it, and none depends on it. */
    private int usual = 4096;

    ReadyOperation(SharedPlan shared, LiftedOperation operation, Supergraph supergraph) {
        this.shared = shared;
        this.variables =
                new VariableCoercion(operation.operation().variables(), supergraph.apiSchema(), operation.literals());
        this.weight = operation.form().length();
    }

    /** How much of the cache it stands for: the characters of its normalised form, in which every fragment is spread out. */
    int weight() {
        return weight;
    }

    /** Where to write an answer: as long as the last one was, so that it need not grow. */
    public JsonBytes opened() {
        return new JsonBytes(Math.min(usual, MOST_AT_ONCE) + 64);
    }

    /** The same, but nothing is kept past so many bytes. */
    public JsonBytes openedUpTo(int most) {
        return JsonBytes.bounded(Math.min(usual, MOST_AT_ONCE) + 64, most);
    }

    public void answered(JsonBytes answer) {
        usual = answer.length();
    }

    public OperationKind kind() {
        return shared.plan().kind();
    }

    /** Whether the answer may come in parts. */
    public boolean defers() {
        return shared.plan().defers();
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
