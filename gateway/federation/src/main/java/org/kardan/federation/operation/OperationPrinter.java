package org.kardan.federation.operation;

import graphql.language.AstPrinter;
import java.util.stream.Collectors;
import org.kardan.federation.error.PublicApi;

/**
 * Prints a normalised operation as indented text: one line for each field, with its response name where it has another, the
 * types it is selected on and the variables that it depends on.
 */
@PublicApi
public final class OperationPrinter {
    private final StringBuilder text = new StringBuilder();

    private OperationPrinter() {}

    public static String print(Operation operation) {
        var printer = new OperationPrinter();
        var variables = operation.variables().isEmpty()
                ? ""
                : operation.variables().stream()
                        .map(AstPrinter::printAstCompact)
                        .collect(Collectors.joining(", ", "(", ")"));
        var name = operation.name() == null ? "" : " " + operation.name();
        printer.line(0, operation.kind().keyword() + name + variables);
        printer.selections(1, operation.selections());
        return printer.text.toString();
    }

    private void line(int indent, String words) {
        text.append("  ".repeat(indent)).append(words).append('\n');
    }

    private void selections(int indent, Selections selections) {
        for (var field : selections.fields()) {
            line(indent, alias(field) + field.slot() + types(field) + condition(field.when()));
            selections(indent + 1, field.selections());
        }
    }

    private static String alias(FieldSelection field) {
        return field.responseName().equals(field.name()) ? "" : field.responseName() + ": ";
    }

    private static String types(FieldSelection field) {
        var types = field.onTypes();
        return types == null ? "" : " on " + String.join("|", types);
    }

    private static String condition(Condition condition) {
        return condition.isAlways() ? "" : " when " + condition;
    }
}
