package org.kardan.federation.composition.subgraph;

import graphql.language.Argument;
import graphql.language.DirectiveDefinition;
import graphql.language.SourceLocation;
import graphql.language.Value;
import graphql.parser.Parser;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kardan.federation.composition.report.CompositionCode;
import org.kardan.federation.composition.report.Findings;
import org.kardan.federation.composition.schema.Applied;
import org.kardan.federation.composition.schema.Element;
import org.kardan.federation.composition.schema.FederationDirective;
import org.kardan.federation.composition.schema.SubgraphSchema;
import org.kardan.federation.composition.schema.Types;
import org.kardan.federation.composition.schema.Values;

/** Whether directives are known and applied where and as they may be. */
final class DirectiveUseCheck {
    private static final Map<String, DirectiveDefinition> BUILT_IN = new LinkedHashMap<>();

    static {
        Parser.parse("""
                        directive @deprecated(reason: String = "No longer supported")
                          on FIELD_DEFINITION | ARGUMENT_DEFINITION | INPUT_FIELD_DEFINITION | ENUM_VALUE
                        directive @specifiedBy(url: String!) on SCALAR
                        directive @oneOf on INPUT_OBJECT
                        """)
                .getDefinitionsOfType(DirectiveDefinition.class)
                .forEach(directive -> BUILT_IN.put(directive.getName(), directive));
    }

    private final SubgraphSchema schema;
    private final DirectiveNames names;
    private final ConstantCheck constants;
    private final Findings findings;

    DirectiveUseCheck(SubgraphSchema schema, DirectiveNames names, ConstantCheck constants, Findings findings) {
        this.schema = schema;
        this.names = names;
        this.constants = constants;
        this.findings = findings;
    }

    void check(Element element, String location) {
        check(element.applied(), location, element.coordinate(), element.location());
    }

    void check(List<Applied> applied, String location, String coordinate, @Nullable SourceLocation place) {
        var seen = new LinkedHashSet<String>();
        for (var one : applied) {
            if (location.equals("SCHEMA") && names.isLink(one.name())) {
                continue;
            }
            var definition = definition(one);
            if (definition == null) {
                invalid(one, unknown(one, coordinate));
                continue;
            }
            if (!isInherited(one, location) && !locations(definition, location)) {
                invalid(one, "Directive \"@%s\" may not be used on %s.".formatted(one.name(), location));
            }
            if (!definition.isRepeatable() && !seen.add(one.name())) {
                invalid(
                        one,
                        "The directive \"@%s\" can only be used once on \"%s\".".formatted(one.name(), coordinate));
            }
            checkArguments(one, definition);
        }
    }

    /** Those that a field has from its type were already checked there. */
    private static boolean isInherited(Applied one, String location) {
        return location.equals("FIELD_DEFINITION")
                && (one.kind() == FederationDirective.EXTERNAL || one.kind() == FederationDirective.SHAREABLE);
    }

    private boolean locations(DirectiveDefinition definition, String location) {
        return definition.getDirectiveLocations().stream()
                .anyMatch(one -> one.getName().equals(location));
    }

    private @Nullable DirectiveDefinition definition(Applied applied) {
        var kind = applied.kind();
        if (kind != null) {
            return kind.definition();
        }
        var own = schema.directives().get(applied.name());
        return own != null ? own : BUILT_IN.get(applied.name());
    }

    private void checkArguments(Applied applied, DirectiveDefinition definition) {
        for (Argument given : applied.node().getArguments()) {
            var known = definition.getInputValueDefinitions().stream()
                    .filter(argument -> argument.getName().equals(given.getName()))
                    .findFirst();
            if (known.isEmpty() || isTooNew(applied, given)) {
                invalid(
                        applied,
                        "Unknown argument \"%s\" on directive \"@%s\".".formatted(given.getName(), applied.name()));
            } else if (!isCheckedLater(applied, given)
                    && !constants.fits(given.getValue(), known.get().getType())) {
                invalid(
                        applied,
                        "Invalid value %s for \"@%s(%s:)\" of type \"%s\"."
                                .formatted(
                                        print(given.getValue()),
                                        applied.name(),
                                        given.getName(),
                                        Types.print(known.get().getType())));
            }
        }
        for (var argument : definition.getInputValueDefinitions()) {
            if (Types.isNonNull(argument.getType())
                    && argument.getDefaultValue() == null
                    && applied.node().getArgument(argument.getName()) == null) {
                invalid(
                        applied,
                        "Argument \"%s\" of type \"%s\" is required on directive \"@%s\"."
                                .formatted(argument.getName(), Types.print(argument.getType()), applied.name()));
            }
        }
    }

    private boolean isTooNew(Applied applied, Argument argument) {
        return applied.kind() == FederationDirective.OVERRIDE
                && argument.getName().equals("label")
                && !schema.isAtLeast(FederationDirective.OVERRIDE_LABEL_MINOR);
    }

    /** Field sets have codes of their own. */
    private static boolean isCheckedLater(Applied applied, Argument argument) {
        return applied.kind() != null && argument.getName().equals("fields");
    }

    private static String print(Value<?> value) {
        return Values.print(value);
    }

    private String unknown(Applied one, String coordinate) {
        var message = "Unknown directive \"@%s\" on \"%s\".".formatted(one.name(), coordinate);
        var known = FederationDirective.of(one.name());
        if (known == null) {
            return message;
        }
        return schema.isFederationOne()
                ? message + " To use the directive of Federation 2, the schema has to @link federation v2."
                : message + " It is linked as \"" + names.nameOf(known) + "\" here; import it to use the short name.";
    }

    private void invalid(Applied applied, String message) {
        findings.error(
                CompositionCode.INVALID_GRAPHQL, schema.name(), applied.node().getSourceLocation(), message);
    }
}
