package org.kardan.kit.graphql;

import io.smallrye.graphql.execution.datafetcher.PlugableBatchableDataFetcher;
import io.smallrye.graphql.schema.model.Operation;
import io.smallrye.graphql.schema.model.Type;
import io.smallrye.graphql.spi.DataFetcherService;

/** Tells the GraphQL runtime to fetch ordinary fields through {@link ArgumentAwareDataFetcher}; found by ServiceLoader. */
public final class ArgumentAwareBatches implements DataFetcherService {

    /** Services are asked in ascending order, and Quarkus's own has priority 1. */
    @Override
    public Integer getPriority() {
        return 0;
    }

    @Override
    public PlugableBatchableDataFetcher<Object, Object> getDefaultDataFetcher(Operation operation, Type type) {
        return new ArgumentAwareDataFetcher(operation, type);
    }
}
