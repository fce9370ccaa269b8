package org.kardan.kit.graphql;

import graphql.ErrorType;
import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.GraphqlErrorBuilder;
import graphql.execution.ExecutionId;
import graphql.execution.SubscriptionExecutionStrategy;
import graphql.schema.GraphQLSchema;
import graphql.schema.visibility.DefaultGraphqlFieldVisibility;
import io.smallrye.graphql.execution.ExecutionResponseWriter;
import io.smallrye.graphql.execution.ExecutionService;
import io.smallrye.graphql.execution.context.SmallRyeContext;
import io.smallrye.graphql.execution.context.SmallRyeContextManager;
import io.smallrye.graphql.execution.error.ExceptionHandler;
import io.smallrye.graphql.execution.event.EventEmitter;
import io.smallrye.graphql.schema.model.Schema;
import io.smallrye.graphql.schema.model.Type;
import jakarta.json.JsonObject;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.bound.BoundedLists;
import org.kardan.kit.graphql.root.GuardedRoot;
import org.kardan.kit.graphql.root.RootGuard;

/**
 * Runs operations on the schema that SmallRye GraphQL has built, without what costs at every field and nobody here uses: federated
 * tracing (our gateway does not ask for it), the trail of contexts behind it, a loader for every batched field of the schema, and the
 * answer as a tree of JSON values. Events of the runtime are still fired before and after the operation, and around fields that are
 * not batched; no others.
 */
public class GraphExecutionService extends ExecutionService {

    private static final String REQUEST = GraphExecutionService.class.getSimpleName();

    private static final ExecutionResult NO_QUERY = ExecutionResult.newExecutionResult()
            .addError(GraphqlErrorBuilder.newError()
                    .message("query: there is none; give the operation as text")
                    .build())
            .build();

    private final EventEmitter events = EventEmitter.getInstance();
    private final AtomicLong executions = new AtomicLong();
    private final Map<String, BatchedField> batchedFields;
    private final GraphQL graphQL;

    /**
     * A service for this schema and the model that it was built from, whose root fields the guard stands before.
     *
     * @param tooLong what refuses a list, by the name of its field, that would have more items than this
     */
    protected GraphExecutionService(
            GraphQLSchema graphQLSchema,
            Schema schema,
            RootGuard guard,
            BiFunction<String, Integer, RuntimeException> tooLong) {
        super(graphQLSchema, schema);
        batchedFields = batchedFields(schema);
        var registry = graphQLSchema.getCodeRegistry().transform(own -> {
            batchedFields.values().forEach(field -> own.dataFetcher(field.coordinates(), field));
            GuardedRoot.of(graphQLSchema, guard).forEach(own::dataFetcher);
            BoundedLists.hold(graphQLSchema, own, tooLong);
            // The runtime takes its own setting "default" for a pattern of fields to hide, and looks for it at every
            // field of every object.
            own.fieldVisibility(DefaultGraphqlFieldVisibility.DEFAULT_FIELD_VISIBILITY);
        });
        var builder = GraphQL.newGraphQL(graphQLSchema.transformWithoutTypes(types -> types.codeRegistry(registry)))
                .defaultDataFetcherExceptionHandler(new ExceptionHandler())
                .subscriptionExecutionStrategy(new SubscriptionExecutionStrategy(new ExceptionHandler()))
                .preparsedDocumentProvider(new DocumentCache());
        graphQL = events.fireBeforeGraphQLBuild(builder).build();
    }

    private static Map<String, BatchedField> batchedFields(Schema schema) {
        var fields = new HashMap<String, BatchedField>();
        Stream.concat(schema.getTypes().values().stream(), schema.getInterfaces().values().stream())
                .filter(Type::hasBatchOperations)
                .forEach(type -> type.getBatchOperations().values().stream()
                        .map(operation -> new BatchedField(type.getName(), operation))
                        .forEach(field -> fields.put(field.name(), field)));
        return fields;
    }

    @Override
    public void execute(
            JsonObject request, Map<String, Object> context, ExecutionResponseWriter writer, boolean async) {
        var requestContext = SmallRyeContextManager.fromInitialRequest(request);
        if (requestContext.getQuery() == null || requestContext.getQuery().isBlank()) {
            writer.write(new StreamedResponse(NO_QUERY, Map.of()));
            return;
        }
        try {
            var input = input(requestContext, context);
            requestContext.setExecutionInput(input);
            requestContext.setExecutionId(input.getExecutionId().toString());
            context.put(SmallRyeContextManager.CONTEXT, requestContext);
            input.getGraphQLContext().putAll(context);
            events.fireBeforeExecute(requestContext);
            var result = graphQL.executeAsync(input);
            if (!async) {
                result.join();
            }
            result.whenComplete((answer, failure) -> write(requestContext, answer, failure, writer));
        } catch (RuntimeException e) {
            events.fireOnExecuteError(requestContext, e);
            writer.fail(e);
            OperationEnd.tell();
        }
    }

    private ExecutionInput input(SmallRyeContext requestContext, Map<String, Object> context) {
        var builder = ExecutionInput.newExecutionInput()
                .query(requestContext.getQuery())
                .locale(context.get("locale") instanceof Locale locale ? locale : Locale.getDefault())
                .executionId(ExecutionId.from(REQUEST + executions.getAndIncrement()))
                .dataLoaderRegistry(new FieldLoaders(batchedFields));
        requestContext.getVariables().ifPresent(builder::variables);
        requestContext.getOperationName().ifPresent(builder::operationName);
        return builder.build();
    }

    private void write(
            SmallRyeContext requestContext,
            ExecutionResult answer,
            @Nullable Throwable failure,
            ExecutionResponseWriter writer) {
        SmallRyeContextManager.restore(requestContext);
        try {
            if (failure != null) {
                events.fireOnExecuteError(requestContext, failure);
                writer.fail(failure);
                return;
            }
            if (answer.getErrors().stream().anyMatch(error -> error.getErrorType() == ErrorType.InvalidSyntax)) {
                // Told like any other request that nothing was run for, not as an answer.
                writer.write(new StreamedResponse(answer, Map.of()));
                return;
            }
            requestContext.setExecutionResult(answer);
            events.fireAfterExecute(requestContext);
            var told = requestContext.unwrap(ExecutionResult.class);
            writer.write(new StreamedResponse(told, requestContext.getAddedExtensions()));
        } catch (RuntimeException e) {
            writer.fail(e);
        } finally {
            SmallRyeContextManager.clearCurrentSmallRyeContext();
            OperationEnd.tell();
        }
    }
}
