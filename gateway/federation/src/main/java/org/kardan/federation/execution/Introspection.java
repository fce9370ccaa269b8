package org.kardan.federation.execution;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import graphql.ExecutionInput;
import graphql.GraphQL;
import graphql.execution.AbortExecutionException;
import graphql.execution.instrumentation.ChainedInstrumentation;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationCreateStateParameters;
import graphql.execution.instrumentation.parameters.InstrumentationFieldFetchParameters;
import graphql.execution.instrumentation.parameters.InstrumentationFieldParameters;
import graphql.introspection.GoodFaithIntrospection;
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

    /** A schema may be told so many times over by one operation, and a small one often enough for any tool. */
    private static final int TIMES = 10;

    private static final int FIELDS_OF_ONE_ELEMENT = 10;
    private static final int LEAST_BOUND = 200_000;

    private final GraphQL schema;

    public Introspection(GraphQLSchema apiSchema) {
        int bound = Math.max(LEAST_BOUND, TIMES * FIELDS_OF_ONE_ELEMENT * elements(apiSchema));
        this.schema = GraphQL.newGraphQL(apiSchema)
                .instrumentation(new ChainedInstrumentation(new HeededDirectives(), new Bound(bound)))
                .build();
    }

    /** Types, their fields, and the arguments of these. */
    private static int elements(GraphQLSchema schema) {
        return schema.getAllTypesAsList().stream()
                .mapToInt(type -> 1
                        + type.getChildren().stream()
                                .mapToInt(child -> 1 + child.getChildren().size())
                                .sum())
                .sum();
    }

    /**
     * Ends an operation that says too much, such as one that follows types in circles. It counts values, whatever the operation looks like: graphql-java's
     * own check refuses each that asks for the fields of types in two places.
     */
    private static final class Bound extends SimplePerformantInstrumentation {
        private final int most;

        Bound(int most) {
            this.most = most;
        }

        private static final class Counted implements InstrumentationState {
            private int fields;
        }

        @Override
        public InstrumentationState createState(InstrumentationCreateStateParameters parameters) {
            return new Counted();
        }

        @Override
        public @Nullable InstrumentationContext<Object> beginFieldExecution(
                InstrumentationFieldParameters parameters, @Nullable InstrumentationState state) {
            if (state instanceof Counted counted && ++counted.fields > most) {
                throw new AbortExecutionException("more than " + most + " fields");
            }
            return null;
        }
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

    /** A GraphQL response as JSON; one without data says too much. */
    byte[] answer(SubgraphOperation operation, VariableValues variables) {
        var input = ExecutionInput.newExecutionInput(operation.document())
                .variables(values(operation, variables))
                .graphQLContext(Map.of(GoodFaithIntrospection.GOOD_FAITH_INTROSPECTION_DISABLED, true))
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
