package org.kardan.kit.error;

import graphql.ErrorClassification;
import graphql.ErrorType;
import graphql.ExceptionWhileDataFetching;
import graphql.ExecutionResult;
import graphql.ExecutionResultImpl;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.execution.AbortExecutionException;
import graphql.validation.ValidationError;
import io.smallrye.graphql.api.Context;
import io.smallrye.graphql.execution.context.SmallRyeContext;
import io.smallrye.graphql.spi.EventingService;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Gives every GraphQL error its code before it leaves the service; found by ServiceLoader.
 *
 * <p>An {@code ErrorExtensionProvider} would see only the exceptions of data fetchers. Here all errors pass: a refusal of ours
 * keeps its message and code, what the runtime refuses (syntax, validation, unknown enum values) is {@code BAD_USER_INPUT}, and
 * anything else becomes {@code INTERNAL} with a correlation id, its text only in the log.
 */
public final class ErrorsOnTheWire implements EventingService {

    /** PostgreSQL's state for a byte that its texts cannot hold: U+0000 is the only one that a client can send. */
    private static final String NO_TEXT = "22021";

    /** PostgreSQL's state for one of two transactions that waited for each other; the other one goes on. */
    private static final String DEADLOCK = "40P01";

    private static final Logger LOG = Logger.getLogger(ErrorsOnTheWire.class);

    /** Always on. */
    @Override
    public @Nullable String getConfigKey() {
        return null;
    }

    @Override
    public void beforeExecute(Context context) {
        AnswerSize.bound(context);
    }

    @Override
    public void afterExecute(Context context) {
        var tooLarge = AnswerSize.refusal(context);
        if (tooLarge != null && context instanceof SmallRyeContext writable) {
            writable.setExecutionResult(tooLarge);
            return;
        }
        var result = context.unwrap(ExecutionResult.class);
        if (result.getErrors().isEmpty() || !(context instanceof SmallRyeContext writable)) {
            return;
        }
        var errors = result.getErrors().stream().map(ErrorsOnTheWire::coded).toList();
        writable.setExecutionResult(ExecutionResultImpl.newExecutionResult()
                .from(result)
                .errors(errors)
                .build());
    }

    /** One event of a subscription, which never passes {@link #afterExecute}. */
    static ExecutionResult coded(ExecutionResult event) {
        if (event.getErrors().isEmpty()) {
            return event;
        }
        var errors = event.getErrors().stream().map(ErrorsOnTheWire::coded).toList();
        return ExecutionResultImpl.newExecutionResult()
                .from(event)
                .errors(errors)
                .build();
    }

    /** The end of a subscription that failed as a whole. */
    static ExecutionResult internal(Throwable failure) {
        var error = GraphqlErrorBuilder.newError()
                .message("%s", failure.getMessage())
                .build();
        return ExecutionResultImpl.newExecutionResult()
                .data(null)
                .addError(internal(error, failure))
                .build();
    }

    private static GraphQLError coded(GraphQLError given) {
        var error = Untransformable.asValidationError(given);
        var failure = failure(error);
        var refusal = refusal(failure);
        if (refusal != null) {
            return wire(error, refusal.code(), refusal.getMessage(), Map.of());
        }
        return failure == null && isTheClients(error)
                ? wire(error, ErrorCode.BAD_USER_INPUT, message(error), Map.of())
                : internal(error, failure);
    }

    private static @Nullable Throwable failure(GraphQLError error) {
        return switch (error) {
            case ExceptionWhileDataFetching fetching -> fetching.getException();
            case AbortExecutionException aborted -> aborted.getCause();
            default -> null;
        };
    }

    private static boolean isTheClients(GraphQLError error) {
        return error.getErrorType() == ErrorType.InvalidSyntax
                || error.getErrorType() == ErrorType.ValidationError
                || error.getErrorType() == ErrorType.OperationNotSupported
                || error.getErrorType() == ErrorType.ExecutionAborted;
    }

    private static @Nullable DomainException refusal(@Nullable Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof DomainException refusal) {
                return refusal;
            }
            if (cause instanceof SQLException sql && NO_TEXT.equals(sql.getSQLState())) {
                return new BadUserInput(
                        "text", "an argument has a character that no text can keep", "leave U+0000 out");
            }
            if (cause instanceof SQLException sql && DEADLOCK.equals(sql.getSQLState())) {
                return new Conflict("others change the same just now; read it again, and decide anew");
            }
        }
        return null;
    }

    private static GraphQLError internal(GraphQLError error, @Nullable Throwable failure) {
        var correlationId = UUID.randomUUID().toString();
        LOG.errorf(failure, "correlationId=%s path=%s: %s", correlationId, error.getPath(), error.getMessage());
        var message = "internal error; the log has it under correlation id " + correlationId;
        return wire(error, ErrorCode.INTERNAL, message, Map.of("correlationId", correlationId));
    }

    /** A validation error's own message repeats its type and path; the description says the same for a reader. */
    private static String message(GraphQLError error) {
        return error instanceof ValidationError validation && validation.getDescription() != null
                ? validation.getDescription()
                : error.getMessage();
    }

    private static GraphQLError wire(GraphQLError error, ErrorCode code, String message, Map<String, Object> more) {
        var extensions = new LinkedHashMap<String, Object>();
        extensions.put("code", code.name());
        extensions.putAll(more);
        var builder = GraphqlErrorBuilder.newError()
                .message("%s", message)
                .errorType(ErrorClassification.errorClassification(code.name()))
                .extensions(extensions);
        if (error.getLocations() != null) {
            builder.locations(error.getLocations());
        }
        if (error.getPath() != null) {
            builder.path(error.getPath());
        }
        return builder.build();
    }
}
