package org.kardan.federation.planning.fetch;

import graphql.language.Argument;
import graphql.language.ArrayValue;
import graphql.language.AstPrinter;
import graphql.language.ObjectValue;
import graphql.language.Value;
import graphql.language.VariableDefinition;
import graphql.language.VariableReference;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.kardan.federation.operation.Condition;
import org.kardan.federation.operation.FieldSelection;
import org.kardan.federation.operation.OperationKind;
import org.kardan.federation.planning.plan.SubgraphOperation;

/** Writes GraphQL as short as it can be, and notes which variables it uses. */
final class DocumentWriter {
    private final StringBuilder text = new StringBuilder();
    private final Set<String> variables = new LinkedHashSet<>();

    void open() {
        text.append('{');
    }

    void close() {
        text.append('}');
    }

    private void gap() {
        char last = text.isEmpty() ? '{' : text.charAt(text.length() - 1);
        if (last != '{' && last != '}' && last != ')') {
            text.append(' ');
        }
    }

    void typename() {
        gap();
        text.append("__typename");
    }

    /** A selection set has to hold something; this asks for nothing. */
    void nothing() {
        text.append("__typename@skip(if:true)");
    }

    void field(String key, FieldSelection field) {
        field(key, field, List.of());
    }

    /** @param more arguments that the subgraph's field has besides */
    void field(String key, FieldSelection field, List<Argument> more) {
        gap();
        if (!key.equals(field.name())) {
            text.append(key).append(':');
        }
        text.append(field.name());
        if (!field.arguments().isEmpty() || !more.isEmpty()) {
            text.append('(');
            field.arguments().forEach(this::argument);
            more.forEach(this::argument);
            text.append(')');
        }
    }

    private void argument(Argument argument) {
        if (text.charAt(text.length() - 1) != '(') {
            text.append(',');
        }
        text.append(argument.getName()).append(':').append(AstPrinter.printAstCompact(argument.getValue()));
        note(argument.getValue());
    }

    void on(String typeName) {
        // No gap needed: the dots end the name before them.
        text.append("...on ").append(typeName);
    }

    /** Writes a condition behind a field: at most one include and one skip. */
    void conditions(Condition condition) {
        condition.literals().forEach(this::directive);
    }

    /** Opens a fragment without a type for each of these; the same number has to be closed. */
    void within(List<Condition.Literal> literals) {
        for (var literal : literals) {
            text.append("...");
            directive(literal);
            open();
        }
    }

    private void directive(Condition.Literal literal) {
        text.append(literal.expected() ? "@include(if:$" : "@skip(if:$")
                .append(literal.variable())
                .append(')');
        variables.add(literal.variable());
    }

    private void note(Value<?> value) {
        switch (value) {
            case VariableReference variable -> variables.add(variable.getName());
            case ArrayValue array -> array.getValues().forEach(this::note);
            case ObjectValue object -> object.getObjectFields().forEach(field -> note(field.getValue()));
            default -> {
                // constants hold no variables
            }
        }
    }

    /** What was written so far. */
    String text() {
        return text.toString();
    }

    /** The variables it uses. */
    Set<String> variables() {
        return variables;
    }

    /** The root fields written so far, as an operation. */
    SubgraphOperation rootOperation(OperationKind kind, List<VariableDefinition> defined) {
        var head = definitions(defined, variables, "");
        var keyword = kind == OperationKind.QUERY && head.isEmpty() ? "" : kind.keyword();
        var brackets = head.isEmpty() ? "" : "(" + head + ")";
        return new SubgraphOperation(kind, keyword + brackets + text, used(defined, variables));
    }

    /** The definitions of all variables that are used, after the first ones. */
    static String definitions(List<VariableDefinition> defined, Set<String> used, String first) {
        var head = new StringBuilder(first);
        for (var definition : defined) {
            if (used.contains(definition.getName())) {
                head.append(head.isEmpty() ? "$" : ",$")
                        .append(definition.getName())
                        .append(':')
                        .append(AstPrinter.printAstCompact(definition.getType()));
                if (definition.getDefaultValue() != null) {
                    head.append('=').append(AstPrinter.printAstCompact(definition.getDefaultValue()));
                }
            }
        }
        return head.toString();
    }

    /** The names of the variables that are used, in the order of the operation. */
    static List<String> used(List<VariableDefinition> defined, Set<String> used) {
        return defined.stream()
                .map(VariableDefinition::getName)
                .filter(used::contains)
                .toList();
    }
}
