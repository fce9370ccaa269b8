package org.kardan.federation.composition.subgraph;

import graphql.language.ArrayValue;
import graphql.language.BooleanValue;
import graphql.language.EnumValue;
import graphql.language.FloatValue;
import graphql.language.IntValue;
import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.NullValue;
import graphql.language.ObjectField;
import graphql.language.ObjectValue;
import graphql.language.StringValue;
import graphql.language.Type;
import graphql.language.Value;
import org.kardan.federation.composition.schema.SubgraphSchema;
import org.kardan.federation.composition.schema.TypeElement;
import org.kardan.federation.composition.schema.Types;

/** Whether a constant is of a type, with the coercions that GraphQL allows. */
final class ConstantCheck {
    private final SubgraphSchema schema;

    ConstantCheck(SubgraphSchema schema) {
        this.schema = schema;
    }

    /** Whether a type that the schema does not define is one of federation's. */
    boolean isMachinery(String typeName) {
        return typeName.contains("__")
                || typeName.startsWith("_")
                || schema.links().stream().anyMatch(link -> link.ownsType(typeName));
    }

    boolean fits(Value<?> value, Type<?> type) {
        return switch (type) {
            case NonNullType nonNull -> !(value instanceof NullValue) && fits(value, nonNull.getType());
            case ListType list ->
                value instanceof NullValue
                        || (value instanceof ArrayValue values
                                ? values.getValues().stream().allMatch(one -> fits(one, list.getType()))
                                : fits(value, list.getType()));
            default -> value instanceof NullValue || fitsNamed(value, Types.name(type));
        };
    }

    private boolean fitsNamed(Value<?> value, String name) {
        return switch (name) {
            case "Int" -> value instanceof IntValue;
            case "Float" -> value instanceof IntValue || value instanceof FloatValue;
            case "String" -> value instanceof StringValue;
            case "ID" -> value instanceof StringValue || value instanceof IntValue;
            case "Boolean" -> value instanceof BooleanValue;
            default -> {
                var type = schema.type(name);
                yield type == null || fitsDefined(value, type);
            }
        };
    }

    private boolean fitsDefined(Value<?> value, TypeElement type) {
        return switch (type.kind()) {
            case SCALAR -> true;
            case ENUM -> value instanceof EnumValue one && type.values().containsKey(one.getName());
            case INPUT -> value instanceof ObjectValue object && fitsInput(object, type);
            case OBJECT, INTERFACE, UNION -> false;
        };
    }

    private boolean fitsInput(ObjectValue object, TypeElement type) {
        for (ObjectField field : object.getObjectFields()) {
            var known = type.inputs().get(field.getName());
            if (known == null || !fits(field.getValue(), known.type())) {
                return false;
            }
        }
        return type.inputs().values().stream()
                .filter(field -> field.isRequired())
                .allMatch(field -> object.getObjectFields().stream()
                        .anyMatch(given -> given.getName().equals(field.name())));
    }
}
