package org.kardan.kit.bound;

import graphql.execution.DataFetcherResult;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.util.Collection;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The bounds of lists. A list is a connection, read in pages, or says in its description how long it is at most: {@code At most 1 000}.
 * That number is the rule, too: a field that would give more is refused, so that no description is a promise that nobody keeps.
 */
public final class BoundedLists {

    private static final Pattern BOUND = Pattern.compile("\\bAt most (\\d{1,3}(?: \\d{3})*)\\b");

    private BoundedLists() {}

    /**
     * Lets the fetchers of all lists of a schema keep to their bounds.
     *
     * @param registry the fetchers of the schema, which are wrapped
     * @param refusal what refuses a field, by its name, that would have more items than this
     * @throws IllegalStateException naming a list that is neither part of a connection nor says its bound
     */
    public static void hold(
            GraphQLSchema schema,
            GraphQLCodeRegistry.Builder registry,
            BiFunction<String, Integer, RuntimeException> refusal) {
        for (var type : schema.getAllTypesAsList()) {
            if (type instanceof GraphQLObjectType object && !isBoundOtherwise(object)) {
                object.getFieldDefinitions().stream()
                        .filter(BoundedLists::isList)
                        .filter(field -> !field.getName().startsWith("_"))
                        .forEach(field -> registry.dataFetcher(
                                FieldCoordinates.coordinates(object.getName(), field.getName()),
                                bounded(object.getName(), field, registry, refusal)));
            }
        }
    }

    /** The edges of a connection are a page. */
    private static boolean isBoundOtherwise(GraphQLObjectType type) {
        return type.getName().endsWith("Connection") || type.getName().startsWith("__");
    }

    private static boolean isList(GraphQLFieldDefinition field) {
        return GraphQLTypeUtil.unwrapNonNull(field.getType()) instanceof GraphQLList;
    }

    private static DataFetcher<?> bounded(
            String type,
            GraphQLFieldDefinition field,
            GraphQLCodeRegistry.Builder registry,
            BiFunction<String, Integer, RuntimeException> refusal) {
        var coordinates = FieldCoordinates.coordinates(type, field.getName());
        var most = boundOf(field.getDescription());
        if (most == 0) {
            throw new IllegalStateException(
                    "%s is a list; make it a connection, or let its description say how long it is: \"At most 1 000.\""
                            .formatted(coordinates));
        }
        return new Bounded(registry.getDataFetcher(coordinates, field), most, refusal);
    }

    /** The bound that a description says; 0 where it says none. */
    static int boundOf(@Nullable String description) {
        var said = BOUND.matcher(Objects.requireNonNullElse(description, ""));
        return said.find() ? Integer.parseInt(said.group(1).replace(" ", "")) : 0;
    }

    private record Bounded(DataFetcher<?> fetcher, int most, BiFunction<String, Integer, RuntimeException> refusal)
            implements DataFetcher<Object> {

        @Override
        public @Nullable Object get(DataFetchingEnvironment environment) throws Exception {
            var field = environment.getField().getName();
            var fetched = fetcher.get(environment);
            return fetched instanceof CompletionStage<?> stage
                    ? stage.thenApply(value -> checked(field, value))
                    : checked(field, fetched);
        }

        private @Nullable Object checked(String field, @Nullable Object fetched) {
            var value = fetched instanceof DataFetcherResult<?> result ? result.getData() : fetched;
            if (value instanceof Collection<?> list && list.size() > most) {
                throw refusal.apply(field, most);
            }
            return fetched;
        }
    }
}
