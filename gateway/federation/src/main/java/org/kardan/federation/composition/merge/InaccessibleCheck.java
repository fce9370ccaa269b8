package org.kardan.federation.composition.merge;

import graphql.language.ArrayValue;
import graphql.language.EnumValue;
import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.ObjectValue;
import graphql.language.Type;
import graphql.language.Value;
import java.util.Collection;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;
import org.kardan.federation.composition.report.CompositionCode;
import org.kardan.federation.composition.schema.Element;
import org.kardan.federation.composition.schema.FederationDirective;
import org.kardan.federation.composition.schema.FieldElement;
import org.kardan.federation.composition.schema.InputElement;
import org.kardan.federation.composition.schema.SubgraphSchema;
import org.kardan.federation.composition.schema.TypeElement;
import org.kardan.federation.composition.schema.TypeKind;
import org.kardan.federation.composition.schema.Types;

/** Whether what is left of the graph without its {@code @inaccessible} parts is still a schema. */
final class InaccessibleCheck {
    private final MergedSchema merged;
    private final Report report;

    InaccessibleCheck(MergedSchema merged, Report report) {
        this.merged = merged;
        this.report = report;
    }

    void run() {
        for (var type : merged.types().values()) {
            if (isHidden(type)) {
                if (type.name().equals("Query")) {
                    error(
                            CompositionCode.QUERY_ROOT_TYPE_INACCESSIBLE,
                            type,
                            "Type \"Query\" is @inaccessible but is the query root type, which must be in the API schema.");
                }
                continue;
            }
            checkChildren(type);
            type.fields().values().forEach(field -> check(type, field));
            type.inputs().values().forEach(input -> check(input));
        }
    }

    private void checkChildren(TypeElement type) {
        var members = type.members();
        var hidesAll = switch (type.kind()) {
            case OBJECT, INTERFACE -> allHidden(type.fields().values());
            case ENUM -> allHidden(type.values().values());
            case INPUT -> allHidden(type.inputs().values());
            case UNION -> !members.isEmpty() && members.stream().allMatch(this::isHidden);
            case SCALAR -> false;
        };
        if (hidesAll) {
            error(
                    CompositionCode.ONLY_INACCESSIBLE_CHILDREN,
                    type,
                    "Type \"%s\" is in the API schema but all of its parts are @inaccessible: hide the type too, or show one of them."
                            .formatted(type));
        }
    }

    private void check(TypeElement type, FieldElement field) {
        if (isHidden(field)) {
            for (var name : type.interfaces()) {
                var known = merged.type(name);
                var implemented = known == null || isHidden(known) ? null : known.field(field.name());
                if (implemented != null && !isHidden(implemented)) {
                    error(
                            CompositionCode.IMPLEMENTED_BY_INACCESSIBLE,
                            type,
                            "Field \"%s\" is @inaccessible but implements the interface field \"%s\", which is in the API schema."
                                    .formatted(field, implemented));
                }
            }
            return;
        }
        checkReference(field, Types.name(field.type()), type);
        for (var argument : field.arguments().values()) {
            if (!isHidden(argument)) {
                check(argument, type);
                continue;
            }
            checkRequired(argument, type);
            for (var name : type.interfaces()) {
                var known = merged.type(name);
                var implemented = known == null || isHidden(known) ? null : known.field(field.name());
                var other = implemented == null || isHidden(implemented)
                        ? null
                        : implemented.arguments().get(argument.name());
                if (other != null && !isHidden(other)) {
                    error(
                            CompositionCode.IMPLEMENTED_BY_INACCESSIBLE,
                            type,
                            "Argument \"%s\" is @inaccessible but implements the interface argument \"%s\", which is in the API schema."
                                    .formatted(argument, other));
                }
            }
        }
    }

    private void check(InputElement field) {
        var owner =
                merged.type(field.coordinate().substring(0, field.coordinate().indexOf('.')));
        if (owner == null) {
            return;
        }
        if (isHidden(field)) {
            checkRequired(field, owner);
        } else {
            check(field, owner);
        }
    }

    private void check(InputElement input, TypeElement owner) {
        checkReference(input, Types.name(input.type()), owner);
        var value = input.defaultValue();
        var hidden = value == null ? null : hiddenIn(value, input.type());
        if (hidden != null) {
            error(
                    CompositionCode.DEFAULT_VALUE_USES_INACCESSIBLE,
                    owner,
                    "\"%s\" is @inaccessible but is used in the default value of \"%s\", which is in the API schema."
                            .formatted(hidden, input));
        }
    }

    private void checkRequired(InputElement input, TypeElement owner) {
        if (input.isRequired()) {
            error(
                    CompositionCode.REQUIRED_INACCESSIBLE,
                    owner,
                    "\"%s\" is @inaccessible but is required, so no client could give it: make it optional."
                            .formatted(input));
        }
    }

    private void checkReference(Element element, String typeName, TypeElement owner) {
        var type = merged.type(typeName);
        if (type != null && isHidden(type)) {
            error(
                    CompositionCode.REFERENCED_INACCESSIBLE,
                    owner,
                    "Type \"%s\" is @inaccessible but is referenced by \"%s\", which is in the API schema."
                            .formatted(typeName, element));
        }
    }

    private @Nullable Element hiddenIn(Value<?> value, Type<?> type) {
        if (type instanceof NonNullType nonNull) {
            return hiddenIn(value, nonNull.getType());
        }
        if (type instanceof ListType list) {
            if (!(value instanceof ArrayValue values)) {
                return hiddenIn(value, list.getType());
            }
            for (Value<?> one : values.getValues()) {
                var hidden = hiddenIn(one, list.getType());
                if (hidden != null) {
                    return hidden;
                }
            }
            return null;
        }
        var known = merged.type(Types.name(type));
        if (known != null && known.is(TypeKind.ENUM) && value instanceof EnumValue one) {
            var found = known.values().get(one.getName());
            return found != null && isHidden(found) ? found : null;
        }
        if (known != null && known.is(TypeKind.INPUT) && value instanceof ObjectValue object) {
            for (var field : object.getObjectFields()) {
                var input = known.inputs().get(field.getName());
                if (input != null) {
                    var hidden = isHidden(input) ? input : hiddenIn(field.getValue(), input.type());
                    if (hidden != null) {
                        return hidden;
                    }
                }
            }
        }
        return null;
    }

    private boolean isHidden(String typeName) {
        var type = merged.type(typeName);
        return type != null && isHidden(type);
    }

    static boolean isHidden(Element element) {
        return element.has(FederationDirective.INACCESSIBLE);
    }

    private static boolean allHidden(Collection<? extends Element> parts) {
        return !parts.isEmpty() && parts.stream().allMatch(InaccessibleCheck::isHidden);
    }

    private void error(CompositionCode code, TypeElement owner, String message) {
        var sources = new LinkedHashMap<SubgraphSchema, TypeElement>(merged.sources(owner.name()));
        report.error(code, message, sources);
    }
}
