package org.kardan.federation.composition.merge;

import graphql.language.ArrayValue;
import graphql.language.ObjectField;
import graphql.language.ObjectValue;
import graphql.language.StringValue;
import graphql.language.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kardan.federation.composition.report.CompositionCode;
import org.kardan.federation.composition.schema.Applied;
import org.kardan.federation.composition.schema.ContextUse;
import org.kardan.federation.composition.schema.FederationDirective;
import org.kardan.federation.composition.schema.FieldElement;
import org.kardan.federation.composition.schema.FieldSets;
import org.kardan.federation.composition.schema.SubgraphSchema;
import org.kardan.federation.composition.schema.TypeElement;
import org.kardan.federation.composition.schema.Types;
import org.kardan.federation.composition.schema.Values;

/** Merges one field of an object or interface. */
final class FieldMerge {
    private final MergedSchema merged;
    private final DirectiveMerge directives;
    private final InputMerge inputs;
    private final TypeMerge types;
    private final Report report;

    FieldMerge(MergedSchema merged, DirectiveMerge directives, Report report) {
        this.merged = merged;
        this.directives = directives;
        this.inputs = new InputMerge(merged, directives, report);
        this.types = new TypeMerge(merged, report);
        this.report = report;
    }

    void merge(
            TypeElement type,
            String name,
            Map<SubgraphSchema, TypeElement> parents,
            Map<SubgraphSchema, FieldElement> sources,
            Overriding overriding) {
        var external = new LinkedHashMap<SubgraphSchema, FieldElement>();
        var resolved = new LinkedHashMap<SubgraphSchema, FieldElement>();
        sources.forEach(
                (subgraph, field) -> (subgraph.roles().isExternal(field) ? external : resolved).put(subgraph, field));
        var base = resolved.isEmpty() ? ofInterfaceObjects(type, name) : resolved;
        if (base.isEmpty()) {
            report.error(
                    CompositionCode.EXTERNAL_MISSING_ON_BASE,
                    "Field \"%s.%s\" is marked @external on all the subgraphs in which it is listed (%s): one of them has to resolve it."
                            .formatted(type.name(), name, Report.in(external.keySet())),
                    external);
            return;
        }
        var first = base.values().iterator().next();
        var field = new FieldElement(type, name, first.type(), null);
        type.fields().put(name, field);
        types.mergeOutput(field, base);
        inputs.mergeArguments(field, base);
        directives.merge(field, base);
        var all = new ArrayList<Type<?>>();
        base.values().forEach(source -> all.add(source.type()));
        checkExternals(field, external, TypeMerge.allSame(all));
        addJoins(field, parents, sources, overriding);
    }

    /** What subgraphs that do not know the type resolve of it by an interface object. */
    private Map<SubgraphSchema, FieldElement> ofInterfaceObjects(TypeElement type, String name) {
        var found = new LinkedHashMap<SubgraphSchema, FieldElement>();
        for (var subgraph : merged.subgraphs()) {
            if (subgraph.type(type.name()) != null) {
                continue;
            }
            for (var interfaceName : type.interfaces()) {
                var known = subgraph.type(interfaceName);
                var field = known == null || !known.isInterfaceObject() ? null : known.field(name);
                if (field != null && !subgraph.roles().isExternal(field)) {
                    found.putIfAbsent(subgraph, field);
                }
            }
        }
        return found;
    }

    private void checkExternals(FieldElement field, Map<SubgraphSchema, FieldElement> external, boolean sameTypes) {
        var otherTypes = new LinkedHashMap<SubgraphSchema, FieldElement>();
        Set<String> missing = new LinkedHashSet<>();
        Set<String> otherArguments = new LinkedHashSet<>();
        Set<String> otherDefaults = new LinkedHashSet<>();
        external.forEach((subgraph, source) -> {
            // Where those that resolve it differ, what is external may be as special as one of them.
            if (!Types.same(field.type(), source.type())
                    && (sameTypes || !types.isSubtype(source.type(), field.type()))) {
                otherTypes.put(subgraph, source);
            }
            for (var argument : field.arguments().values()) {
                var given = source.arguments().get(argument.name());
                if (given == null) {
                    missing.add(argument.name());
                    continue;
                }
                if (!types.isSubtype(argument.type(), given.type())) {
                    otherArguments.add(argument.name());
                }
                if (!Values.canonical(given.defaultValue()).equals(Values.canonical(argument.defaultValue()))) {
                    otherDefaults.add(argument.name());
                }
            }
        });
        if (!otherTypes.isEmpty()) {
            report.error(
                    CompositionCode.EXTERNAL_TYPE_MISMATCH,
                    "Type of field \"%s\" is incompatible across subgraphs: it is marked @external with %s, but where it is resolved it has type \"%s\"."
                            .formatted(
                                    field,
                                    Report.describe(
                                            otherTypes, source -> "type \"" + Types.print(source.type()) + "\""),
                                    Types.print(field.type())),
                    otherTypes);
        }
        missing.forEach(
                name -> argumentError(CompositionCode.EXTERNAL_ARGUMENT_MISSING, field, name, "is missing", external));
        otherArguments.forEach(name -> argumentError(
                CompositionCode.EXTERNAL_ARGUMENT_TYPE_MISMATCH, field, name, "has an incompatible type", external));
        otherDefaults.forEach(name -> argumentError(
                CompositionCode.EXTERNAL_ARGUMENT_DEFAULT_MISMATCH,
                field,
                name,
                "has another default value",
                external));
    }

