package org.kardan.kit.graphql;

import graphql.ExecutionInput;
import io.smallrye.graphql.api.Context;
import io.smallrye.graphql.spi.EventingService;
import java.util.List;
import java.util.Map;
import org.dataloader.CacheKey;
import org.dataloader.DataLoader;
import org.dataloader.DataLoaderRegistry;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the answers of a batched field with arguments under the arguments themselves; found by ServiceLoader.
 *
 * <p>SmallRye GraphQL 2.17 keeps them under a 32-bit hash of source and arguments ({@code
 * ExecutionService.getCacheKeyFunction}). Two of a few thousand sources then share a hash often enough for one of them to be
 * given the other's answer.
 */
public final class ExactBatchKeys implements EventingService {

    private record Key(Object source, List<?> arguments) {}

    /** Always on. */
    @Override
    public @Nullable String getConfigKey() {
        return null;
    }

    @Override
    public void beforeExecute(Context context) {
        var registry = context.unwrap(ExecutionInput.class).getDataLoaderRegistry();
        for (Map.Entry<String, DataLoader<?, ?>> entry :
                registry.getDataLoadersMap().entrySet()) {
            replace(registry, entry.getKey(), entry.getValue());
        }
    }

    private static void replace(DataLoaderRegistry registry, String name, DataLoader<?, ?> loader) {
        if (loader.getOptions().cacheKeyFunction().isPresent()) {
            var options = loader.getOptions().transform(builder -> builder.setCacheKeyFunction(new Exact()));
            registry.unregister(name);
            registry.register(name, loader.transform(builder -> builder.options(options)));
        }
    }

    private static final class Exact implements CacheKey<Object> {
        @Override
        public Object getKey(Object source) {
            return source;
        }

        @Override
        public Object getKeyWithContext(Object source, Object keyContext) {
            return new Key(source, ArgumentAwareDataFetcher.arguments(keyContext));
        }
    }
}
