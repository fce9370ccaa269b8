package org.kardan.federation.differential;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.schema.GraphQLSchema;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A server with made-up answers. Of a subscription it gives the first event, which is what a query of the same fields would give. */
final class Answering {
    private static final String SUBSCRIPTION = "subscription";

    private final GraphQL queries;
    private final @Nullable GraphQL events;

    Answering(GraphQLSchema schema) {
        queries = GraphQL.newGraphQL(schema).build();
        var root = schema.getSubscriptionType();
        events = root == null
                ? null
                : GraphQL.newGraphQL(
                                schema.transform(builder -> builder.query(root).additionalType(schema.getQueryType())))
                        .build();
    }

    ExecutionResult answer(String document, Map<String, Object> variables) {
        if (document.startsWith(SUBSCRIPTION) && events != null) {
            return execute(events, "query" + document.substring(SUBSCRIPTION.length()), variables);
        }
        return execute(queries, document, variables);
    }

    private static ExecutionResult execute(GraphQL graphql, String document, Map<String, Object> variables) {
        return graphql.execute(
                ExecutionInput.newExecutionInput(document).variables(variables).build());
    }
}
