package org.kardan.kit.graphql;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.FieldCoordinates;
import io.quarkus.arc.Arc;
import io.quarkus.arc.InjectableContext.ContextState;
import io.quarkus.smallrye.graphql.runtime.spi.datafetcher.BlockingHelper;
import io.smallrye.graphql.execution.context.SmallRyeContextManager;
import io.smallrye.graphql.execution.datafetcher.helper.ArgumentHelper;
import io.smallrye.graphql.execution.datafetcher.helper.OperationInvoker;
import io.smallrye.graphql.schema.model.Operation;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.dataloader.BatchLoaderEnvironment;
import org.dataloader.BatchLoaderWithContext;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.graphql.FieldLoaders.Call;

/**
 * A field whose method takes all its sources at once. Gathers them, and calls the method once for each distinct set of arguments, on
 * the kind of thread that the method asks for.
 *
 * <p>SmallRye GraphQL 2.17 gives the whole batch the arguments of its first key, so {@code a: stage(asOf: "2025-01-01") b: stage} would
 * answer both with the first one's stage. Here they are set apart first, and a group that fails fails alone. Nor is a context of the
 * request made for each single source: the method runs in the request's own, with the environment of the first source of its group.
 */
final class BatchedField implements DataFetcher<Object>, BatchLoaderWithContext<Object, Object> {

    private final FieldCoordinates coordinates;
    private final Operation operation;
    private final ArgumentHelper argumentHelper;
    private final boolean hasArguments;
    private volatile @Nullable OperationInvoker invoker;

    BatchedField(String type, Operation operation) {
        this.coordinates = FieldCoordinates.coordinates(type, operation.getName());
        this.operation = operation;
        this.argumentHelper = new ArgumentHelper(operation.getArguments());
        this.hasArguments = operation.getArguments().stream().anyMatch(argument -> !argument.isSourceArgument());
    }

    FieldCoordinates coordinates() {
        return coordinates;
    }

    /** The name of its loader. */
    String name() {
        return coordinates.toString();
    }

    @Override
    public Object get(DataFetchingEnvironment environment) throws Exception {
        DataLoader<Object, Object> loader = Objects.requireNonNull(environment.getDataLoader(name()));
        return loader.load(
                Objects.requireNonNull(environment.getSource()), new Call(argumentsOf(environment), environment));
    }

    private List<@Nullable Object> argumentsOf(DataFetchingEnvironment environment) throws Exception {
        if (!hasArguments) {
            return List.of();
        }
        return environment.getDataLoaderRegistry() instanceof FieldLoaders loaders
                ? loaders.argumentsAt(environment, this)
                : arguments(environment);
    }

    List<@Nullable Object> arguments(DataFetchingEnvironment environment) throws Exception {
        return Collections.unmodifiableList(new ArrayList<>(argumentHelper.getArguments(environment, true)));
    }

    @Override
    public CompletionStage<List<Object>> load(List<Object> sources, BatchLoaderEnvironment environment) {
        var calls = environment.getKeyContextsList();
        var groups = byArguments(calls);
        if (groups.size() == 1) {
            return EventLoopFetcher.onEventLoop(invoke(sources, calls));
        }
        var answers = new ArrayList<@Nullable Object>(Collections.nCopies(sources.size(), null));
        var loads = groups.values().stream()
                .map(places -> loadGroup(places, sources, calls, answers))
                .toArray(CompletableFuture<?>[]::new);
        return EventLoopFetcher.onEventLoop(CompletableFuture.allOf(loads).thenApply(done -> answers));
    }

    /** Places of the sources, by the arguments that belong to them. */
    private static Map<List<?>, List<Integer>> byArguments(List<Object> calls) {
        var groups = new LinkedHashMap<List<?>, List<Integer>>();
        for (int i = 0; i < calls.size(); i++) {
            groups.computeIfAbsent(((Call) calls.get(i)).arguments(), arguments -> new ArrayList<>())
                    .add(i);
        }
        return groups;
    }

    private CompletableFuture<?> loadGroup(
            List<Integer> places, List<Object> sources, List<Object> calls, List<@Nullable Object> answers) {
        return invoke(
                        places.stream().map(sources::get).toList(),
                        places.stream().map(calls::get).toList())
                .handle((found, failure) -> place(places, found, failure, answers))
                .toCompletableFuture();
    }

    /** A throwable in the list is how a data loader is told that one key failed. */
    private static @Nullable Void place(
            List<Integer> places,
            @Nullable List<Object> found,
            @Nullable Throwable failure,
            List<@Nullable Object> answers) {
        for (int i = 0; i < places.size(); i++) {
            answers.set(places.get(i), found == null ? cause(failure) : found.get(i));
        }
        return null;
    }

    private static @Nullable Throwable cause(@Nullable Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
    }

    private CompletionStage<List<Object>> invoke(List<Object> sources, List<Object> calls) {
        var context = Vertx.currentContext();
        if (context == null || BlockingHelper.blockingShouldExecuteNonBlocking(operation, context)) {
            return CompletableFuture.completedStage(null).thenApply(now -> invokeHere(sources, calls));
        }
        Promise<List<Object>> result = Promise.promise();
        BlockingHelper.runBlocking(context, () -> invokeHere(sources, calls), result, operation);
        return result.future().toCompletionStage();
    }

    /** On whatever thread: in the request's contexts, which it leaves as they were. */
    private List<Object> invokeHere(List<Object> sources, List<Object> calls) {
        var call = (Call) calls.getFirst();
        var graph = call.environment().getGraphQlContext();
        var requestContext = Arc.container().requestContext();
        var activate = !requestContext.isActive();
        if (activate) {
            requestContext.activate((ContextState) graph.get("state"));
        }
        SmallRyeContextManager.restore(RequestContexts.at(call.environment()));
        Asked.at(calls.stream().map(each -> ((Call) each).environment()).toList())
                .begin();
        try {
            var arguments = new ArrayList<@Nullable Object>();
            arguments.add(sources);
            arguments.addAll(call.arguments());
            return invoker().invoke(arguments.toArray());
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new CompletionException(e);
        } finally {
            Asked.end();
            SmallRyeContextManager.clearCurrentSmallRyeContext();
            if (activate) {
                requestContext.deactivate();
            }
        }
    }

    /** Looked up when first asked for: the class may not be loaded while the application is built. */
    private OperationInvoker invoker() {
        var known = invoker;
        if (known == null) {
            known = new OperationInvoker(operation);
            invoker = known;
        }
        return known;
    }
}
