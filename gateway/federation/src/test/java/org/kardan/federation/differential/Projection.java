package org.kardan.federation.differential;

import graphql.language.Argument;
import graphql.language.EnumValue;
import graphql.language.IntValue;
import graphql.language.ObjectValue;
import graphql.language.StringValue;
import graphql.language.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kardan.federation.supergraph.FieldSet;
import org.kardan.federation.supergraph.Supergraph;

/** What a field set says of an object, as text: once from the truth, once from what a subgraph was told. */
final class Projection {
    private Projection() {}

    static String ofTruth(World world, FieldSet set, Thing thing) {
        return truth(world, set.items(), thing);
    }

    private static String truth(World world, List<FieldSet.Item> items, Thing thing) {
        return items.stream()
                .map(item -> switch (item) {
                    case FieldSet.Field field ->
                        field.name() + "="
                                + truth(
                                        world,
                                        field,
                                        world.value(thing, field.name(), arguments(world, thing.type(), field)));
                    case FieldSet.OnType fragment ->
                        applies(world.supergraph(), fragment, thing.type())
                                ? truth(world, fragment.items(), thing)
                                : "";
                })
                .collect(Collectors.joining(";", "{", "}"));
    }

    private static String truth(World world, FieldSet.Field field, @Nullable Object value) {
        return switch (value) {
            case List<?> list ->
                list.stream().map(one -> truth(world, field, one)).collect(Collectors.joining(",", "[", "]"));
            case Thing thing -> truth(world, field.fields(), thing);
            case null, default -> String.valueOf(value);
        };
    }

    static String ofTold(FieldSet set, Map<String, Object> told, String type, Supergraph supergraph) {
        return told(set.items(), told, type, supergraph);
    }

    private static String told(
            List<FieldSet.Item> items, Map<?, ?> told, @Nullable String type, Supergraph supergraph) {
        return items.stream()
                .map(item -> switch (item) {
                    case FieldSet.Field field ->
                        field.name() + "="
                                + (told.containsKey(field.name())
                                        ? told(field, told.get(field.name()), supergraph)
                                        : "NOT TOLD");
                    case FieldSet.OnType fragment -> {
                        var known = told.get("__typename") instanceof String name && type == null ? name : type;
                        yield known == null || applies(supergraph, fragment, known)
                                ? told(fragment.items(), told, known, supergraph)
                                : "";
                    }
                })
                .collect(Collectors.joining(";", "{", "}"));
    }

    private static String told(FieldSet.Field field, @Nullable Object value, Supergraph supergraph) {
        return switch (value) {
            case List<?> list ->
                list.stream().map(one -> told(field, one, supergraph)).collect(Collectors.joining(",", "[", "]"));
            case Map<?, ?> map -> told(field.fields(), map, null, supergraph);
            case null, default -> String.valueOf(value);
        };
    }

    private static boolean applies(Supergraph supergraph, FieldSet.OnType fragment, String type) {
        return fragment.typeName() == null
                || supergraph
                        .possibleTypes(Objects.requireNonNull(fragment.typeName()))
                        .contains(type);
    }

    /** Those of the field set, and the defaults of the others. */
    private static Map<String, Object> arguments(World world, String type, FieldSet.Field field) {
        var found = new LinkedHashMap<String, Object>();
        var definition = world.supergraph().field(type, field.name());
        for (var argument : Objects.requireNonNull(definition).getInputValueDefinitions()) {
            if (argument.getDefaultValue() != null) {
                found.put(argument.getName(), constant(argument.getDefaultValue()));
            }
        }
        for (Argument argument : field.arguments()) {
            found.put(argument.getName(), constant(argument.getValue()));
        }
        return found;
    }

    private static Object constant(Value<?> value) {
        return switch (value) {
            case EnumValue one -> one.getName();
            case IntValue one -> one.getValue().intValueExact();
            case StringValue one -> one.getValue();
            case ObjectValue one -> {
                var fields = new LinkedHashMap<String, Object>();
                one.getObjectFields().forEach(field -> fields.put(field.getName(), constant(field.getValue())));
                yield fields;
            }
            default -> throw new IllegalArgumentException("no such constant in these tests: " + value);
        };
    }
}
