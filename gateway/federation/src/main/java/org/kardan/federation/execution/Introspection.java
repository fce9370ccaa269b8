package org.kardan.federation.execution;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import graphql.ExecutionInput;
import graphql.GraphQL;
import graphql.schema.GraphQLSchema;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kardan.federation.error.PublicApi;
import org.kardan.federation.execution.variable.VariableValues;
import org.kardan.federation.planning.plan.SubgraphOperation;

/** Answers introspection from the schema that clients see. One for all requests of a supergraph; safe for threads. */
@PublicApi
public final class Introspection {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final GraphQL schema;

    public Introspection(GraphQLSchema apiSchema) {
        this.schema = GraphQL.newGraphQL(apiSchema).build();
    }

    /** A GraphQL response as JSON. */
    byte[] answer(SubgraphOperation operation, VariableValues variables) {
        var input = ExecutionInput.newExecutionInput(operation.document())
                .variables(values(operation, variables))
                .build();
        try {
            return JSON.writeValueAsBytes(schema.execute(input).toSpecification());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("introspection yields maps, lists and strings", e);
        }
    }

    private static Map<String, @Nullable Object> values(SubgraphOperation operation, VariableValues variables) {
        var values = new LinkedHashMap<String, @Nullable Object>();
        for (String name : operation.variables()) {
            var json = variables.json(name);
            if (json != null) {
                values.put(name, value(json));
            }
        }
        return values;
    }

    private static @Nullable Object value(byte[] json) {
        try {
            return JSON.readValue(json, Object.class);
        } catch (java.io.IOException e) {
            throw new IllegalStateException("variables are JSON that was read before", e);
        }
    }
}
