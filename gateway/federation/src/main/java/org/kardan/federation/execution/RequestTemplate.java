package org.kardan.federation.execution;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kardan.federation.execution.transport.SubgraphRequest;
import org.kardan.federation.execution.tree.JsonBytes;
import org.kardan.federation.execution.tree.KnownKeys;
import org.kardan.federation.execution.variable.VariableValues;
import org.kardan.federation.planning.plan.SubgraphOperation;

/** The body of a subgraph request, written as far as it is the same for every execution. */
final class RequestTemplate {
    /** A longer body grows as it is written. */
    private static final int MOST_AT_ONCE = 64 * 1024;

    private final String subgraph;
    private final SubgraphOperation operation;
    private final byte[] opening;
    private final List<String> variables;
    private final @Nullable SubgraphRequest constant;
    /** How long the last body was, so that the next one need not grow; any thread may write it, and none depends on it. */
    private int usual;

    private RequestTemplate(String subgraph, SubgraphOperation operation, boolean mayBeConstant) {
        this.subgraph = subgraph;
        this.operation = operation;
        this.variables = operation.variables();
        var out = opening(operation);
        opening = out.toByteArray();
        constant = mayBeConstant && variables.isEmpty() ? constant(out) : null;
    }

    static RequestTemplate forRoot(String subgraph, SubgraphOperation operation) {
        return new RequestTemplate(subgraph, operation, true);
    }

    /** The body is left open where the variables begin. */
    static RequestTemplate forEntities(String subgraph, SubgraphOperation operation) {
        return new RequestTemplate(subgraph, operation, false);
    }

    private static JsonBytes opening(SubgraphOperation operation) {
        var out = new JsonBytes(operation.document().length() + 64);
        out.raw('{');
        out.key("query");
        out.string(operation.document());
        out.raw(',');
        out.key("variables");
        out.raw('{');
        return out;
    }

    /** Another request with the values that variables have in this one. */
    static SubgraphRequest again(SubgraphRequest request, SubgraphOperation other) {
        int from = opening(request.operation()).length();
        var out = opening(other);
        out.raw(request.body().buffer(), from, request.body().length() - from);
        return new SubgraphRequest(request.subgraph(), other, out);
    }

    /** What the answers will look like: in as much memory as the question takes, since both are kept for as long. */
    KnownKeys answerKeys() {
        return new KnownKeys(operation.document().length() + 64);
    }

    private SubgraphRequest constant(JsonBytes out) {
        out.raw('}');
        out.raw('}');
        return new SubgraphRequest(subgraph, operation, out);
    }

    SubgraphRequest root(VariableValues values) {
        if (constant != null) {
            return constant;
        }
        return finished(open(), values);
    }

    JsonBytes open() {
        var out = new JsonBytes(Math.min(Math.max(opening.length, usual), MOST_AT_ONCE) + 64);
        out.raw(opening);
        return out;
    }

    SubgraphRequest entities(JsonBytes open, VariableValues values) {
        return finished(open, values);
    }

    private SubgraphRequest finished(JsonBytes out, VariableValues values) {
        for (int i = 0; i < variables.size(); i++) {
            var name = variables.get(i);
            var value = values.json(name);
            if (value != null) {
                if (out.last() != '{') {
                    out.raw(',');
                }
                out.key(name);
                out.raw(value);
            }
        }
        out.raw('}');
        out.raw('}');
        usual = out.length();
        return new SubgraphRequest(subgraph, operation, out);
    }
}
