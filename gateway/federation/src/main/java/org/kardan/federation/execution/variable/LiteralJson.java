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
import java.nio.charset.StandardCharsets;
import org.kardan.federation.execution.tree.JsonBytes;

/** A constant in GraphQL's notation, written as JSON. */
final class LiteralJson {
    private final JsonBytes out = new JsonBytes(32);

    private LiteralJson() {}

    static byte[] of(Value<?> constant) {
        var json = new LiteralJson();
        json.write(constant);
        return json.out.toByteArray();
    }

    private void write(Value<?> constant) {
        switch (constant) {
            case NullValue _ -> out.nil();
            case StringValue string -> out.string(string.getValue());
            case EnumValue name -> out.string(name.getName());
            case BooleanValue flag -> ascii(Boolean.toString(flag.isValue()));
            case IntValue number -> ascii(number.getValue().toString());
            case FloatValue number -> ascii(number.getValue().toString());
            case ArrayValue list -> array(list);
            case ObjectValue object -> object(object);
            default -> throw new IllegalArgumentException("no constant: " + constant);
        }
    }

    private void array(ArrayValue list) {
        out.raw('[');
        for (Value<?> element : list.getValues()) {
            comma('[');
            write(element);
        }
        out.raw(']');
    }

    private void object(ObjectValue object) {
        out.raw('{');
        for (var field : object.getObjectFields()) {
            comma('{');
            out.key(field.getName());
            write(field.getValue());
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
