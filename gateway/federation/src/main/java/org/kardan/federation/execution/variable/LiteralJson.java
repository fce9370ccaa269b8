package org.kardan.federation.execution.variable;

import graphql.language.ArrayValue;
import graphql.language.BooleanValue;
import graphql.language.EnumValue;
import graphql.language.FloatValue;
import graphql.language.IntValue;
import graphql.language.NullValue;
import graphql.language.ObjectValue;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLTypeUtil;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.kardan.federation.execution.tree.JsonBytes;

/**
 * A constant in GraphQL's notation, written as JSON. An {@code ID} in figures becomes a string, as it is meant: many readers of
 * JSON keep numbers as doubles, so that a long one would come out as another one.
 */
final class LiteralJson {
    private final JsonBytes out = new JsonBytes(32);

    private LiteralJson() {}

    static byte[] of(Value<?> constant, GraphQLInputType type) {
        var json = new LiteralJson();
        json.write(constant, type);
        return json.out.toByteArray();
    }

    private void write(Value<?> constant, @Nullable GraphQLInputType type) {
        switch (constant) {
            case NullValue _ -> out.nil();
            case StringValue string -> out.string(string.getValue());
            case EnumValue name -> out.string(name.getName());
            case BooleanValue flag -> ascii(Boolean.toString(flag.isValue()));
            case IntValue number when isId(type) -> out.string(number.getValue().toString());
            case IntValue number -> ascii(number.getValue().toString());
            case FloatValue number -> ascii(number.getValue().toString());
            case ArrayValue list -> array(list, type);
            case ObjectValue object -> object(object, type);
            default -> throw new IllegalArgumentException("no constant: " + constant);
        }
    }

    private static boolean isId(@Nullable GraphQLInputType type) {
        // A single value stands for a list of it, at any depth.
        return type != null && GraphQLTypeUtil.unwrapAll(type).getName().equals("ID");
    }

    private void array(ArrayValue list, @Nullable GraphQLInputType type) {
        out.raw('[');
        for (Value<?> element : list.getValues()) {
            comma('[');
            write(element, type);
        }
        out.raw(']');
    }

    private void object(ObjectValue object, @Nullable GraphQLInputType type) {
        // What is in an object of a custom scalar has no type.
        var named = type == null ? null : GraphQLTypeUtil.unwrapAll(type);
        var input = named instanceof GraphQLInputObjectType found ? found : null;
        out.raw('{');
        for (var field : object.getObjectFields()) {
            comma('{');
            out.key(field.getName());
            var declared = input == null ? null : input.getField(field.getName());
            write(field.getValue(), declared == null ? null : declared.getType());
        }
        out.raw('}');
    }

    private void comma(char opening) {
        if (out.last() != opening) {
            out.raw(',');
        }
    }

    private void ascii(String text) {
        out.raw(text.getBytes(StandardCharsets.US_ASCII));
    }
}
