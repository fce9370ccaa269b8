package org.kardan.suppliers.exposure.needs;

import graphql.GraphQL;
import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.FieldWiringEnvironment;
import graphql.schema.idl.MockedWiringFactory;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.ScalarWiringEnvironment;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The schema that projects-service publishes, as its own build checks it to be the one that it serves.
 *
 * @param sdl the text of it
 */
record ProjectsSchema(String sdl) {

    private static final Path PUBLISHED = Path.of("../projects-service/src/test/resources/schema.graphql");

    static ProjectsSchema published() {
        try {
            return new ProjectsSchema(Files.readString(PUBLISHED));
        } catch (IOException e) {
            throw new UncheckedIOException("projects-service publishes no schema", e);
        }
    }

    /** The same schema after somebody has changed it. */
    ProjectsSchema changed(String before, String after) {
        if (!sdl.contains(before)) {
            throw new IllegalArgumentException("not in the schema: " + before);
        }
        return new ProjectsSchema(sdl.replace(before, after));
    }

    /** Answers what the schema allows, from the projects as maps, by their keys as arguments give them. */
    GraphQL answering(Function<Map<String, Object>, @Nullable Object> project) {
        var wiring = RuntimeWiring.newRuntimeWiring()
                .wiringFactory(new AnyScalars())
                .type("Query", query -> query.dataFetcher("project", asked -> project.apply(asked.getArguments())))
                .build();
        return GraphQL.newGraphQL(schema(wiring)).build();
    }

    /** The values of an enum. */
    List<String> values(String type) {
        var wiring =
                RuntimeWiring.newRuntimeWiring().wiringFactory(new AnyScalars()).build();
        return ((GraphQLEnumType) Objects.requireNonNull(schema(wiring).getType(type)))
                .getValues().stream().map(GraphQLEnumValueDefinition::getName).toList();
    }

    private GraphQLSchema schema(RuntimeWiring wiring) {
        return new SchemaGenerator().makeExecutableSchema(new SchemaParser().parse(sdl), wiring);
    }

    /** Scalars that take whatever they are given. */
    private static final class AnyScalars extends MockedWiringFactory {

        /** The fetcher of the project would never be asked otherwise. */
        @Override
        public boolean providesDataFetcher(FieldWiringEnvironment environment) {
            return false;
        }

        @Override
        public GraphQLScalarType getScalar(ScalarWiringEnvironment environment) {
            return GraphQLScalarType.newScalar()
                    .name(environment.getScalarTypeDefinition().getName())
                    .coercing(new AsIs())
                    .build();
        }
    }

    private static final class AsIs implements Coercing<Object, Object> {

        @Override
        public Object serialize(Object value, GraphQLContext context, Locale locale) {
            return value;
        }

        @Override
        public Object parseValue(Object value, GraphQLContext context, Locale locale) {
            return value;
        }

        @Override
        public Object parseLiteral(Value<?> value, CoercedVariables variables, GraphQLContext context, Locale locale) {
            return value;
        }
    }
}
