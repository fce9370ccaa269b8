package org.kardan.federation.composition.subgraph;

import graphql.language.DirectiveDefinition;
import graphql.language.DirectiveLocation;
import graphql.language.EnumTypeDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.NamedNode;
import graphql.language.ScalarTypeDefinition;
import graphql.language.TypeDefinition;
import graphql.language.UnionTypeDefinition;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kardan.federation.composition.report.CompositionCode;
import org.kardan.federation.composition.report.Findings;
import org.kardan.federation.composition.schema.FederationDirective;
import org.kardan.federation.composition.schema.Types;

/** A subgraph may repeat the definitions of federation's own directives and types, but not change them. */
final class DefinitionCheck {
    private static final List<String> SCALARS = List.of("String", "ID", "Int", "Boolean", "Float");
    private final String subgraph;
    private final Findings findings;

    DefinitionCheck(String subgraph, Findings findings) {
        this.subgraph = subgraph;
        this.findings = findings;
    }

    void check(DirectiveDefinition given, FederationDirective kind) {
        var expected = kind.definition();
        for (var argument : given.getInputValueDefinitions()) {
            var known = argument(expected, argument.getName());
            if (known == null) {
                invalid(given, "unknown argument \"%s\"".formatted(argument.getName()));
            } else if (!isCompatible(argument, known)) {
                invalid(
                        given,
                        "argument \"%s\" should have type \"%s\" but has type \"%s\""
                                .formatted(
                                        argument.getName(),
                                        Types.print(known.getType()),
                                        Types.print(argument.getType())));
            }
        }
        for (var argument : expected.getInputValueDefinitions()) {
            if (Types.isNonNull(argument.getType()) && argument(given, argument.getName()) == null) {
                invalid(given, "missing required argument \"%s\"".formatted(argument.getName()));
            }
        }
        if (given.isRepeatable() && !expected.isRepeatable()) {
            invalid(given, "it should not be repeatable");
        }
        var locations = names(expected.getDirectiveLocations());
        var unknown = names(given.getDirectiveLocations()).stream()
                .filter(location -> !locations.contains(location))
                .collect(Collectors.joining(", "));
        if (!unknown.isEmpty()) {
            invalid(given, "it should not have locations " + unknown + ", but only " + String.join(", ", locations));
        }
    }

    /** A required argument may be declared optional and the other way about; field sets and such may be plain text. */
    private static boolean isCompatible(InputValueDefinition given, InputValueDefinition expected) {
        var form = form(Types.print(given.getType()), Types.name(given.getType()));
        var wanted = form(Types.print(expected.getType()), Types.name(expected.getType()));
        if (!form.equals(wanted)) {
            return false;
        }
        var name = Types.name(expected.getType());
        return SCALARS.contains(name)
                ? Types.name(given.getType()).equals(name)
                : Types.name(given.getType()).equals("String") || !SCALARS.contains(Types.name(given.getType()));
    }

    private static String form(String type, String name) {
        return type.replace(name, "").replace("!", "");
    }

    void check(TypeDefinition<?> given) {
        var fits = switch (given.getName()) {
            case "_Any", "_FieldSet" -> given instanceof ScalarTypeDefinition;
            case "_Entity" -> given instanceof UnionTypeDefinition;
            default -> !given.getName().endsWith("__FieldSet") || given instanceof ScalarTypeDefinition;
        };
        if (!fits || given.getName().endsWith("__Purpose") && !(given instanceof EnumTypeDefinition)) {
            findings.error(
                    CompositionCode.TYPE_DEFINITION_INVALID,
                    subgraph,
                    given.getSourceLocation(),
                    "Invalid definition for type \"%s\": it is federation's own and may not be %s."
                            .formatted(given.getName(), ElementReader.kind(given)));
        }
    }

    private static @Nullable InputValueDefinition argument(DirectiveDefinition directive, String name) {
        return directive.getInputValueDefinitions().stream()
                .filter(argument -> argument.getName().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static List<String> names(List<DirectiveLocation> locations) {
        return locations.stream().map(NamedNode::getName).toList();
    }

    private void invalid(DirectiveDefinition given, String what) {
        findings.error(
                CompositionCode.DIRECTIVE_DEFINITION_INVALID,
                subgraph,
                given.getSourceLocation(),
                "Invalid definition for directive \"@" + given.getName() + "\": " + what + ".");
    }
}
