package org.kardan.kit.error;

import graphql.ErrorClassification;
import graphql.ExecutionResult;
import graphql.ExecutionResultImpl;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import graphql.schema.GraphQLSchema;
import io.quarkus.arc.Unremovable;
import io.smallrye.graphql.execution.ExecutionResponse;
import io.smallrye.graphql.execution.ExecutionResponseWriter;
import io.smallrye.graphql.execution.ExecutionService;
import io.smallrye.graphql.schema.model.Schema;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import jakarta.json.JsonObject;
import java.util.Map;

/**
 * Gives their code to errors that come before any execution, which {@link ErrorsOnTheWire} therefore does not see: a document
 * that does not parse, or none at all. The runtime looks this bean up by hand, so it must not be removed as unused. Where the runtime only says that a document does not parse, this says where.
 */
@Alternative
@Unremovable
@Priority(1)
@Singleton
public class CodedExecutionService extends ExecutionService {

    CodedExecutionService(GraphQLSchema graphQLSchema, Schema schema) {
        super(graphQLSchema, schema);
    }

    @Override
    public void execute(
            JsonObject request, Map<String, Object> context, ExecutionResponseWriter writer, boolean async) {
        super.execute(request, context, new CodingWriter(request, writer), async);
    }

    private record CodingWriter(JsonObject request, ExecutionResponseWriter next) implements ExecutionResponseWriter {

        @Override
        public void write(ExecutionResponse response) {
            var result = response.getExecutionResult();
            next.write(isCoded(result) ? response : new ExecutionResponse(coded(result)));
        }

        @Override
        public void fail(Throwable failure) {
            next.fail(failure);
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
