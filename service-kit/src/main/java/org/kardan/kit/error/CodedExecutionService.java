package org.kardan.kit.error;

import graphql.ErrorClassification;
import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.ExecutionResultImpl;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import graphql.schema.GraphQLSchema;
import io.quarkus.arc.Arc;
import io.quarkus.arc.Unremovable;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.graphql.execution.ExecutionResponse;
import io.smallrye.graphql.execution.ExecutionResponseWriter;
import io.smallrye.graphql.execution.context.SmallRyeContext;
import io.smallrye.graphql.schema.model.Schema;
import io.smallrye.mutiny.Multi;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import jakarta.json.JsonObject;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import mutiny.zero.flow.adapters.AdaptersToFlow;
import mutiny.zero.flow.adapters.AdaptersToReactiveStreams;
import org.dataloader.DataLoader;
import org.dataloader.DataLoaderRegistry;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.graphql.GraphExecutionService;
import org.kardan.kit.graphql.root.RootGuard;
import org.reactivestreams.Publisher;

/**
 * Gives their code to errors that come before any execution, which {@link ErrorsOnTheWire} therefore does not see: a document
 * that does not parse, or none at all; and to errors in the events of a subscription. The runtime looks this bean up by hand, so
 * it must not be removed as unused. Where the runtime only says that a document does not parse, this says where.
 */
@Alternative
@Unremovable
@Priority(1)
@Singleton
public class CodedExecutionService extends GraphExecutionService {

    /** Where the runtime leaves what it knows of the operation. */
    private static final String CONTEXT = "context";

    CodedExecutionService(GraphQLSchema graphQLSchema, Schema schema, RootGuard guard) {
        super(graphQLSchema, schema, guard, Unanswered::tooLong);
    }

    @Override
    public void execute(
            JsonObject request, Map<String, Object> context, ExecutionResponseWriter writer, boolean async) {
        // A copy, since operations of one WebSocket are given one map, and each leaves traces in it.
        var own = new ConcurrentHashMap<>(context);
        super.execute(request, own, new CodingWriter(request, own, writer, http()), async);
    }

    /** The request at hand; null over a WebSocket. */
    private static @Nullable RoutingContext http() {
        return Arc.container().requestContext().isActive()
                ? Arc.container().instance(CurrentVertxRequest.class).get().getCurrent()
                : null;
    }

    private record CodingWriter(
            JsonObject request,
            Map<String, Object> context,
            ExecutionResponseWriter next,
            @Nullable RoutingContext http)
            implements ExecutionResponseWriter {

        @Override
        public void write(ExecutionResponse response) {
            var result = response.getExecutionResult();
            if (result.getData() instanceof Publisher<?> events) {
                next.write(new ExecutionResponse(codedEvents(result, events)));
                return;
            }
            if (isCoded(result)) {
                next.write(response);
            } else {
                refuse(new ExecutionResponse(coded(result)));
            }
        }

        /** Nothing was run: over HTTP the status says so, which the runtime's own writer would make a 200. */
        private void refuse(ExecutionResponse refusal) {
            if (http == null || http.response().headWritten()) {
                next.write(refusal);
            } else {
                http.response().setStatusCode(400).end(refusal.getExecutionResultAsString());
            }
        }

        @Override
        public void fail(Throwable failure) {
            next.fail(failure);
        }

        private ExecutionResult codedEvents(ExecutionResult result, Publisher<?> events) {
            var loaders = loaders();
            var coded = Multi.createFrom()
                    .publisher(AdaptersToFlow.publisher(events))
                    .map(event -> {
                        // They would keep the answers of each event for as long as the subscription lives.
                        loaders.getDataLoaders().forEach(DataLoader::clearAll);
                        return ErrorsOnTheWire.coded((ExecutionResult) event);
                    })
                    // The runtime would print the failure, and leave the client waiting.
                    .onFailure()
                    .recoverWithItem(ErrorsOnTheWire::internal);
            return ExecutionResultImpl.newExecutionResult()
                    .from(result)
                    .data(AdaptersToReactiveStreams.publisher(coded))
                    .build();
        }

        private DataLoaderRegistry loaders() {
            var running = (SmallRyeContext) Objects.requireNonNull(context.get(CONTEXT));
            return running.unwrap(ExecutionInput.class).getDataLoaderRegistry();
        }

        private static boolean isCoded(ExecutionResult result) {
            return result.getErrors().stream()
                    .allMatch(error -> error.getExtensions() != null
                            && error.getExtensions().containsKey("code"));
        }

        private ExecutionResult coded(ExecutionResult result) {
            return ExecutionResultImpl.newExecutionResult()
                    .addErrors(result.getErrors().stream().map(this::coded).toList())
                    .build();
        }

        private GraphQLError coded(GraphQLError error) {
            var located = syntaxError(error);
            return GraphqlErrorBuilder.newError()
                    .message("%s", located.getMessage())
                    .locations(located.getLocations())
                    .errorType(ErrorClassification.errorClassification(ErrorCode.BAD_USER_INPUT.name()))
                    .extensions(Map.of("code", ErrorCode.BAD_USER_INPUT.name()))
                    .build();
        }

        private GraphQLError syntaxError(GraphQLError otherwise) {
            var query = request.getString("query", "");
            if (query.isBlank()) {
                return otherwise;
            }
            try {
                new Parser().parseDocument(query);
                return otherwise;
            } catch (InvalidSyntaxException e) {
                return e.toInvalidSyntaxError();
            }
        }
    }
}
