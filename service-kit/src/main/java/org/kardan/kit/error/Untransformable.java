package org.kardan.kit.error;

import graphql.ErrorClassification;
import graphql.ExceptionWhileDataFetching;
import graphql.GraphQLError;
import graphql.Scalars;
import graphql.execution.DataFetcherResult;
import graphql.execution.ExecutionStepInfo;
import graphql.execution.MergedField;
import graphql.execution.ResultPath;
import graphql.language.Field;
import graphql.language.SourceLocation;
import graphql.schema.DataFetchingEnvironmentImpl;
import graphql.validation.ValidationError;
import io.smallrye.graphql.transformation.TransformException;
import java.util.List;

/**
 * An argument that the runtime cannot make into its Java type, such as a day that is none. SmallRye GraphQL 2.17 tells of it as
 * a validation error for ordinary fields, and lets the bare exception through for batched ones; here both are told alike.
 */
final class Untransformable {

    private Untransformable() {}

    static GraphQLError asValidationError(GraphQLError error) {
        return error instanceof ExceptionWhileDataFetching fetching
                        && fetching.getException() instanceof TransformException untransformable
                ? named(error, untransformable)
                : error;
    }

    /** The exception keeps the argument's name to itself, and tells it only in the error that it adds to a result. */
    private static GraphQLError named(GraphQLError error, TransformException untransformable) {
        var place = Field.newField("argument").build();
        var environment = DataFetchingEnvironmentImpl.newDataFetchingEnvironment()
                .mergedField(MergedField.newMergedField(place).build())
                .executionStepInfo(ExecutionStepInfo.newExecutionStepInfo()
                        .type(Scalars.GraphQLString)
                        .path(ResultPath.fromList(error.getPath()))
                        .build())
                .build();
        var told = untransformable
                .appendDataFetcherResult(DataFetcherResult.newResult(), environment)
                .build()
                .getErrors()
                .getFirst();
        return told instanceof ValidationError validation
                ? new PlacedValidationError(validation, error.getPath(), error.getLocations())
                : error;
    }

    private record PlacedValidationError(ValidationError told, List<Object> path, List<SourceLocation> locations)
            implements GraphQLError {

        private static final long serialVersionUID = 1L;

        @Override
        public String getMessage() {
            return told.getDescription();
        }

        @Override
        public List<SourceLocation> getLocations() {
            return locations;
        }

        @Override
        public List<Object> getPath() {
            return path;
        }

        @Override
        public ErrorClassification getErrorType() {
            return told.getErrorType();
        }
    }
}
