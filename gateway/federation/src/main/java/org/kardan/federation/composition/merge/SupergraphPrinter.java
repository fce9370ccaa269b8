package org.kardan.federation.composition.merge;

import graphql.language.Argument;
import graphql.language.DirectiveDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.NamedNode;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kardan.federation.composition.schema.Applied;
import org.kardan.federation.composition.schema.Element;
import org.kardan.federation.composition.schema.FieldElement;
import org.kardan.federation.composition.schema.InputElement;
import org.kardan.federation.composition.schema.TypeElement;
import org.kardan.federation.composition.schema.Types;
import org.kardan.federation.composition.schema.Values;
import org.kardan.federation.supergraph.Supergraph.RootKind;

/** Prints a merged schema as a supergraph; types by name, so that the text only changes where the graph does. */
public final class SupergraphPrinter {
    private final MergedSchema merged;
    private final StringBuilder out = new StringBuilder();

    private SupergraphPrinter(MergedSchema merged) {
        this.merged = merged;
    }

    public static String print(MergedSchema merged) {
        var printer = new SupergraphPrinter(merged);
        printer.print();
        return printer.out.toString();
    }

    private void print() {
        printSchema();
        var definitions = new TreeMap<String, String>();
        SupergraphMachinery.directives(merged).forEach(definitions::put);
        merged.directives().forEach((name, definition) -> definitions.put(name, print(definition)));
        definitions.values().forEach(text -> out.append('\n').append(text).append('\n'));
        SupergraphMachinery.types(merged)
                .forEach(text -> out.append('\n').append(text).append('\n'));
        new TreeMap<>(merged.types()).values().forEach(this::printType);
    }

    private void printSchema() {
        describe(merged.description(), "");
        out.append("schema\n");
        SupergraphMachinery.links(merged)
                .forEach(link -> out.append("  ").append(link).append('\n'));
        merged.applied()
                .forEach(applied -> out.append("  ").append(print(applied)).append('\n'));
        out.append("{\n");
        for (var kind : RootKind.values()) {
            var name = kind.name().charAt(0) + kind.name().substring(1).toLowerCase(Locale.ROOT);
            if (merged.types().containsKey(name)) {
                out.append("  ")
                        .append(kind.name().toLowerCase(Locale.ROOT))
                        .append(": ")
                        .append(name)
                        .append('\n');
            }
        }
        out.append("}\n");
    }

    private void printType(TypeElement type) {
        out.append('\n');
        describe(type.description(), "");
        var keyword = switch (type.kind()) {
            case OBJECT -> "type ";
            case INTERFACE -> "interface ";
            case UNION -> "union ";
            case ENUM -> "enum ";
            case INPUT -> "input ";
            case SCALAR -> "scalar ";
        };
        out.append(keyword).append(type.name());
        if (!type.interfaces().isEmpty()) {
            out.append(" implements ").append(String.join(" & ", type.interfaces()));
        }
        type.applied().forEach(applied -> out.append("\n  ").append(print(applied)));
        switch (type.kind()) {
            case OBJECT, INTERFACE -> block(type.fields().values());
            case ENUM -> block(type.values().values());
            case INPUT -> block(type.inputs().values());
            case UNION ->
                out.append("\n  = ").append(String.join(" | ", type.members())).append('\n');
            case SCALAR -> out.append('\n');
        }
    }

    private void block(Collection<? extends Element> parts) {
        out.append("\n{\n");
        for (var part : parts) {
            describe(part.description(), "  ");
            out.append("  ").append(print(part));
            part.applied().forEach(applied -> out.append(' ').append(print(applied)));
            out.append('\n');
        }
        out.append("}\n");
    }

    private static String print(Element part) {
        return switch (part) {
            case FieldElement field -> field.name() + arguments(field) + ": " + Types.print(field.type());
            case InputElement input -> print(input);
            default -> part.name();
        };
    }

    private static String print(InputElement input) {
        var value = input.defaultValue();
        return input.name() + ": " + Types.print(input.type()) + (value == null ? "" : " = " + Values.print(value));
    }

    private static String arguments(FieldElement field) {
        if (field.arguments().isEmpty()) {
            return "";
        }
        return field.arguments().values().stream()
                .map(argument -> {
                    var text = argument.description() == null ? "" : Values.quote(argument.description()) + " ";
                    var applied = argument.applied().stream()
                            .map(one -> " " + print(one))
                            .collect(Collectors.joining());
                    return text + print(argument) + applied;
                })
                .collect(Collectors.joining(", ", "(", ")"));
    }

    private void describe(@Nullable String text, String indent) {
        if (text == null) {
            return;
        }
        var block = !text.isBlank()
                && text.equals(text.strip())
                && !text.contains("\\")
                && text.chars().allMatch(c -> c == '\n' || c >= ' ')
                && text.lines().allMatch(line -> line.equals(line.stripTrailing()));
        if (!block) {
            out.append(indent).append(Values.quote(text)).append('\n');
            return;
        }
        out.append(indent).append("\"\"\"\n");
        text.replace("\"\"\"", "\\\"\"\"")
                .lines()
                .forEach(line ->
                        out.append(line.isEmpty() ? "" : indent).append(line).append('\n'));
        out.append(indent).append("\"\"\"\n");
    }

    static String print(Applied applied) {
        List<Argument> arguments = applied.node().getArguments();
        return "@" + applied.name()
                + (arguments.isEmpty()
                        ? ""
                        : arguments.stream()
                                .map(argument -> argument.getName() + ": " + Values.print(argument.getValue()))
                                .collect(Collectors.joining(", ", "(", ")")));
    }

    static String print(DirectiveDefinition definition) {
        List<InputValueDefinition> arguments = definition.getInputValueDefinitions();
        var text = definition.getDescription() == null
                ? ""
                : Values.quote(definition.getDescription().getContent()) + "\n";
        return text + "directive @" + definition.getName()
                + (arguments.isEmpty()
                        ? ""
                        : arguments.stream()
                                .map(argument -> (argument.getDescription() == null
                                                ? ""
                                                : Values.quote(argument.getDescription()
                                                                .getContent()) + " ")
                                        + argument.getName() + ": " + Types.print(argument.getType())
                                        + (argument.getDefaultValue() == null
                                                ? ""
                                                : " = " + Values.print(argument.getDefaultValue())))
                                .collect(Collectors.joining(", ", "(", ")")))
                + (definition.isRepeatable() ? " repeatable" : "") + " on "
                + definition.getDirectiveLocations().stream()
                        .map(NamedNode::getName)
                        .collect(Collectors.joining(" | "));
    }
}
