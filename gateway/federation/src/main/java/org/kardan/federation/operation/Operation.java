package org.kardan.federation.operation;

import graphql.language.VariableDefinition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A client's operation, valid and normalised: no fragments, no repeated fields, no constant conditions, no variable values.
 *
 * @param name null for an anonymous operation
 * @param rootType the name of its root type
 */
public record Operation(
        OperationKind kind,
        @Nullable String name,
        String rootType,
        List<VariableDefinition> variables,
        Selections selections) {
    public Operation {
        variables = List.copyOf(variables);
    }
}
