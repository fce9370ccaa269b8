package org.kardan.federation.differential;

import graphql.ExecutionResult;
import graphql.language.ObjectTypeDefinition;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLUnionType;
import graphql.schema.TypeResolver;
import graphql.schema.idl.MockedWiringFactory;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.ScalarWiringEnvironment;
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
    private final Answering graphql;
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
        this.graphql = new Answering(schema(sdl));
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
        return graphql.answer(document, variables);
    }

    private GraphQLSchema schema(String sdl) {
        var registry = PlainSdl.registry(sdl);
        var entities = registry.getTypes(ObjectTypeDefinition.class).stream()
                .map(ObjectTypeDefinition::getName)
                .filter(this::isEntity)
                .toList();
        var wiring = RuntimeWiring.newRuntimeWiring()
                .wiringFactory(new MockedWiringFactory() {
                    @Override
                    public GraphQLScalarType getScalar(ScalarWiringEnvironment environment) {
                        return environment.getScalarTypeDefinition().getName().equals("_Any")
                                ? AnyValue.SCALAR
                                : super.getScalar(environment);
                    }
                })
                .build();
        var mocked = new SchemaGenerator().makeExecutableSchema(PlainSdl.withEntities(registry, entities), wiring);
        var code = GraphQLCodeRegistry.newCodeRegistry(mocked.getCodeRegistry());
        for (GraphQLNamedType type : mocked.getAllTypesAsList()) {
            switch (type) {
                case GraphQLObjectType object
                when !object.getName().startsWith("__") ->
                    object.getFieldDefinitions()
                            .forEach(field -> code.dataFetcher(
                                    FieldCoordinates.coordinates(object.getName(), field.getName()), (DataFetcher<?>)
                                            environment -> field.getName().equals("_entities")
                                                    ? entities(environment)
                                                    : value(object.getName(), field.getName(), environment)));
                case GraphQLInterfaceType one -> code.typeResolver(one.getName(), resolver());
                case GraphQLUnionType one -> code.typeResolver(one.getName(), resolver());
                default -> {
                    // nothing to resolve
                }
            }
        }
        return mocked.transform(builder -> builder.codeRegistry(code.build()));
    }

    private boolean isEntity(String typeName) {
        var local = local(typeName);
        return local != null && local.keys().stream().anyMatch(LocalType.Key::resolvable);
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

    private @Nullable Thing find(Map<String, Object> representation) {
        var typeName = String.valueOf(representation.get("__typename"));
        var local = local(typeName);
        if (local != null) {
            for (var candidate : world.all(typeName)) {
                for (var key : local.keys()) {
                    if (key.resolvable() && fits(candidate, key.fields(), representation)) {
                        return told(candidate, representation);
                    }
                }
            }
        }
        throw new IllegalStateException(subgraph.name() + " finds nothing by " + representation);
    }

    private @Nullable Thing told(Thing thing, Map<String, Object> representation) {
        if (world.isUnknown(subgraph, thing)) {
            world.met().add(Element.NULL_ENTITY);
            return null;
        }
        return new Thing(thing.type(), thing.seed(), new LinkedHashMap<>(representation));
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
