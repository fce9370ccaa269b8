package org.kardan.federation.differential;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.schema.DataFetcher;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLUnionType;
import graphql.schema.TypeResolver;
import java.util.Map;

/** One server that holds the whole made-up world. */
final class Monolith {
    private final GraphQL graphql;

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
                                    FieldCoordinates.coordinates(object.getName(), field.getName()), (DataFetcher<?>)
                                            environment -> world.value(
                                                    environment.getSource() instanceof Thing thing
                                                            ? thing
                                                            : world.root(object.getName()),
                                                    field.getName(),
                                                    environment.getArguments())));
                case GraphQLInterfaceType one -> code.typeResolver(one.getName(), resolver);
                case GraphQLUnionType one -> code.typeResolver(one.getName(), resolver);
                default -> {
                    // nothing to resolve
                }
            }
        }
        graphql = GraphQL.newGraphQL(schema.transform(builder -> builder.codeRegistry(code.build())))
                .build();
    }

    ExecutionResult answer(String document, Map<String, Object> variables) {
        return graphql.execute(
                ExecutionInput.newExecutionInput(document).variables(variables).build());
    }
}
