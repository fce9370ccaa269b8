package org.kardan.federation.composition.schema;

import graphql.language.ArrayValue;
import graphql.language.AstPrinter;
import graphql.language.ObjectField;
import graphql.language.ObjectValue;
import graphql.language.StringValue;
import graphql.language.Value;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Constants as text. */
public final class Values {
    private Values() {}

    public static String print(Value<?> value) {
        return switch (value) {
            case ArrayValue list ->
                list.getValues().stream().map(Values::print).collect(Collectors.joining(", ", "[", "]"));
            case ObjectValue object -> fields(object.getObjectFields());
            case StringValue text -> quote(text.getValue());
            default -> AstPrinter.printAstCompact(value);
        };
    }

    /** A GraphQL string on one line. */
    public static String quote(String text) {
        return AstPrinter.printAstCompact(new StringValue(text));
    }

    /** Equal ones have equal texts, in whatever order their fields stand. */
    public static String canonical(@Nullable Value<?> value) {
        return switch (value) {
            case null -> "";
            case ArrayValue list ->
                list.getValues().stream().map(Values::canonical).collect(Collectors.joining(", ", "[", "]"));
            case ObjectValue object ->
                object.getObjectFields().stream()
                        .sorted(Comparator.comparing(ObjectField::getName))
                        .map(field -> field.getName() + ": " + canonical(field.getValue()))
                        .collect(Collectors.joining(", ", "{", "}"));
            default -> print(value);
        };
    }

    private static String fields(List<ObjectField> fields) {
        return fields.stream()
                .map(field -> field.getName() + ": " + print(field.getValue()))
                .collect(Collectors.joining(", ", "{", "}"));
    }
}
