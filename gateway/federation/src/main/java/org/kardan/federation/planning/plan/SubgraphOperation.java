package org.kardan.federation.planning.plan;

import java.util.List;
import org.kardan.federation.operation.OperationKind;

/**
 * The text a subgraph gets.
 *
 * @param document compact GraphQL; for entities {@code query($representations:[_Any!]!,…){_entities(…){…}}}
 * @param variables the operation's variables that it uses (by their own names, {@code representations} not among them);
 *     send those that the client gave a value or that have a default
 */
public record SubgraphOperation(OperationKind kind, String document, List<String> variables) {
    public SubgraphOperation {
        variables = List.copyOf(variables);
    }
}
