package org.kardan.federation.differential;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnionType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/** Asks a schema for this and that: aliases, arguments, variables, fragments, conditions. Not every result is valid. */
final class RandomOperation {
    /** Names that fields and keys have, too. */
    private static final List<String> ALIASES = List.of("id", "code", "name", "title", "size", "home", "next");

    private static final int SELDOM = 10;

    private final GraphQLSchema schema;
    private Random random;
    private final Random repeating;
    private final Map<String, String> definitions = new LinkedHashMap<>();
    private final Map<String, Object> variables = new LinkedHashMap<>();
    private final boolean deferring;
    private int aliases;
    /** One of how many selections has a condition. */
    private int often = SELDOM;

    private RandomOperation(GraphQLSchema schema, long seed, boolean deferring) {
        this.deferring = deferring;
        this.schema = schema;
        this.random = new Random(seed);
        this.repeating = new Random(~seed);
    }

    /** An operation, and values for its variables. */
    record Asked(String document, Map<String, Object> variables) {}

    static Asked of(GraphQLSchema schema, long seed) {
        return of(schema, seed, false);
    }

    /** @param deferring with {@code @defer} here and there */
    static Asked of(GraphQLSchema schema, long seed, boolean deferring) {
        var operation = new RandomOperation(schema, seed, deferring);
        var mutation = schema.getMutationType() != null && operation.oneIn(5);
        var subscription = schema.getSubscriptionType() != null && !deferring && operation.oneIn(5);
        var root = mutation ? schema.getMutationType() : schema.getQueryType();
        int depth = 2 + operation.random.nextInt(4);
        var set = subscription ? operation.event(schema.getSubscriptionType(), depth) : operation.set(root, depth);
        var head = operation.definitions.entrySet().stream()
                .map(one -> "$" + one.getKey() + ": " + one.getValue())
                .collect(Collectors.joining(", "));
        return new Asked(
                (subscription ? "subscription" : mutation ? "mutation" : "query")
                        + (head.isEmpty() ? "" : " (" + head + ")") + " " + set,
                operation.variables);
    }

    /** One root field, asked for in any case. */
    private String event(GraphQLObjectType root, int depth) {
        var all = root.getFieldDefinitions();
        return "{ " + field(all.get(random.nextInt(all.size())), depth, "") + " }";
    }

    private String set(GraphQLNamedType type, int depth) {
        var parts = new ArrayList<String>();
        if (oneIn(5)) {
            parts.add((oneIn(3) ? alias() : "") + "__typename");
        }
        if (type instanceof GraphQLFieldsContainer container) {
            fields(container, depth, parts);
        }
        switch (type) {
            case GraphQLInterfaceType one -> members(schema.getImplementations(one), depth, parts);
            case GraphQLUnionType one ->
                members(
                        one.getTypes().stream()
                                .map(GraphQLObjectType.class::cast)
                                .toList(),
                        depth,
                        parts);
            default -> {
                // an object has no members
            }
        }
        if (type instanceof GraphQLObjectType object && depth > 0 && oneIn(8)) {
            overlapping(object, depth, parts);
        }
        if (type instanceof GraphQLFieldsContainer container && depth > 1 && repeating.nextInt(14) == 0) {
            again(container, depth, parts);
        }
        if (type instanceof GraphQLObjectType && oneIn(12) && !parts.isEmpty()) {
            parts.add("..." + condition() + defer(type) + " " + set(type, depth - 1));
        }
        if (deferring && !parts.isEmpty() && !defer(type).isEmpty()) {
            var some = parts.subList(random.nextInt(parts.size()), parts.size());
            var later = "... " + defer(type) + some.stream().collect(Collectors.joining(" ", " { ", " }"));
            if (oneIn(2)) {
                some.clear();
            }
            parts.add(later);
        }
        if (parts.isEmpty()) {
            parts.add("__typename");
        }
        return parts.stream().collect(Collectors.joining(" ", "{ ", " }"));
    }

    private void fields(GraphQLFieldsContainer container, int depth, List<String> parts) {
        var all = new ArrayList<>(container.getFieldDefinitions());
        Collections.shuffle(all, random);
        int wanted = 1 + random.nextInt(4);
        for (var field : all) {
            if (wanted > 0 && (depth > 0 || !isComposite(field))) {
                wanted--;
                parts.add(field(field, depth));
            }
        }
    }

    /** One field several times, under conditions of their own and with other names below. What else is made up stays as it was. */
    private void again(GraphQLFieldsContainer container, int depth, List<String> parts) {
        var candidates = container.getFieldDefinitions().stream()
                .filter(RandomOperation::isComposite)
                .filter(field -> field.getArguments().stream()
                        .allMatch(argument ->
                                !GraphQLTypeUtil.isNonNull(argument.getType()) || argument.hasSetDefaultValue()))
                .toList();
        if (candidates.isEmpty()) {
            return;
        }
        var others = random;
        int before = often;
        random = repeating;
        often = 2;
        var field = candidates.get(random.nextInt(candidates.size()));
        for (int i = 2 + random.nextInt(2); i > 0; i--) {
            var set = set(GraphQLTypeUtil.unwrapAll(field.getType()), Math.min(depth - 1, 2));
            parts.add(random.nextInt(parts.size() + 1), field.getName() + condition() + " " + set);
        }
        often = before;
        random = others;
    }

