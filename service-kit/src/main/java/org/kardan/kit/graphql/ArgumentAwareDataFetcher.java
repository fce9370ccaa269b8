package org.kardan.kit.graphql;

import graphql.schema.DataFetchingEnvironment;
import io.quarkus.smallrye.graphql.runtime.spi.datafetcher.QuarkusDefaultDataFetcher;
import io.smallrye.graphql.execution.datafetcher.helper.BatchLoaderHelper;
import io.smallrye.graphql.schema.model.Operation;
import io.smallrye.graphql.schema.model.Type;
import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.dataloader.BatchLoaderEnvironment;
import org.jspecify.annotations.Nullable;

/**
 * Loads a batch in one call per distinct set of arguments, and hands results back on the request's event loop.
 *
 * <p>SmallRye GraphQL 2.17 gives the whole batch the arguments of its first key, so {@code a: stage(asOf: "2025-01-01") b:
 * stage} would answer both with the first one's stage ({@code BatchLoaderHelper.getBatchContext} reads only the first key
 * context). Here the keys are set apart first. A group that fails fails alone.
 *
 * <p>Methods run on threads of their own, and would go on with the execution of the query there. Two of them at once could then
 * dispatch a batch that another one is still filling, and a field would ask the database more often than it need. On the event
 * loop one result after the other is taken in whole.
 */
final class ArgumentAwareDataFetcher extends QuarkusDefaultDataFetcher<Object, Object> {

    ArgumentAwareDataFetcher(Operation operation, Type type) {
        super(operation, type);
    }

    @Override
    public @Nullable Object get(DataFetchingEnvironment environment) throws Exception {
        var result = super.get(environment);
        return result instanceof CompletionStage<?> stage ? onEventLoop(stage) : result;
    }

    @Override
    public CompletionStage<List<Object>> load(List<Object> keys, BatchLoaderEnvironment environment) {
        var groups = byArguments(environment.getKeyContextsList());
        if (groups.size() <= 1) {
            return onEventLoop(super.load(keys, environment));
        }
        var answers = new ArrayList<@Nullable Object>(Collections.nCopies(keys.size(), null));
        var loads = groups.values().stream()
                .map(positions -> loadGroup(positions, keys, environment, answers))
                .toArray(CompletableFuture<?>[]::new);
        return onEventLoop(CompletableFuture.allOf(loads).thenApply(done -> answers));
    }

    private static <T> CompletionStage<T> onEventLoop(CompletionStage<T> stage) {
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

    /** Positions of the keys, by the arguments that belong to them. */
    private static Map<List<?>, List<Integer>> byArguments(List<Object> contexts) {
        var groups = new LinkedHashMap<List<?>, List<Integer>>();
        for (int i = 0; i < contexts.size(); i++) {
            groups.computeIfAbsent(arguments(contexts.get(i)), arguments -> new ArrayList<>())
                    .add(i);
        }
        return groups;
    }

    static List<?> arguments(Object keyContext) {
        return (List<?>) ((Map<?, ?>) keyContext).get(BatchLoaderHelper.ARGUMENTS);
    }

    private CompletableFuture<?> loadGroup(
            List<Integer> positions,
            List<Object> keys,
            BatchLoaderEnvironment environment,
            List<@Nullable Object> answers) {
        var groupKeys = positions.stream().map(keys::get).toList();
        var groupContexts =
                positions.stream().map(environment.getKeyContextsList()::get).toList();
        var groupEnvironment = BatchLoaderEnvironment.newBatchLoaderEnvironment()
                .context(environment.getContext())
                .keyContexts(groupKeys, groupContexts)
                .build();
        return super.load(groupKeys, groupEnvironment)
                .handle((found, failure) -> place(positions, found, failure, answers))
                .toCompletableFuture();
    }

    /** A throwable in the list is how a data loader is told that one key failed. */
    private static @Nullable Void place(
            List<Integer> positions,
            @Nullable List<Object> found,
            @Nullable Throwable failure,
            List<@Nullable Object> answers) {
        for (int i = 0; i < positions.size(); i++) {
            answers.set(positions.get(i), found == null ? cause(failure) : found.get(i));
        }
        return null;
    }

    private static @Nullable Throwable cause(@Nullable Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
    }
}
