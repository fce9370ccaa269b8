package org.kardan.federation.composition.satisfiability;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A query that goes one way down, with values for what has to be given, as a person would paste it. */
final class ExampleQuery {
    private final GraphQLSchema schema;

    ExampleQuery(GraphQLSchema schema) {
        this.schema = schema;
    }

    /** @param operation {@code query}, {@code mutation} or {@code subscription} */
    String of(String operation, Step last) {
        var steps = new ArrayList<Step>();
        for (@Nullable Step at = last; at != null; at = at.before()) {
            steps.add(at);
        }
        Collections.reverse(steps);
        var lines = new ArrayList<String>();
        var ends = new ArrayList<String>();
        var indent = "";
        lines.add(operation.equals("query") ? "{" : operation + " {");
        ends.add("}");
        for (var step : steps) {
            indent += "  ";
            if (step.narrowed()) {
                lines.add(indent + "... on " + step.type() + " {");
                ends.add(indent + "}");
                indent += "  ";
            }
            var field = indent + step.field() + arguments(step);
            if (step != last) {
                lines.add(field + " {");
                ends.add(indent + "}");
            } else {
                lines.add(field + (isComposite(step) ? " { ... }" : ""));
            }
        }
        lines.addAll(ends.reversed());
        return String.join("\n", lines);
    }

    private boolean isComposite(Step step) {
        var field = field(step);
        return field != null && !GraphQLTypeUtil.isLeaf(field.getType());
    }

    private @Nullable GraphQLFieldDefinition field(Step step) {
        return schema.getType(step.type()) instanceof GraphQLFieldsContainer type
                ? type.getFieldDefinition(step.field())
                : null;
    }

    private String arguments(Step step) {
        var field = field(step);
        var given = field == null
                ? List.<String>of()
                : field.getArguments().stream()
                        .filter(argument -> required(argument.getType(), argument.hasSetDefaultValue()))
                        .map(this::argument)
                        .toList();
        return given.isEmpty() ? "" : "(" + String.join(", ", given) + ")";
    }

    private String argument(GraphQLArgument argument) {
        return argument.getName() + ": " + value(argument.getType());
    }

    private static boolean required(GraphQLType type, boolean hasDefault) {
        return type instanceof GraphQLNonNull && !hasDefault;
    }

    private String value(GraphQLType type) {
        return switch (GraphQLTypeUtil.unwrapNonNull(type)) {
            case GraphQLList _ -> "[]";
            case GraphQLEnumType values -> values.getValues().getFirst().getName();
            case GraphQLInputObjectType input ->
                input.getFields().stream()
                        .filter(field -> required(field.getType(), field.hasSetDefaultValue()))
                        .map(field -> field.getName() + ": " + value(field.getType()))
                        .collect(Collectors.joining(", ", "{", "}"));
            case GraphQLScalarType scalar ->
                switch (scalar.getName()) {
                    case "Int" -> "0";
                    case "Float" -> "0.0";
                    case "Boolean" -> "true";
                    case "ID" -> "\"<any id>\"";
                    default -> "\"<any " + scalar.getName().toLowerCase(Locale.ROOT) + ">\"";
                };
            default -> "null";
        };
    }
}