    private void members(List<GraphQLObjectType> types, int depth, List<String> parts) {
        for (var type : types) {
            if (!oneIn(3)) {
                parts.add("... on " + type.getName() + condition() + defer(type) + " " + set(type, depth));
            } else if (depth > 0 && oneIn(3)) {
                overlapping(type, depth, parts);
            }
        }
    }

    /** A fragment on an interface or a union that objects of this type may be of. */
    private void overlapping(GraphQLObjectType type, int depth, List<String> parts) {
        var around = schema.getAllTypesAsList().stream()
                .filter(other -> other instanceof GraphQLUnionType union && union.isPossibleType(type)
                        || other instanceof GraphQLInterfaceType one
                                && schema.getImplementations(one).contains(type))
                .toList();
        if (!around.isEmpty()) {
            var one = around.get(random.nextInt(around.size()));
            parts.add("... on " + one.getName() + condition() + defer(type) + " " + set(one, depth - 1));
        }
    }

    private String field(GraphQLFieldDefinition field, int depth) {
        return field(field, depth, condition());
    }

    private String field(GraphQLFieldDefinition field, int depth, String condition) {
        var arguments = field.getArguments().stream()
                .filter(argument ->
                        GraphQLTypeUtil.isNonNull(argument.getType()) && !argument.hasSetDefaultValue() || oneIn(2))
                .map(argument -> argument.getName() + ": " + value(argument))
                .collect(Collectors.joining(", "));
        var named = GraphQLTypeUtil.unwrapAll(field.getType());
        boolean again = often < SELDOM;
        // What comes several times with other arguments is no valid operation.
        return (again && !arguments.isEmpty() || oneIn(again ? 3 : 6) ? alias() : "")
                + field.getName()
                + (arguments.isEmpty() ? "" : "(" + arguments + ")")
                + condition
                + (isComposite(field) ? " " + set(named, depth - 1) : "");
    }

    private static boolean isComposite(GraphQLFieldDefinition field) {
        var type = GraphQLTypeUtil.unwrapAll(field.getType());
        return type instanceof GraphQLFieldsContainer || type instanceof GraphQLUnionType;
    }

    private String alias() {
        return (often == SELDOM && oneIn(3) ? ALIASES.get(random.nextInt(ALIASES.size())) : "a" + ++aliases) + ": ";
    }

    private String condition() {
        if (!oneIn(often)) {
            return "";
        }
        var value = random.nextBoolean();
        var kind = oneIn(2) ? " @include(if: " : " @skip(if: ";
        if (oneIn(5)) {
            return kind + value + ")";
        }
        var name = "b" + random.nextInt(3);
        if (definitions.putIfAbsent(name, "Boolean!") == null) {
            variables.put(name, value);
        }
        return kind + "$" + name + ")";
    }

    /** The root fields of a mutation may not be deferred. */
    private String defer(GraphQLNamedType type) {
        if (!deferring || type == schema.getMutationType() || oneIn(2)) {
            return "";
        }
        var name = "b" + random.nextInt(3);
        return switch (random.nextInt(6)) {
            case 0 -> " @defer(if: false)";
            case 1 -> {
                if (definitions.putIfAbsent(name, "Boolean!") == null) {
                    variables.put(name, random.nextBoolean());
                }
                yield " @defer(if: $" + name + ")";
            }
            default -> " @defer";
        };
    }

    private String value(GraphQLArgument argument) {
        return oneIn(3) ? variable(argument.getType()) : literal(argument.getType());
    }

    private String variable(GraphQLType type) {
        var name = "v" + definitions.size();
        definitions.put(name, GraphQLTypeUtil.simplePrint(type));
        variables.put(name, json(type));
        return "$" + name;
    }

    private Object json(GraphQLType type) {
        return switch (type) {
            case GraphQLNonNull nonNull -> json(nonNull.getWrappedType());
            case GraphQLList list -> List.of(json(list.getWrappedType()));
            case GraphQLEnumType one ->
                one.getValues().get(random.nextInt(one.getValues().size())).getName();
            case GraphQLInputObjectType input -> {
                var fields = new LinkedHashMap<String, Object>();
                input.getFields().forEach(field -> fields.put(field.getName(), json(field.getType())));
                yield fields;
            }
            default ->
                switch (GraphQLTypeUtil.unwrapAll(type).getName()) {
                    case "Int" -> random.nextInt(3);
                    case "Float" -> random.nextInt(3) + 0.5;
                    case "Boolean" -> random.nextBoolean();
                    default -> "s" + random.nextInt(3);
                };
        };
    }

    private String literal(GraphQLType type) {
        return switch (type) {
            case GraphQLNonNull nonNull -> literal(nonNull.getWrappedType());
            case GraphQLList list -> "[" + literal(list.getWrappedType()) + "]";
            case GraphQLEnumType one -> String.valueOf(json(one));
            case GraphQLInputObjectType input ->
                input.getFields().stream()
                        .map(field -> field.getName() + ": "
                                + (oneIn(3) ? variable(field.getType()) : literal(field.getType())))
                        .collect(Collectors.joining(", ", "{", "}"));
            default -> json(type) instanceof String text ? "\"" + text + "\"" : String.valueOf(json(type));
        };
    }

    private boolean oneIn(int times) {
        return random.nextInt(times) == 0;
    }
}
