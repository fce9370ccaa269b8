package org.kardan.federation.composition.subgraph;

import graphql.language.AbstractDescribedNode;
import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import graphql.language.EnumTypeDefinition;
import graphql.language.FieldDefinition;
import graphql.language.ImplementingTypeDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.InterfaceTypeDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.language.SDLExtensionDefinition;
import graphql.language.ScalarTypeDefinition;
import graphql.language.TypeDefinition;
import graphql.language.UnionTypeDefinition;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kardan.federation.composition.report.CompositionCode;
import org.kardan.federation.composition.report.Findings;
import org.kardan.federation.composition.schema.Applied;
import org.kardan.federation.composition.schema.Element;
import org.kardan.federation.composition.schema.FederationDirective;
import org.kardan.federation.composition.schema.FieldElement;
import org.kardan.federation.composition.schema.InputElement;
import org.kardan.federation.composition.schema.SubgraphSchema;
import org.kardan.federation.composition.schema.TypeElement;
import org.kardan.federation.composition.schema.TypeKind;
import org.kardan.federation.composition.schema.Types;
import org.kardan.federation.composition.schema.ValueElement;

/** Makes one element of each type from its definition and all of its extensions. */
final class ElementReader {
    private final SubgraphSchema schema;
    private final DirectiveNames names;
    private final Findings findings;

    ElementReader(SubgraphSchema schema, DirectiveNames names, Findings findings) {
        this.schema = schema;
        this.names = names;
        this.findings = findings;
    }

    void add(TypeDefinition<?> node) {
        var kind = kind(node);
        var known = schema.type(node.getName());
        if (known != null && !known.is(kind)) {
            invalid(node, "\"%s\" is both %s and %s.".formatted(node.getName(), known.kind(), kind));
            return;
        }
        var type = known == null ? new TypeElement(kind, node.getName(), node.getSourceLocation()) : known;
        schema.types().put(type.name(), type);
        var extension = node instanceof SDLExtensionDefinition;
        if (!extension && type.isDefined()) {
            invalid(node, "There can be only one type named \"" + node.getName() + "\".");
            return;
        }
        apply(type, node, extension);
        if (extension || hasHere(node, FederationDirective.EXTENDS)) {
            type.markExtended();
        } else {
            type.markDefined();
        }
        if (node instanceof AbstractDescribedNode<?> described && described.getDescription() != null) {
            type.describe(described.getDescription().getContent());
        }
        addParts(type, node);
    }

    private void addParts(TypeElement type, TypeDefinition<?> node) {
        switch (node) {
            case ImplementingTypeDefinition<?> composite -> {
                composite.getImplements().forEach(one -> type.interfaces().add(Types.name(one)));
                composite.getFieldDefinitions().forEach(field -> addField(type, field, node));
            }
            case UnionTypeDefinition union ->
                union.getMemberTypes().forEach(member -> {
                    if (!type.members().add(Types.name(member))) {
                        invalid(
                                node,
                                "Union type \"%s\" can only include type \"%s\" once."
                                        .formatted(type.name(), Types.name(member)));
                    }
                });
            case EnumTypeDefinition values ->
                values.getEnumValueDefinitions().forEach(value -> {
                    var element = new ValueElement(type.name(), value.getName(), value.getSourceLocation());
                    describe(element, value);
                    apply(element, value, false);
                    put(type.values(), element, () -> "Enum value \"" + element + "\"");
                });
            case InputObjectTypeDefinition input ->
                input.getInputValueDefinitions().forEach(field -> {
                    var element = InputElement.field(
                            type.name(), field.getName(), field.getType(), field.getSourceLocation());
                    put(type.inputs(), fill(element, field), () -> "Field \"" + element + "\"");
                });
            default -> {
                // a scalar has no parts
            }
        }
    }

    private void addField(TypeElement type, FieldDefinition node, TypeDefinition<?> part) {
        if (SubgraphSchema.isRoot(type.name()) && DirectiveNames.MACHINERY_FIELDS.contains(node.getName())) {
            return;
        }
        var field = new FieldElement(type, node.getName(), node.getType(), node.getSourceLocation());
        describe(field, node);
        apply(field, node, false);
        // On a type these two stand for each field of that very definition or extension.
        inherit(field, part, FederationDirective.EXTERNAL);
        inherit(field, part, FederationDirective.SHAREABLE);
        for (var argument : node.getInputValueDefinitions()) {
            var element = InputElement.argument(
                    field.coordinate(), argument.getName(), argument.getType(), argument.getSourceLocation());
            put(field.arguments(), fill(element, argument), () -> "Argument \"" + element + "\"");
        }
        put(type.fields(), field, () -> "Field \"" + field + "\"");
    }

    private void inherit(FieldElement field, TypeDefinition<?> part, FederationDirective kind) {
        if (field.has(kind)) {
            return;
        }
        directives(part).stream()
                .filter(directive -> names.kind(directive.getName()) == kind)
                .findFirst()
                .ifPresent(directive -> field.applied().add(new Applied(directive.getName(), kind, directive, false)));
    }

    private InputElement fill(InputElement element, InputValueDefinition node) {
        describe(element, node);
        apply(element, node, false);
        element.defaultTo(node.getDefaultValue());
        return element;
    }

    private <E extends Element> void put(Map<String, E> into, E element, Supplier<String> title) {
        if (into.putIfAbsent(element.name(), element) != null) {
            findings.error(
                    CompositionCode.INVALID_GRAPHQL,
                    schema.name(),
                    element.location(),
                    title.get() + " can only be defined once.");
        }
    }

    private void apply(Element element, DirectivesContainer<?> node, boolean extension) {
        for (var directive : node.getDirectives()) {
            element.applied()
                    .add(new Applied(directive.getName(), names.kind(directive.getName()), directive, extension));
        }
    }

    private void apply(TypeElement element, TypeDefinition<?> node, boolean extension) {
        for (var directive : directives(node)) {
            element.applied()
                    .add(new Applied(directive.getName(), names.kind(directive.getName()), directive, extension));
        }
    }

    private boolean hasHere(TypeDefinition<?> node, FederationDirective kind) {
        return directives(node).stream().anyMatch(directive -> names.kind(directive.getName()) == kind);
    }

    private static List<Directive> directives(TypeDefinition<?> node) {
        return ((DirectivesContainer<?>) node).getDirectives();
    }

    private static void describe(Element element, AbstractDescribedNode<?> node) {
        var description = node.getDescription();
        element.describe(description == null ? null : description.getContent());
    }

    private void invalid(TypeDefinition<?> node, @Nullable String message) {
        findings.error(
                CompositionCode.INVALID_GRAPHQL, schema.name(), node.getSourceLocation(), String.valueOf(message));
    }

    static TypeKind kind(TypeDefinition<?> node) {
        return switch (node) {
            case ObjectTypeDefinition unused -> TypeKind.OBJECT;
            case InterfaceTypeDefinition unused -> TypeKind.INTERFACE;
            case UnionTypeDefinition unused -> TypeKind.UNION;
            case EnumTypeDefinition unused -> TypeKind.ENUM;
            case InputObjectTypeDefinition unused -> TypeKind.INPUT;
            case ScalarTypeDefinition unused -> TypeKind.SCALAR;
            default -> throw new IllegalArgumentException("no such kind of type: " + node);
        };
    }
}
