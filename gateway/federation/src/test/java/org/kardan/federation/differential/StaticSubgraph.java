package org.kardan.federation.differential;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.language.ObjectTypeDefinition;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLObjectType;
import graphql.schema.TypeResolver;
import graphql.schema.idl.FieldWiringEnvironment;
import graphql.schema.idl.InterfaceWiringEnvironment;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.UnionWiringEnvironment;
import graphql.schema.idl.WiringFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A subgraph whose data are written down: what its root fields give, and the entities it knows. A text that names a field in
 * braces says what the representation told of it; a text that begins with an exclamation mark is an error.
 */
final class StaticSubgraph {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, Object> data;
    private final GraphQL graphql;

    @SuppressWarnings("unchecked")
    StaticSubgraph(String sdl, JsonNode data) {
        this.data = JSON.convertValue(data, Map.class);
        var registry = PlainSdl.registry(sdl);
        var entities = registry.getTypes(ObjectTypeDefinition.class).stream()
                .map(ObjectTypeDefinition::getName)
                .filter(name -> this.data.get(name) instanceof List)
                .toList();
        var wiring = RuntimeWiring.newRuntimeWiring()
                .wiringFactory(new Wiring())
                .scalar(AnyValue.SCALAR)
                .build();
        var schema = new SchemaGenerator().makeExecutableSchema(PlainSdl.withEntities(registry, entities), wiring);
        this.graphql = GraphQL.newGraphQL(schema).build();
    }

    ExecutionResult answer(String document, Map<String, Object> variables) {
        return graphql.execute(
                ExecutionInput.newExecutionInput(document).variables(variables).build());
    }

    private List<@Nullable Object> entities(DataFetchingEnvironment environment) {
        List<Map<String, Object>> representations = environment.getArgument("representations");
        var found = new ArrayList<@Nullable Object>();
        for (var representation : Objects.requireNonNull(representations)) {
            found.add(entity(representation));
        }
        return found;
    }

    /** The first entity that says nothing else of what both it and the representation say; null where there is none. */
    private @Nullable Object entity(Map<String, Object> representation) {
        var type = representation.get("__typename");
        if (!(data.get(String.valueOf(type)) instanceof List<?> all)) {
            throw new IllegalArgumentException("no entities of type " + type);
        }
        for (var one : all) {
            var known = (Map<?, ?>) one;
            if (fits(representation, known)) {
                var entity = new LinkedHashMap<Object, Object>(representation);
                entity.putAll(known);
                entity.put("told", representation);
                entity.putIfAbsent("__typename", type);
                return entity;
            }
        }
        return null;
    }

    /** Whether nothing is told that is known to be otherwise. */
    private static boolean fits(@Nullable Object told, @Nullable Object known) {
        if (told instanceof Map<?, ?> some && known instanceof Map<?, ?> all) {
            return some.entrySet().stream()
                    .allMatch(one -> one.getKey().equals("__typename")
                            || !all.containsKey(one.getKey())
                            || fits(one.getValue(), all.get(one.getKey())));
        }
        if (told instanceof List<?> some && known instanceof List<?> all) {
            return some.size() == all.size()
                    && IntStream.range(0, some.size()).allMatch(i -> fits(some.get(i), all.get(i)));
        }
        return String.valueOf(told).equals(String.valueOf(known));
    }

    private final class Wiring implements WiringFactory {
        private static final TypeResolver RESOLVER = environment -> environment
                .getSchema()
                .getObjectType(String.valueOf(((Map<?, ?>) environment.getObject()).get("__typename")));

        @Override
        public boolean providesTypeResolver(InterfaceWiringEnvironment environment) {
            return true;
        }

        @Override
        public TypeResolver getTypeResolver(InterfaceWiringEnvironment environment) {
            return RESOLVER;
        }

        @Override
        public boolean providesTypeResolver(UnionWiringEnvironment environment) {
            return true;
        }

        @Override
        public TypeResolver getTypeResolver(UnionWiringEnvironment environment) {
            return RESOLVER;
        }

        @Override
        public DataFetcher<?> getDefaultDataFetcher(FieldWiringEnvironment field) {
            return field.getFieldDefinition().getName().equals("_entities")
                    ? StaticSubgraph.this::entities
                    : environment -> value(source(environment), environment);
        }
    }

    /** The root of a query may be a value, too, and then has what it has as a root. */
    private Map<?, ?> source(DataFetchingEnvironment environment) {
        var type = ((GraphQLObjectType) environment.getParentType()).getName();
        var isRoot = data.get(type) instanceof Map || !(environment.getSource() instanceof Map);
        return (Map<?, ?>) (isRoot ? data.getOrDefault(type, Map.of()) : environment.getSource());
    }

    private static @Nullable Object value(Map<?, ?> source, DataFetchingEnvironment environment) {
        var value = source.get(environment.getField().getName());
        if (!(value instanceof String text)) {
            return value;
        }
        if (text.startsWith("!")) {
            throw new IllegalStateException(text.substring(1));
        }
        if (text.contains("{argument}")) {
            text = text.replace("{argument}", String.valueOf(environment.getArguments()));
        }
        if (source.get("told") instanceof Map<?, ?> told) {
            for (var one : told.entrySet()) {
                text = text.replace("{" + one.getKey() + "}", String.valueOf(one.getValue()));
            }
        }
        return text;
    }
}
