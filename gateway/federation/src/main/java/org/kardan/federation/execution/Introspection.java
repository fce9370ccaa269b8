package org.kardan.federation.execution;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import graphql.ExecutionInput;
import graphql.GraphQL;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationFieldFetchParameters;
import graphql.schema.DataFetcher;
import graphql.schema.GraphQLDirective;
import graphql.schema.GraphQLSchema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kardan.federation.error.PublicApi;
import org.kardan.federation.execution.variable.VariableValues;
import org.kardan.federation.planning.plan.SubgraphOperation;
import org.kardan.federation.supergraph.Supergraph;

/** Answers introspection from the schema that clients see. One for all requests of a supergraph; safe for threads. */
@PublicApi
public final class Introspection {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final GraphQL schema;

    public Introspection(GraphQLSchema apiSchema) {
        this.schema = GraphQL.newGraphQL(apiSchema)
                .instrumentation(new HeededDirectives())
                .build();
    }

    /** A schema of graphql-java has directives that this gateway does nothing about, and cannot be built without. */
    private static final class HeededDirectives extends SimplePerformantInstrumentation {
        @Override
        public DataFetcher<?> instrumentDataFetcher(
                DataFetcher<?> fetcher,
                InstrumentationFieldFetchParameters parameters,
                @Nullable InstrumentationState state) {
            var field = parameters.getEnvironment().getFieldDefinition().getName();
            var isOfSchema =
                    parameters.getEnvironment().getParentType() == graphql.introspection.Introspection.__Schema;
            return isOfSchema && field.equals("directives") ? one -> heeded(fetcher.get(one)) : fetcher;
        }

        private static Object heeded(@Nullable Object directives) {
            return directives instanceof List<?> all
                    ? all.stream()
                            .filter(one -> !(one instanceof GraphQLDirective directive
                                    && directive.getName().equals(Supergraph.NOT_HEEDED)))
                            .toList()
                    : List.of();
        }
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
