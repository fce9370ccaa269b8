package org.kardan.federation.planning.graph;

import graphql.language.AstPrinter;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kardan.federation.operation.Selections;
import org.kardan.federation.supergraph.ContextArgument;

/**
 * The value of an argument that comes from an object further up.
 *
 * @param byType for each concrete type that sets the context, what is selected on it: one field at each level; nothing where the
 *     selection says nothing of the type, whose value is null then
 */
public record ContextValue(ContextArgument argument, Map<String, Selections> byType) {
    public ContextValue {
        byType = Collections.unmodifiableMap(new LinkedHashMap<>(byType));
    }

    public String context() {
        return argument.context();
    }

    /** What is equal for two arguments of a subgraph that always get the same value. */
    public Object source() {
        return List.of(
                argument.context(), argument.selection().toString(), AstPrinter.printAstCompact(argument.type()));
    }
}
