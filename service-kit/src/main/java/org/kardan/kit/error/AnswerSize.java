package org.kardan.kit.error;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.execution.ResultNodesInfo;
import io.smallrye.graphql.api.Context;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How large one answer may be. Pages nested in pages multiply: three levels of a hundred are a million objects, which no heap holds. The
 * runtime counts fields as it fetches them and goes no further than the bound; an answer that met it is told as an error, not in part.
 */
final class AnswerSize {

    /** Fields of all objects together; a page of 50 projects with parties and engagements has some 3 000. */
    static final int FIELDS = 100_000;

    private AnswerSize() {}

    static void bound(Context request) {
        request.unwrap(ExecutionInput.class).getGraphQLContext().put(ResultNodesInfo.MAX_RESULT_NODES, FIELDS);
    }

    /** The answer to give instead, or null where it stayed within the bound. */
    static @Nullable ExecutionResult refusal(Context request) {
        ResultNodesInfo nodes =
                request.unwrap(ExecutionInput.class).getGraphQLContext().get(ResultNodesInfo.RESULT_NODES_INFO);
        return nodes != null && nodes.isMaxResultNodesExceeded()
                ? ExecutionResult.newExecutionResult().addError(tooLarge()).build()
                : null;
    }

    private static GraphQLError tooLarge() {
        return GraphqlErrorBuilder.newError()
                .message(
                        "the answer has more than %d fields; ask for smaller pages (first, last) or fewer levels of them",
                        FIELDS)
                .extensions(Map.of("code", ErrorCode.OPERATION_TOO_COMPLEX.name()))
                .build();
    }
}
