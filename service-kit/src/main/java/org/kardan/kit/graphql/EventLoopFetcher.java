package org.kardan.kit.graphql;

import graphql.execution.DataFetcherResult;
import graphql.schema.DataFetchingEnvironment;
import io.quarkus.smallrye.graphql.runtime.spi.datafetcher.QuarkusDefaultDataFetcher;
import io.smallrye.graphql.execution.context.SmallRyeContextManager;
import io.smallrye.graphql.schema.model.Operation;
import io.smallrye.graphql.schema.model.Type;
import io.smallrye.graphql.transformation.AbstractDataFetcherException;
import io.vertx.core.Vertx;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Hands results back on the request's event loop.
 *
 * <p>Methods run on threads of their own, and would go on with the execution of the query there. Two of them at once could then
 * dispatch a batch that another one is still filling, and a field would ask the database more often than it need. On the event
 * loop one result after the other is taken in whole.
 */
final class EventLoopFetcher extends QuarkusDefaultDataFetcher<Object, Object> {

    EventLoopFetcher(Operation operation, Type type) {
        super(operation, type);
    }

    @Override
    public @Nullable Object get(DataFetchingEnvironment environment) throws Exception {
        var result = fetch(environment);
        return result instanceof CompletionStage<?> stage ? onEventLoop(stage) : result;
    }

    /**
     * The runtime's own, but for the context: instead of what is selected below as JSON, once with and once without batched fields, it
     * has the environment, which knows the selection too.
     */
    private @Nullable Object fetch(DataFetchingEnvironment environment) throws Exception {
        var context = RequestContexts.at(environment);
        SmallRyeContextManager.restore(context);
        eventEmitter.fireBeforeDataFetch(context);
        var result = DataFetcherResult.newResult().localContext(environment.getGraphQlContext());
        try {
            var arguments = argumentHelper.getArguments(environment).toArray();
            return invokeAndTransform(context, environment, result, arguments);
        } catch (AbstractDataFetcherException e) {
            e.appendDataFetcherResult(result, environment);
            eventEmitter.fireOnDataFetchError(context, e);
            return invokeFailure(result);
        } catch (Exception e) {
            eventEmitter.fireOnDataFetchError(context, e);
            throw e;
        }
    }

    static <T> CompletionStage<T> onEventLoop(CompletionStage<T> stage) {
        var context = Vertx.currentContext();
        if (context == null) {
            return stage;
        }
        var result = new CompletableFuture<T>();
        stage.whenComplete((value, failure) -> context.runOnContext(ignored -> complete(result, value, failure)));
        return result;
    }

    private static <T> void complete(CompletableFuture<T> result, T value, @Nullable Throwable failure) {
        if (failure == null) {
            result.complete(value);
        } else {
            result.completeExceptionally(failure);
        }
    }
}
