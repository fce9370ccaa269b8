package org.kardan.federation.differential;

import graphql.ExecutionResult;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLUnionType;
import graphql.schema.TypeResolver;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One server that holds the whole made-up world. */
final class Monolith {
    private final Answering graphql;

    Monolith(World world) {
        var schema = world.supergraph().apiSchema();
        var code = GraphQLCodeRegistry.newCodeRegistry(schema.getCodeRegistry());
        TypeResolver resolver =
                environment -> environment.getSchema().getObjectType(((Thing) environment.getObject()).type());
        for (var type : schema.getAllTypesAsList()) {
            switch (type) {
                case GraphQLObjectType object
                when !object.getName().startsWith("__") ->
                    object.getFieldDefinitions()
                            .forEach(field -> code.dataFetcher(
                                    FieldCoordinates.coordinates(object.getName(), field.getName()),
                                    (DataFetcher<?>) environment -> value(world, object.getName(), environment)));
                case GraphQLInterfaceType one -> code.typeResolver(one.getName(), resolver);
                case GraphQLUnionType one -> code.typeResolver(one.getName(), resolver);
                default -> {
                    // nothing to resolve
                }
            }
        }
        graphql = new Answering(schema.transform(builder -> builder.codeRegistry(code.build())));
    }

    private static @Nullable Object value(World world, String type, DataFetchingEnvironment environment) {
        var thing = environment.getSource() instanceof Thing one ? one : world.root(type);
        var field = environment.getField().getName();
        if (world.fails(thing, field)) {
            throw new IllegalStateException("made up");
        }
        var arguments = new LinkedHashMap<>(environment.getArguments());
        arguments.putAll(Above.values(world, thing, field));
        return below(world.value(thing, field, arguments), thing);
    }

    private static @Nullable Object below(@Nullable Object value, Thing around) {
        return switch (value) {
            case List<?> list ->
                list.stream().<@Nullable Object>map(one -> below(one, around)).toList();
            case Thing thing -> thing.below(around);
            case null, default -> value;
        };
    }

    ExecutionResult answer(String document, Map<String, Object> variables) {
        return graphql.answer(document, variables);
    }
}