    private void argumentError(
            CompositionCode code,
            FieldElement field,
            String argument,
            String what,
            Map<SubgraphSchema, FieldElement> external) {
        report.error(
                code,
                "Argument \"%s(%s:)\" %s where the field is marked @external, in one of %s: repeat it there as it is where the field is resolved."
                        .formatted(field, argument, what, Report.in(external.keySet())),
                external);
    }

    private void addJoins(
            FieldElement field,
            Map<SubgraphSchema, TypeElement> parents,
            Map<SubgraphSchema, FieldElement> sources,
            Overriding overriding) {
        var all = new ArrayList<Type<?>>();
        sources.values().forEach(source -> all.add(source.type()));
        var sameTypes = TypeMerge.allSame(all);
        var plain = sameTypes
                && overriding.isEmpty()
                && sources.size() == parents.size()
                && sources.entrySet().stream().noneMatch(source -> isSpecial(source.getKey(), source.getValue()));
        if (plain) {
            return;
        }
        sources.forEach((subgraph, source) -> {
            if (!overriding.isGone(subgraph)) {
                field.applied().add(join(subgraph, source, sameTypes, overriding));
            }
        });
    }

    private Applied join(SubgraphSchema subgraph, FieldElement source, boolean sameTypes, Overriding overriding) {
        var join = Joins.of("field", merged, subgraph)
                .text("requires", fieldSet(source, FederationDirective.REQUIRES))
                .text("provides", fieldSet(source, FederationDirective.PROVIDES))
                .text("type", sameTypes ? null : Types.print(source.type()))
                .flag("external", subgraph.roles().isExternal(source))
                .text("override", overriding.overrides(subgraph))
                .flag("usedOverridden", overriding.isUsedOverridden(subgraph))
                .text("overrideLabel", overriding.label(subgraph));
        var contextual = contextArguments(subgraph, source);
        return contextual.getValues().isEmpty()
                ? join.applied()
                : join.value("contextArguments", contextual).applied();
    }

    /** A context belongs to its subgraph, which its name in the supergraph tells. */
    private static ArrayValue contextArguments(SubgraphSchema subgraph, FieldElement field) {
        var found = ArrayValue.newArrayValue();
        for (var argument : field.arguments().values()) {
            var applied = argument.first(FederationDirective.FROM_CONTEXT);
            var use = applied == null ? null : ContextUse.of(applied);
            if (use != null) {
                found.value(ObjectValue.newObjectValue()
                        .objectField(textField("context", subgraph.contextInSupergraph(use.context())))
                        .objectField(textField("name", argument.name()))
                        .objectField(textField("type", Types.print(argument.type())))
                        .objectField(textField("selection", use.selection()))
                        .build());
            }
        }
        return found.build();
    }

    private static ObjectField textField(String name, String text) {
        return new ObjectField(name, new StringValue(text));
    }

    private static @Nullable String fieldSet(FieldElement field, FederationDirective kind) {
        var applied = field.first(kind);
        return applied == null ? null : FieldSets.text(applied);
    }

    private static boolean isSpecial(SubgraphSchema subgraph, FieldElement field) {
        return subgraph.roles().isExternal(field)
                || field.has(FederationDirective.REQUIRES)
                || field.has(FederationDirective.PROVIDES)
                || field.arguments().values().stream()
                        .anyMatch(argument -> argument.has(FederationDirective.FROM_CONTEXT));
    }
}
