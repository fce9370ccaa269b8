package org.kardan.federation.planning.shape;

import java.util.List;
import java.util.stream.Collectors;
import org.kardan.federation.error.PublicApi;
import org.kardan.federation.operation.Inclusion;

/**
 * Prints the shape of a response as indented text: one line for each field with its type, {@code <- key} where its value is
 * under another key in the merged tree, and the fields of each concrete type where they differ.
 */
@PublicApi
public final class ShapePrinter {
    private final StringBuilder text = new StringBuilder();

    private ShapePrinter() {}

    public static String print(ShapePlan plan) {
        var printer = new ShapePrinter();
        printer.line(0, plan.kind().keyword());
        printer.below(1, plan.root());
        return printer.text.toString();
    }

    private void line(int indent, String words) {
        text.append("  ".repeat(indent)).append(words).append('\n');
    }

    private void fields(int indent, List<ShapeField> fields) {
        for (var field : fields) {
            var source =
                    field.shape() instanceof TypenameShape || field.sourceKey().equals(field.responseName())
                            ? ""
                            : " <- " + field.sourceKey();
            line(indent, field.responseName() + ": " + type(field.shape()) + source + inclusion(field.when()));
            below(indent + 1, field.shape());
        }
    }

    private void below(int indent, Shape shape) {
        switch (shape) {
            case NonNullShape(var of) -> below(indent, of);
            case ListShape(var of) -> below(indent, of);
            case ObjectShape object -> {
                fields(indent, object.fields());
                object.byType().forEach((type, fields) -> {
                    line(indent, "on " + type + inclusion(object.byTypeWhen()));
                    fields(indent + 1, fields);
                });
                for (var deferred : object.deferred()) {
                    line(indent, "part " + deferred.part());
                    below(indent + 1, deferred.object());
                }
            }
            case ScalarShape _, EnumShape _, TypenameShape _, VerbatimShape _ -> {
                // nothing below
            }
        }
    }

    private static String type(Shape shape) {
        return switch (shape) {
            case NonNullShape(var of) -> type(of) + "!";
            case ListShape(var of) -> "[" + type(of) + "]";
            case ObjectShape object -> object.typeName();
            case ScalarShape scalar -> scalar.name();
            case EnumShape values -> values.name();
            case TypenameShape(var typename) -> "\"" + typename + "\"";
            case VerbatimShape _ -> "as it comes";
        };
    }

    private static String inclusion(Inclusion when) {
        return when.isAlways()
                ? ""
                : when.anyOf().stream().map(String::valueOf).collect(Collectors.joining(" or ", " when ", ""));
    }
}
