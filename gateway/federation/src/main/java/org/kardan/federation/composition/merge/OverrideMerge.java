package org.kardan.federation.composition.merge;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kardan.federation.composition.report.CompositionCode;
import org.kardan.federation.composition.report.HintCode;
import org.kardan.federation.composition.schema.Applied;
import org.kardan.federation.composition.schema.FederationDirective;
import org.kardan.federation.composition.schema.FieldElement;
import org.kardan.federation.composition.schema.SubgraphSchema;
import org.kardan.federation.composition.schema.TypeElement;
import org.kardan.federation.composition.schema.TypeKind;

/** {@code @override}: a field moves from one subgraph to another, at once or by degrees. */
final class OverrideMerge {
    private static final Pattern LABEL =
            Pattern.compile("[a-zA-Z][a-zA-Z0-9_\\-:./]*|percent\\((\\d{1,2}(\\.\\d{1,8})?|100)\\)");

    private final MergedSchema merged;
    private final Report report;

    OverrideMerge(MergedSchema merged, Report report) {
        this.merged = merged;
        this.report = report;
    }

    Overriding read(TypeElement type, String name, Map<SubgraphSchema, FieldElement> sources) {
        var found = new Overriding();
        sources.forEach((subgraph, field) -> {
            var override = field.first(FederationDirective.OVERRIDE);
            if (override != null) {
                add(type, name, subgraph, field, override, sources, found);
            }
        });
        return found;
    }

    private void add(
            TypeElement type,
            String name,
            SubgraphSchema by,
            FieldElement field,
            Applied override,
            Map<SubgraphSchema, FieldElement> sources,
            Overriding found) {
        if (type.is(TypeKind.INTERFACE)) {
            var what = field.parent().isInterfaceObject()
                    ? CompositionCode.OVERRIDE_COLLISION_WITH_ANOTHER_DIRECTIVE
                    : CompositionCode.OVERRIDE_ON_INTERFACE;
            report.error(
                    what,
                    by,
                    field,
                    "@override cannot be used on field \"%s\": its type is an interface or an interface object."
                            .formatted(field));
            return;
        }
        var from = String.valueOf(override.text("from"));
        var label = override.text("label");
        if (label != null && !LABEL.matcher(label).matches()) {
            report.error(
                    CompositionCode.OVERRIDE_LABEL_INVALID,
                    by,
                    field,
                    ("Invalid @override label \"%s\" on field \"%s\": a label starts with a letter and goes on with letters,"
                                    + " digits and any of _-:./, or it is percent(x) with x between 0 and 100.")
                            .formatted(label, field));
        }
        if (from.equals(by.name())) {
            report.error(
                    CompositionCode.OVERRIDE_FROM_SELF_ERROR,
                    by,
                    field,
                    "Source and destination subgraphs \"%s\" are the same for overridden field \"%s\"."
                            .formatted(from, field));
            return;
        }
        if (collide(by, by, field, field, FederationDirective.EXTERNAL)) {
            return;
        }
        var source = merged.subgraphs().stream()
                .filter(subgraph -> subgraph.name().equals(from))
                .findFirst()
                .orElse(null);
        if (source == null) {
            report.hint(
                    HintCode.FROM_SUBGRAPH_DOES_NOT_EXIST,
                    "Source subgraph \"%s\" for field \"%s\" on subgraph \"%s\" does not exist."
                            .formatted(from, field, by.name()),
                    only(by));
            return;
        }
        found.add(by, from, label);
        var overridden = sources.get(source);
        if (overridden == null) {
            overrideInterfaceObject(type, name, by, field, source);
            report.hint(
                    HintCode.OVERRIDE_DIRECTIVE_CAN_BE_REMOVED,
                    "Field \"%s\" on subgraph \"%s\" no longer exists in \"%s\": the @override can be removed."
                            .formatted(field, by.name(), from),
                    only(by));
            return;
        }
        addOverridden(by, field, source, overridden, label, found);
    }

