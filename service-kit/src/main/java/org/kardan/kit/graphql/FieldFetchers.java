package org.kardan.kit.graphql;

import io.smallrye.graphql.execution.datafetcher.PlugableBatchableDataFetcher;
import io.smallrye.graphql.execution.datafetcher.PlugableDataFetcher;
import io.smallrye.graphql.schema.model.Field;
import io.smallrye.graphql.schema.model.Operation;
import io.smallrye.graphql.schema.model.Reference;
import io.smallrye.graphql.schema.model.Type;
import io.smallrye.graphql.spi.DataFetcherService;

/** Tells the GraphQL runtime which data fetchers of this package to use; found by ServiceLoader. */
public final class FieldFetchers implements DataFetcherService {

    /** Services are asked in ascending order, and Quarkus's own has priority 1. */
    @Override
    public Integer getPriority() {
        return 0;
    }

    @Override
    public PlugableBatchableDataFetcher<Object, Object> getDefaultDataFetcher(Operation operation, Type type) {
        return new EventLoopFetcher(operation, type);
    }

    @Override
    public PlugableDataFetcher<Object> getFieldDataFetcher(Field field, Type type, Reference owner) {
        return new PropertyFetcher(field, type, owner);
    }
}
