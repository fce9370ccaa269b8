package org.kardan.kit.graphql.root;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLSchema;
import io.quarkus.arc.Arc;
import io.quarkus.smallrye.graphql.runtime.spi.datafetcher.RequestContextHelper;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A root field that is fetched once the guard has let its caller pass. Each root field is guarded by being one, so that none can be
 * forgotten; the second field of a mutation is looked at when its turn comes.
 */
public record GuardedRoot(FieldCoordinates field, DataFetcher<?> fetcher, RootGuard guard)
        implements DataFetcher<Object> {

    /** The root fields of a schema, with what they are to be fetched by. */
    public static Map<FieldCoordinates, GuardedRoot> of(GraphQLSchema schema, RootGuard guard) {
        var guarded = new HashMap<FieldCoordinates, GuardedRoot>();
        Stream.of(schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType())
                .filter(Objects::nonNull)
                .forEach(root -> root.getFieldDefinitions().forEach(definition -> {
                    var field = FieldCoordinates.coordinates(root, definition);
                    var fetcher = schema.getCodeRegistry().getDataFetcher(field, definition);
                    guarded.put(field, new GuardedRoot(field, fetcher, guard));
                }));
        return guarded;
    }

    @Override
    public @Nullable Object get(DataFetchingEnvironment environment) throws Exception {
        var requestContext = Arc.container().requestContext();
        boolean activate = !requestContext.isActive();
        RequestContextHelper.reactivate(requestContext, environment);
        try {
            guard.check(field);
        } finally {
            if (activate) {
                requestContext.deactivate();
            }
        }
        return fetcher.get(environment);
    }
}
