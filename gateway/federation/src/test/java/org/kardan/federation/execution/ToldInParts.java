package org.kardan.federation.execution;

import java.util.ArrayList;
import java.util.List;
import org.kardan.federation.execution.tree.JsonBytes;
import org.kardan.federation.operation.OperationLimits;
import org.kardan.federation.operation.OperationReader;
import org.kardan.federation.planning.Planner;
import org.kardan.federation.response.DeferredResponse;
import org.kardan.federation.response.PartForm;
import org.kardan.federation.response.ResponseShaper;
import org.kardan.federation.supergraph.Supergraph;

/** What a client that takes parts is told, part by part. */
final class ToldInParts {
    private final Supergraph supergraph;
    private final ScriptedTransport transport;
    private final PartForm form;
    private final List<String> told = new ArrayList<>();

    ToldInParts(Supergraph supergraph, ScriptedTransport transport) {
        this(supergraph, transport, PartForm.BY_PATH);
    }

    ToldInParts(Supergraph supergraph, ScriptedTransport transport, PartForm form) {
        this.form = form;
        this.supergraph = supergraph;
        this.transport = transport;
    }

    List<String> told() {
        return told;
    }

    void ask(String text) {
        ask(text, "{}");
    }

    /** @param variables as JSON */
    void ask(String text, String variables) {
        var values = Values.of(text, variables);
        var operation = new OperationReader(supergraph, OperationLimits.DEFAULT)
                .readDeferring(text, null)
                .orElseThrow();
        var prepared = new Planner(supergraph).prepare(operation);
        var execution =
                new Executor(prepared.plan(), new Introspection(supergraph.apiSchema())).defer(values, transport);
        var response = new ResponseShaper(prepared.shape()).deferred(values::isTrue, form);
        execution.primary().thenAccept(tree -> {
            var out = new JsonBytes(256);
            response.primary(tree, out);
            told.add(out.toString());
            begin(execution, response);
        });
    }

    private void begin(DeferredExecution execution, DeferredResponse response) {
        for (int part : response.takeBegun()) {
            execution.part(part).thenAccept(tree -> {
                var out = new JsonBytes(256);
                response.part(part, tree, out);
                told.add(out.toString());
                begin(execution, response);
            });
        }
    }
}
