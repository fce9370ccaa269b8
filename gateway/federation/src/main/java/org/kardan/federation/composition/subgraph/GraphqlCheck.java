package org.kardan.federation.composition.subgraph;

import graphql.language.SourceLocation;
import graphql.language.Type;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kardan.federation.composition.report.CompositionCode;
import org.kardan.federation.composition.report.Findings;
import org.kardan.federation.composition.schema.Element;
import org.kardan.federation.composition.schema.FieldElement;
import org.kardan.federation.composition.schema.InputElement;
import org.kardan.federation.composition.schema.SubgraphSchema;
import org.kardan.federation.composition.schema.TypeElement;
import org.kardan.federation.composition.schema.TypeKind;
import org.kardan.federation.composition.schema.Types;

/** Whether a subgraph's schema is one at all, by the GraphQL specification. */
final class GraphqlCheck {
    static final Set<String> SCALARS = new LinkedHashSet<>(List.of("Int", "Float", "String", "Boolean", "ID"));

    private final SubgraphSchema schema;
    private final Findings findings;
    private final DirectiveUseCheck directives;
    private final ConstantCheck constants;

    GraphqlCheck(SubgraphSchema schema, DirectiveNames names, Findings findings) {
        this.schema = schema;
        this.findings = findings;
        this.constants = new ConstantCheck(schema);
        this.directives = new DirectiveUseCheck(schema, names, constants, findings);
    }

    void check() {
        directives.check(schema.applied(), "SCHEMA", "schema", null);
        schema.directives()
                .values()
                .forEach(definition -> definition
                        .getInputValueDefinitions()
                        .forEach(argument -> checkType(
                                argument.getType(),
                                true,
                                "@" + definition.getName() + "(" + argument.getName() + ":)",
                                argument.getSourceLocation())));
        schema.types().values().forEach(this::check);
    }

    private void check(TypeElement type) {
        directives.check(type, location(type.kind()));
        checkName(type);
        if (type.isEmpty() && !type.is(TypeKind.SCALAR)) {
            var parts = switch (type.kind()) {
                case ENUM -> "values";
                case UNION -> "members";
                default -> "fields";
            };
            invalid(type, "%s \"%s\" must define one or more %s.".formatted(type.kind(), type.name(), parts));
        }
        type.fields().values().forEach(this::check);
        type.inputs().values().forEach(input -> check(input, "INPUT_FIELD_DEFINITION"));
        type.values().values().forEach(value -> {
            directives.check(value, "ENUM_VALUE");
            checkName(value);
        });
        for (var member : type.members()) {
            var known = schema.type(member);
            if (known == null) {
                invalid(type, "Unknown type \"%s\" in union \"%s\".".formatted(member, type.name()));
            } else if (!known.is(TypeKind.OBJECT)) {
                invalid(type, "Union \"%s\" can only include object types, not \"%s\".".formatted(type.name(), member));
            }
        }
        for (var name : type.interfaces()) {
            checkImplements(type, name);
        }
    }

    private void check(FieldElement field) {
        directives.check(field, "FIELD_DEFINITION");
        checkName(field);
        checkType(field.type(), false, field.coordinate(), field.location());
        field.arguments().values().forEach(argument -> check(argument, "ARGUMENT_DEFINITION"));
    }

    private void check(InputElement input, String location) {
        directives.check(input, location);
        checkName(input);
        checkType(input.type(), true, input.coordinate(), input.location());
        var value = input.defaultValue();
        if (value != null && !constants.fits(value, input.type())) {
            invalid(
                    input,
                    "Invalid default value of \"%s\": it is not of type \"%s\"."
                            .formatted(input.coordinate(), Types.print(input.type())));
        }
    }

    private void checkType(Type<?> type, boolean input, String coordinate, @Nullable SourceLocation location) {
        var name = Types.name(type);
        if (SCALARS.contains(name)) {
            return;
        }
        var known = schema.type(name);
        if (known == null) {
            if (!constants.isMachinery(name)) {
                invalid(location, "Unknown type \"%s\" of \"%s\".".formatted(name, coordinate));
            }
        } else if (input ? !known.kind().isInput() : !known.kind().isOutput()) {
            invalid(
                    location,
                    "The type of \"%s\" must be an %s type, but \"%s\" is %s."
                            .formatted(coordinate, input ? "input" : "output", name, known.kind()));
        }
    }

    private void checkImplements(TypeElement type, String name) {
        var known = schema.type(name);
        if (known == null) {
            invalid(type, "Unknown type \"%s\", which \"%s\" should implement.".formatted(name, type.name()));
            return;
        }
        if (!known.is(TypeKind.INTERFACE)) {
            invalid(
                    type,
                    "\"%s\" can only implement interfaces, and \"%s\" is %s."
                            .formatted(type.name(), name, known.kind()));
            return;
        }
        if (name.equals(type.name())) {
            invalid(type, "\"" + name + "\" cannot implement itself.");
            return;
        }
        for (var further : known.interfaces()) {
            if (!type.interfaces().contains(further) && !further.equals(type.name())) {
                invalid(
                        type,
                        "\"%s\" must implement \"%s\" because \"%s\" does.".formatted(type.name(), further, name));
            }
        }
        for (var expected : known.fields().values()) {
            var own = type.field(expected.name());
            if (own == null) {
                invalid(
                        type,
                        "Interface field \"%s\" expected, but \"%s\" does not provide it."
                                .formatted(expected.coordinate(), type.name()));
            } else {
                checkImplements(own, expected);
            }
        }
    }

    private void checkImplements(FieldElement own, FieldElement expected) {
        if (!Types.isSubtype(own.type(), expected.type(), schema::isProperSubtype)) {
            invalid(
                    own,
                    "Interface field \"%s\" expects type \"%s\" but \"%s\" is of type \"%s\"."
                            .formatted(
                                    expected.coordinate(),
                                    Types.print(expected.type()),
                                    own.coordinate(),
                                    Types.print(own.type())));
        }
        for (var argument : expected.arguments().values()) {
            var given = own.arguments().get(argument.name());
            if (given == null || !Types.same(given.type(), argument.type())) {
                invalid(
                        own,
                        "Interface field argument \"%s\" expects type \"%s\", but \"%s\" does not take it so."
                                .formatted(argument.coordinate(), Types.print(argument.type()), own.coordinate()));
            }
        }
        for (var argument : own.arguments().values()) {
            if (argument.isRequired() && !expected.arguments().containsKey(argument.name())) {
                invalid(
                        own,
                        "Argument \"%s\" is required, but the interface field \"%s\" does not have it."
                                .formatted(argument.coordinate(), expected.coordinate()));
            }
        }
    }

    private void checkName(Element element) {
        if (element.name().startsWith("__")) {
            invalid(element, "Name \"%s\" must not begin with \"__\".".formatted(element.name()));
        }
    }

    private static String location(TypeKind kind) {
        return kind == TypeKind.INPUT ? "INPUT_OBJECT" : kind.name();
    }

    private void invalid(Element element, String message) {
        invalid(element.location(), message);
    }

    private void invalid(@Nullable SourceLocation location, String message) {
        findings.error(CompositionCode.INVALID_GRAPHQL, schema.name(), location, message);
    }
}
