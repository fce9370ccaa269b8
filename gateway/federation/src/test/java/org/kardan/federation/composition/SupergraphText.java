package org.kardan.federation.composition;

import graphql.language.AstPrinter;
import graphql.language.Definition;
import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import graphql.language.EnumTypeDefinition;
import graphql.language.FieldDefinition;
import graphql.language.ImplementingTypeDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.Node;
import graphql.language.TypeDefinition;
import graphql.language.UnionTypeDefinition;
import graphql.parser.Parser;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A supergraph as lines that are equal where the meaning is: sorted, without descriptions, what is implied left out. */
final class SupergraphText {
    private SupergraphText() {}

    static String normal(String sdl) {
        var lines = new ArrayList<String>();
        for (Definition<?> definition : Parser.parse(sdl).getDefinitions()) {
            if (!(definition instanceof TypeDefinition<?> type)) {
                continue;
            }
            var name = type.getName();
            if (name.startsWith("join__") && !name.equals("join__Graph") || name.startsWith("link__")) {
                continue;
            }
            lines.add(name + directives((DirectivesContainer<?>) type, List.of()));
            var graphs = graphs((DirectivesContainer<?>) type);
            switch (type) {
                case ImplementingTypeDefinition<?> composite -> {
                    composite
                            .getImplements()
                            .forEach(one -> lines.add(name + " implements " + AstPrinter.printAst((Node<?>) one)));
                    composite.getFieldDefinitions().forEach(field -> lines.add(field(name, field, graphs)));
                }
                case UnionTypeDefinition union ->
                    union.getMemberTypes().forEach(one -> lines.add(name + " = " + AstPrinter.printAst((Node<?>) one)));
                case EnumTypeDefinition values ->
                    values.getEnumValueDefinitions()
                            .forEach(value -> lines.add(name + "." + value.getName() + directives(value, List.of())));
                case InputObjectTypeDefinition input ->
                    input.getInputValueDefinitions()
                            .forEach(field -> lines.add(name + "." + field.getName() + ": "
                                    + AstPrinter.printAst((Node<?>) field.getType()) + " = " + field.getDefaultValue()
                                    + directives(field, graphs)));
                default -> {
                    // a scalar has no parts
                }
            }
        }
        // Apollo's library prints 0.0 as 0.
        return lines.stream()
                .map(line -> line.replaceAll("(= -?\\d+)\\.0\\b", "$1"))
                .sorted()
                .collect(Collectors.joining("\n"));
    }

    private static String field(String type, FieldDefinition field, List<String> graphs) {
        var arguments = field.getInputValueDefinitions().stream()
                .map(argument -> argument.getName() + ": " + AstPrinter.printAst((Node<?>) argument.getType())
                        + (argument.getDefaultValue() == null
                                ? ""
                                : " = " + AstPrinter.printAst((Node<?>) argument.getDefaultValue()))
                        + directives(argument, List.of()))
                .sorted()
                .collect(Collectors.joining(", ", "(", ")"));
        return type + "." + field.getName() + arguments + ": " + AstPrinter.printAst((Node<?>) field.getType())
                + directives(field, graphs);
    }

    private static List<String> graphs(DirectivesContainer<?> type) {
        return type.getDirectives().stream()
                .filter(directive -> directive.getName().equals("join__type"))
                .map(directive -> "@join__field(graph: "
                        + AstPrinter.printAst(
                                (Node<?>) directive.getArgument("graph").getValue()) + ")")
                .distinct()
                .sorted()
                .toList();
    }

    /** @param implied which applications say nothing where they are all that is said */
    private static String directives(DirectivesContainer<?> element, List<String> implied) {
        var joins = new ArrayList<String>();
        var others = new ArrayList<String>();
        for (Directive directive : element.getDirectives()) {
            (directive.getName().equals("join__field") ? joins : others).add(AstPrinter.printAst(directive));
        }
        joins.sort(null);
        others.sort(null);
        if (!joins.equals(implied)) {
            others.addAll(joins);
        }
        return " " + String.join(" ", others);
    }
}
