package org.kardan.kit.graphql;

import graphql.language.Field;
import graphql.schema.DataFetchingEnvironment;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.dataloader.CacheKey;
import org.dataloader.DataLoader;
import org.dataloader.DataLoaderFactory;
import org.dataloader.DataLoaderOptions;
import org.dataloader.DataLoaderRegistry;
import org.jspecify.annotations.Nullable;

/**
 * The loaders of one request, each made when the first of its fields is met.
 *
 * <p>SmallRye GraphQL 2.17 makes one for every batched field of the schema for every request, and looks up all their methods by
 * reflection for it.
 */
final class FieldLoaders extends DataLoaderRegistry {

    private static final DataLoaderOptions OPTIONS =
            DataLoaderOptions.newOptions().setCacheKeyFunction(new ByCall()).build();

    private final Map<String, BatchedField> fields;
    private final Map<Object, List<@Nullable Object>> arguments = new IdentityHashMap<>();

    FieldLoaders(Map<String, BatchedField> fields) {
        this.fields = fields;
    }

    /** One object's place in a batch: the arguments of its field, and where it was asked. */
    record Call(List<@Nullable Object> arguments, DataFetchingEnvironment environment) {}

    /**
     * Keeps answers under source and arguments themselves. The runtime keeps them under a 32-bit hash of both; two of a few thousand
     * sources share one often enough for one of them to be given the other's answer. The place in the document is part of it too: what is
     * answered at one place may lack what is asked at another ({@link Asked}).
     */
    private record Key(Object source, List<@Nullable Object> arguments, Field place) {}

    @Override
    @SuppressWarnings("unchecked")
    public <K, V> @Nullable DataLoader<K, V> getDataLoader(String key) {
        var field = fields.get(key);
        return field == null
                ? super.getDataLoader(key)
                : (DataLoader<K, V>) computeIfAbsent(key, name -> DataLoaderFactory.newDataLoader(field, OPTIONS));
    }

    /** The arguments of a field: the same for all objects it is asked of at one place of a document, and so read once. */
    List<@Nullable Object> argumentsAt(DataFetchingEnvironment environment, BatchedField field) throws Exception {
        var known = arguments.get(environment.getField());
        if (known == null) {
            known = field.arguments(environment);
            arguments.put(environment.getField(), known);
        }
        return known;
    }

    private static final class ByCall implements CacheKey<Object> {
        @Override
        public Object getKey(Object source) {
            return source;
        }

        @Override
        public Object getKeyWithContext(Object source, @Nullable Object call) {
            return call instanceof Call given
                    ? new Key(source, given.arguments(), given.environment().getField())
                    : source;
        }
    }
}
