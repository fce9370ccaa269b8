package org.kardan.federation.execution.variable;

import graphql.language.Value;
import graphql.language.VariableDefinition;
import graphql.schema.GraphQLSchema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kardan.federation.error.ClientError;
import org.kardan.federation.error.ErrorCode;
import org.kardan.federation.error.GatewayError;
import org.kardan.federation.error.OperationRefused;
import org.kardan.federation.error.PublicApi;
import org.kardan.federation.execution.tree.TreeObject;

/** Checks the values of an operation's variables against their types; made once for the operation, safe for threads. */
@PublicApi
public final class VariableCoercion {
    private final List<DeclaredVariable> variables;
    private final Map<String, byte[]> constants = new LinkedHashMap<>();

    /** @param apiSchema the schema that the variables' definitions were validated against */
    public VariableCoercion(List<VariableDefinition> variables, GraphQLSchema apiSchema) {
        this(variables, apiSchema, Map.of());
    }

    /** @param literals values that some of the variables always have, whatever the client gives */
    public VariableCoercion(
            List<VariableDefinition> variables, GraphQLSchema apiSchema, Map<String, Value<?>> literals) {
        this.variables = variables.stream()
                .filter(definition -> !literals.containsKey(definition.getName()))
                .map(definition -> DeclaredVariable.of(definition, apiSchema))
                .toList();
        for (VariableDefinition definition : variables) {
            var literal = literals.get(definition.getName());
            if (literal != null) {
                constants.put(
                        definition.getName(), LiteralJson.of(literal, DeclaredVariable.typeOf(definition, apiSchema)));
            }
        }
    }

    /**
     * Takes the values of the declared variables; others are ignored.
     *
     * @param given the client's {@code variables}, or null where it sent none
     * @throws OperationRefused {@code BAD_USER_INPUT}, one error for each wrong variable
     */
    public VariableValues coerce(@Nullable TreeObject given) {
        if (variables.isEmpty() && constants.isEmpty()) {
            return VariableValues.NONE;
        }
        var values = new LinkedHashMap<>(constants);
        var errors = new ArrayList<GatewayError>(0);
        for (DeclaredVariable variable : variables) {
            var value = given == null ? null : given.get(variable.name());
            var complaint = variable.complaint(value);
            if (complaint != null) {
                errors.add(new ClientError(ErrorCode.BAD_USER_INPUT, complaint, variable.locations(), List.of()));
            } else if (value != null) {
                values.put(variable.name(), VariableValues.json(value));
            } else if (variable.defaultJson() != null) {
                values.put(variable.name(), variable.defaultJson());
            }
        }
        if (!errors.isEmpty()) {
            throw new OperationRefused(errors);
        }
        return new VariableValues(values);
    }
}