    private void addOverridden(
            SubgraphSchema by,
            FieldElement field,
            SubgraphSchema source,
            FieldElement overridden,
            @Nullable String label,
            Overriding found) {
        if (overridden.has(FederationDirective.OVERRIDE)) {
            report.error(
                    CompositionCode.OVERRIDE_SOURCE_HAS_OVERRIDE,
                    by,
                    field,
                    "Field \"%s\" on subgraph \"%s\" is also marked with @override in subgraph \"%s\": only one of them can take it over."
                            .formatted(field, by.name(), source.name()));
            return;
        }
        if (source.roles().isExternal(overridden)) {
            report.hint(
                    HintCode.OVERRIDE_DIRECTIVE_CAN_BE_REMOVED,
                    "Field \"%s\" on subgraph \"%s\" is not resolved anymore by \"%s\": the @override can be removed."
                            .formatted(field, by.name(), source.name()),
                    only(by));
            found.addExternal(source, label);
            return;
        }
        if (collide(by, source, field, overridden, FederationDirective.PROVIDES, FederationDirective.REQUIRES)) {
            return;
        }
        var used = isUsed(source, overridden);
        found.addOverridden(source, label, used);
        report.hint(
                label == null ? HintCode.OVERRIDDEN_FIELD_CAN_BE_REMOVED : HintCode.OVERRIDE_MIGRATION_IN_PROGRESS,
                "Field \"%s\" on subgraph \"%s\" is overridden%s. %s"
                        .formatted(
                                field,
                                source.name(),
                                label == null ? "" : " by degrees",
                                used
                                        ? "It is still used there, by a federation directive or for an interface: mark it @external, or remove it with its uses."
                                        : "It can be removed once no request is sent there."),
                only(source));
    }

    /**
     * A field moves to where it is resolved, and away from where nothing else hangs on its being resolved. What takes it over may
     * well require or provide something.
     */
    private boolean collide(
            SubgraphSchema by,
            SubgraphSchema where,
            FieldElement field,
            FieldElement element,
            FederationDirective... forbidden) {
        for (var kind : forbidden) {
            if (element.has(kind)) {
                report.error(
                        CompositionCode.OVERRIDE_COLLISION_WITH_ANOTHER_DIRECTIVE,
                        by,
                        field,
                        "@override cannot be used on field \"%s\" on subgraph \"%s\" since \"%s\" on \"%s\" is marked with directive \"%s\"."
                                .formatted(field, by.name(), element, where.name(), kind));
                return true;
            }
        }
        return false;
    }

    private void overrideInterfaceObject(
            TypeElement type, String name, SubgraphSchema by, FieldElement field, SubgraphSchema source) {
        for (var interfaceName : type.interfaces()) {
            var object = source.type(interfaceName);
            if (object != null && object.isInterfaceObject() && object.field(name) != null) {
                report.error(
                        CompositionCode.OVERRIDE_COLLISION_WITH_ANOTHER_DIRECTIVE,
                        by,
                        field,
                        ("@override cannot be used on field \"%s\" on subgraph \"%s\" since in \"%s\" the field comes from"
                                        + " @interfaceObject \"%s\".")
                                .formatted(field, by.name(), source.name(), interfaceName));
            }
        }
    }

    private static boolean isUsed(SubgraphSchema subgraph, FieldElement field) {
        var roles = subgraph.roles();
        return roles.isKeyField(field)
                || roles.isRequired(field)
                || roles.isProvided(field)
                || field.parent().interfaces().stream().anyMatch(name -> {
                    var type = subgraph.type(name);
                    return type != null && type.field(field.name()) != null;
                });
    }

    private static Set<SubgraphSchema> only(SubgraphSchema subgraph) {
        var set = new LinkedHashSet<SubgraphSchema>();
        set.add(subgraph);
        return set;
    }
}
