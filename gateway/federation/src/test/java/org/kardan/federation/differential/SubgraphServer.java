package org.kardan.federation.differential;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.Scalars;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeReference;
import graphql.schema.GraphQLUnionType;
import graphql.schema.TypeResolver;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kardan.federation.supergraph.FieldSet;
import org.kardan.federation.supergraph.LocalField;
import org.kardan.federation.supergraph.LocalType;
import org.kardan.federation.supergraph.Subgraph;

/**
 * A subgraph of the made-up world. It refuses what a real one could not answer: a field that is external to it and neither
 * provided nor told, and a representation that fits no object.
 */
final class SubgraphServer {
    private final World world;
    private final Subgraph subgraph;
    private final GraphQL graphql;
    private final Set<String> activeLabels;
    private final Set<String> provided = new LinkedHashSet<>();

    SubgraphServer(World world, Subgraph subgraph, String sdl, Set<String> activeLabels) {
        this.activeLabels = activeLabels;
        this.world = world;
        this.subgraph = subgraph;
        for (var type : world.supergraph().types().values()) {
            var local = type.in(subgraph);
            if (local != null) {
                local.fields().values().forEach(field -> noteProvided(field.provides()));
            }
        }
        this.graphql = GraphQL.newGraphQL(schema(sdl)).build();
    }

    private void noteProvided(@Nullable FieldSet set) {
        if (set != null) {
            noteProvided(set.items());
        }
    }

    private void noteProvided(List<FieldSet.Item> items) {
        for (var item : items) {
            switch (item) {
                case FieldSet.Field field -> {
                    provided.add(field.name());
                    noteProvided(field.fields());
                }
                case FieldSet.OnType fragment -> noteProvided(fragment.items());
            }
        }
    }

    ExecutionResult answer(String document, Map<String, Object> variables) {
        return graphql.execute(
                ExecutionInput.newExecutionInput(document).variables(variables).build());
    }

    private GraphQLSchema schema(String sdl) {
        var plain = new SchemaGenerator().makeExecutableSchema(PlainSdl.registry(sdl), RuntimeWiring.MOCKED_WIRING);
        var code = GraphQLCodeRegistry.newCodeRegistry(plain.getCodeRegistry());
        var members = new ArrayList<String>();
        for (GraphQLNamedType type : plain.getAllTypesAsList()) {
            switch (type) {
                case GraphQLObjectType object
                when !object.getName().startsWith("__") -> {
                    object.getFieldDefinitions()
                            .forEach(field -> code.dataFetcher(
                                    FieldCoordinates.coordinates(object.getName(), field.getName()),
                                    (graphql.schema.DataFetcher<?>)
                                            environment -> value(object.getName(), field.getName(), environment)));
                    var local = local(object.getName());
                    if (local != null && local.keys().stream().anyMatch(LocalType.Key::resolvable)) {
                        members.add(object.getName());
                    }
                }
                case GraphQLInterfaceType one -> code.typeResolver(one.getName(), resolver());
                case GraphQLUnionType one -> code.typeResolver(one.getName(), resolver());
                default -> {
                    // nothing to resolve
                }
            }
        }
        return members.isEmpty()
                ? plain.transform(builder -> builder.codeRegistry(code.build()))
                : withEntities(plain, code, members);
    }

    private GraphQLSchema withEntities(GraphQLSchema plain, GraphQLCodeRegistry.Builder code, List<String> members) {
        var any = GraphQLScalarType.newScalar(Scalars.GraphQLString)
                .name("_Any")
                .coercing(new AnyValue())
                .build();
        var entity = GraphQLUnionType.newUnionType().name("_Entity");
        members.forEach(name -> entity.possibleType(GraphQLTypeReference.typeRef(name)));
        var entities = GraphQLFieldDefinition.newFieldDefinition()
                .name("_entities")
                .argument(argument -> argument.name("representations")
                        .type(GraphQLNonNull.nonNull(GraphQLList.list(GraphQLNonNull.nonNull(any)))))
                .type(GraphQLNonNull.nonNull(GraphQLList.list(entity.build())))
                .build();
        code.typeResolver("_Entity", resolver());
        code.dataFetcher(
                FieldCoordinates.coordinates(plain.getQueryType().getName(), "_entities"),
                (graphql.schema.DataFetcher<?>) this::entities);
        var query = plain.getQueryType().transform(builder -> builder.field(entities));
        return plain.transform(builder -> builder.query(query).codeRegistry(code.build()));
    }

    private @Nullable LocalType local(String typeName) {
        var type = world.supergraph().type(typeName);
        return type == null ? null : type.in(subgraph);
    }

    private @Nullable Object value(String typeName, String field, DataFetchingEnvironment environment) {
        var local = local(typeName);
        LocalField known = local == null ? null : local.field(field);
        Thing thing = environment.getSource() instanceof Thing one ? one : world.root(typeName);
        var told = thing.told();
        if (world.fails(thing, field)) {
            throw new IllegalStateException("made up");
        }
        if (known == null || !known.resolvedHere(activeLabels)) {
            if (told != null && told.containsKey(field)) {
                return told.get(field);
            }
            if (known == null || !provided.contains(field)) {
                throw new IllegalStateException(
                        subgraph.name() + " does not resolve " + typeName + "." + field + ", and was asked to");
            }
        }
        if (known.requires() != null) {
            return world.valueFromTold(thing, field, environment.getArguments(), known.requires());
        }
        return world.value(thing, field, environment.getArguments());
    }

    private List<@Nullable Thing> entities(DataFetchingEnvironment environment) {
        List<Map<String, Object>> representations = environment.getArgument("representations");
        var found = new ArrayList<@Nullable Thing>();
        for (var representation : representations) {
            found.add(find(representation));
        }
        return found;
    }

    private Thing find(Map<String, Object> representation) {
        var typeName = String.valueOf(representation.get("__typename"));
        var local = local(typeName);
        if (local != null) {
            for (var candidate : world.all(typeName)) {
                for (var key : local.keys()) {
                    if (key.resolvable() && fits(candidate, key.fields(), representation)) {
                        return new Thing(candidate.type(), candidate.seed(), new LinkedHashMap<>(representation));
                    }
                }
            }
        }
        throw new IllegalStateException(subgraph.name() + " finds nothing by " + representation);
    }

    private boolean fits(Thing candidate, FieldSet key, Map<String, Object> representation) {
        return Projection.ofTruth(world, key, candidate)
                .equals(Projection.ofTold(key, representation, candidate.type(), world.supergraph()));
    }

    private TypeResolver resolver() {
        return environment -> {
            Thing thing = environment.getObject();
            var schema = environment.getSchema();
            var told = thing.told() == null ? null : String.valueOf(thing.told().get("__typename"));
            if (told != null && schema.getType(told) instanceof GraphQLObjectType described) {
                return described;
            }
            var own = schema.getObjectType(thing.type());
            if (own != null) {
                return own;
            }
            return world.supergraph().types().values().stream()
                    .filter(type -> type.possibleTypes().contains(thing.type()) && !type.isObject())
                    .map(type -> schema.getType(type.name()) instanceof GraphQLObjectType object ? object : null)
                    .filter(object -> object != null)
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException(subgraph.name() + " does not know " + thing.type()));
        };
    }
}
