package org.kardan.federation.composition.subgraph;

import java.util.Locale;
import org.kardan.federation.composition.report.CompositionCode;
import org.kardan.federation.composition.report.Findings;
import org.kardan.federation.composition.schema.Applied;
import org.kardan.federation.composition.schema.Element;
import org.kardan.federation.composition.schema.FederationDirective;
import org.kardan.federation.composition.schema.FieldElement;
import org.kardan.federation.composition.schema.FieldSets;
import org.kardan.federation.composition.schema.SubgraphSchema;
import org.kardan.federation.composition.schema.TypeElement;
import org.kardan.federation.composition.schema.TypeKind;
import org.kardan.federation.composition.schema.Types;

/** All that federation asks of one subgraph, beyond GraphQL's own rules. */
public final class SubgraphCheck {
    private static final int KEYS_ON_INTERFACES = 3;

    private final SubgraphSchema schema;
    private final Findings findings;

    public SubgraphCheck(SubgraphSchema schema, Findings findings) {
        this.schema = schema;
        this.findings = findings;
    }

    public void check() {
        for (var type : schema.typesWithFields()) {
            checkKeys(type);
            checkAccess(type, type);
            checkShareable(type);
            type.fields().values().forEach(this::check);
            if (type.isInterfaceObject() && !type.has(FederationDirective.KEY)) {
                error(
                        CompositionCode.INTERFACE_OBJECT_USAGE_ERROR,
                        type,
                        "The @interfaceObject directive can only be applied to entity types but type \"%s\" has no @key in this subgraph."
                                .formatted(type));
            }
        }
        new ExternalCheck(schema, findings).check();
        new CostCheck(schema, findings).check();
        new ContextCheck(schema, findings).check();
    }

    private void checkKeys(TypeElement type) {
        for (var key : type.applied(FederationDirective.KEY)) {
            if (type.is(TypeKind.INTERFACE) && !schema.isAtLeast(KEYS_ON_INTERFACES)) {
                error(
                        CompositionCode.KEY_UNSUPPORTED_ON_INTERFACE,
                        type,
                        "Cannot use @key on interface \"%s\": @key is only supported on interfaces since federation v2.3."
                                .formatted(type));
            }
            new FieldSetCheck(schema, findings, FederationDirective.KEY, type, key).check(type);
            if (type.is(TypeKind.INTERFACE)) {
                checkImplementations(type, key);
            }
        }
    }

    /** It may be repeated so that a definition and its extensions can each have it. */
    private void checkShareable(TypeElement type) {
        var onDefinition = type.applied(FederationDirective.SHAREABLE).stream()
                .filter(shareable -> !shareable.onExtension())
                .count();
        if (onDefinition > 1) {
            error(
                    CompositionCode.INVALID_SHAREABLE_USAGE,
                    type,
                    "Invalid duplicate application of @shareable on type \"%s\": it may be repeated on extensions only."
                            .formatted(type));
        }
    }

    /** What is looked up as an interface must be looked up as each of its implementations too. */
    private void checkImplementations(TypeElement type, Applied key) {
        var wanted = canonical(key);
        var without = schema.possibleTypes(type.name()).stream()
                .filter(name -> {
                    var implementation = schema.type(name);
                    return implementation != null
                            && implementation.applied(FederationDirective.KEY).stream()
                                    .noneMatch(own -> canonical(own).equals(wanted)
                                            && (own.flag("resolvable", true) || !key.flag("resolvable", true)));
                })
                .map(name -> '"' + name + '"')
                .toList();
        if (!without.isEmpty()) {
            error(
                    CompositionCode.INTERFACE_KEY_NOT_ON_IMPLEMENTATION,
                    type,
                    "Key @key(fields: \"%s\") on interface type \"%s\" is missing (or not resolvable) on implementation type(s) %s."
                            .formatted(FieldSets.text(key), type, String.join(", ", without)));
        }
    }

    private static String canonical(Applied key) {
        var set = FieldSets.read(key);
        return set == null ? "" : FieldSets.canonical(set);
    }

    private void check(FieldElement field) {
        checkAccess(field, field.parent());
        checkFieldSets(field, FederationDirective.REQUIRES);
        checkFieldSets(field, FederationDirective.PROVIDES);
        var onInterface = field.parent().is(TypeKind.INTERFACE);
        var shareable = field.applied(FederationDirective.SHAREABLE);
        if (onInterface && !shareable.isEmpty()) {
            error(
                    CompositionCode.INVALID_SHAREABLE_USAGE,
                    field,
                    "Invalid use of @shareable on field \"%s\": only fields of object types are resolved, so only they can be shared."
                            .formatted(field));
        } else if (field.parent().name().equals("Subscription") && !shareable.isEmpty()) {
            error(
                    CompositionCode.INVALID_FIELD_SHARING,
                    field,
                    "Field \"%s\" cannot be marked as @shareable: a subscription's events come from one subgraph."
                            .formatted(field));
        } else if (shareable.size() > 1) {
            error(
                    CompositionCode.INVALID_SHAREABLE_USAGE,
                    field,
                    "Invalid duplicate application of @shareable on \"%s\".".formatted(field));
        }
    }

    private void checkFieldSets(FieldElement field, FederationDirective kind) {
        var applied = field.first(kind);
        if (applied == null) {
            return;
        }
        if (field.parent().is(TypeKind.INTERFACE)) {
            error(
                    CompositionCode.valueOf(kind.specName().toUpperCase(Locale.ROOT) + "_UNSUPPORTED_ON_INTERFACE"),
                    field,
                    "Cannot use %s on field \"%s\" of an interface: it is not (yet) supported.".formatted(kind, field));
        }
        if (kind == FederationDirective.PROVIDES && field.has(FederationDirective.EXTERNAL)) {
            error(
                    CompositionCode.EXTERNAL_COLLISION_WITH_ANOTHER_DIRECTIVE,
                    field,
                    "Cannot have both %s and @external on field \"%s\".".formatted(kind, field));
        }
        var parent = kind == FederationDirective.REQUIRES ? field.parent() : schema.type(field.typeName());
        if (parent == null || !parent.kind().isComposite()) {
            error(
                    CompositionCode.PROVIDES_ON_NON_OBJECT_FIELD,
                    field,
                    "Invalid @provides directive on field \"%s\": its type \"%s\" is not an object, interface or union."
                            .formatted(field, Types.print(field.type())));
            return;
        }
        new FieldSetCheck(schema, findings, kind, field, applied).check(parent);
    }

    private void checkAccess(Element element, TypeElement owner) {
        // A field of an interface object is resolved where it stands.
        if (!owner.is(TypeKind.INTERFACE) && !(owner.isInterfaceObject() && element == owner)) {
            return;
        }
        for (var kind : FederationDirective.ACCESS) {
            if (element.has(kind)) {
                error(
                        CompositionCode.AUTH_REQUIREMENTS_APPLIED_ON_INTERFACE,
                        element,
                        "Invalid use of %s on \"%s\": interfaces, their fields and interface objects as a whole take theirs from the implementations."
                                .formatted(kind, element));
            }
        }
    }

    private void error(CompositionCode code, Element element, String message) {
        findings.error(code, schema.name(), element.location(), message);
    }
}
