package org.kardan.federation.composition.merge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.kardan.federation.composition.report.CompositionCode;
import org.kardan.federation.composition.report.HintCode;
import org.kardan.federation.composition.schema.FederationDirective;
import org.kardan.federation.composition.schema.SubgraphSchema;
import org.kardan.federation.composition.schema.TypeElement;
import org.kardan.federation.composition.schema.TypeKind;
import org.kardan.federation.composition.schema.Types;
import org.kardan.federation.composition.schema.ValueElement;

/**
 * Merges enums by their use: a value that comes out may be any subgraph's, one that goes in must be known to all. Where both
 * happens, all subgraphs have to agree.
 */
final class EnumMerge {
    private final MergedSchema merged;
    private final DirectiveMerge directives;
    private final Report report;
    private final Set<String> inputs = new LinkedHashSet<>();
    private final Set<String> outputs = new LinkedHashSet<>();

    EnumMerge(MergedSchema merged, DirectiveMerge directives, Report report) {
        this.merged = merged;
        this.directives = directives;
        this.report = report;
    }

    void run() {
        for (var type : merged.types().values()) {
            type.inputs().values().forEach(input -> inputs.add(Types.name(input.type())));
            for (var field : type.fields().values()) {
                outputs.add(field.typeName());
                field.arguments().values().forEach(argument -> inputs.add(Types.name(argument.type())));
            }
        }
        merged.types().values().stream()
                .filter(type -> type.is(TypeKind.ENUM))
                .forEach(type -> merge(type, merged.sources(type.name())));
    }

    private void merge(TypeElement type, Map<SubgraphSchema, TypeElement> sources) {
        if (!inputs.contains(type.name()) && !outputs.contains(type.name())) {
            report.hint(
                    HintCode.UNUSED_ENUM_TYPE,
                    "Enum type \"%s\" is defined but unused; it is merged as if it were used for output."
                            .formatted(type.name()),
                    sources.keySet());
        }
        var names = new LinkedHashSet<String>();
        sources.values().forEach(source -> names.addAll(source.values().keySet()));
        for (var name : names) {
            mergeValue(type, name, sources);
        }
        if (type.values().isEmpty()) {
            report.error(
                    CompositionCode.EMPTY_MERGED_ENUM_TYPE,
                    "None of the values of enum type \"%s\" are defined consistently in all the subgraphs defining that type: as only values common to all subgraphs are merged, this would result in an empty type."
                            .formatted(type.name()),
                    sources);
        }
    }

    private void mergeValue(TypeElement type, String name, Map<SubgraphSchema, TypeElement> sources) {
        var values = new LinkedHashMap<SubgraphSchema, ValueElement>();
        var without = new ArrayList<SubgraphSchema>();
        sources.forEach((subgraph, source) -> {
            var value = source.values().get(name);
            if (value == null) {
                without.add(subgraph);
            } else {
                values.put(subgraph, value);
            }
        });
        var hidden = values.values().stream().anyMatch(value -> value.has(FederationDirective.INACCESSIBLE));
        if (!without.isEmpty() && !hidden && inputs.contains(type.name())) {
            if (outputs.contains(type.name())) {
                report.error(
                        CompositionCode.ENUM_VALUE_MISMATCH,
                        ("Enum type \"%s\" is used as both input type and output type, but value \"%s\" is not defined in all the"
                                        + " subgraphs defining it: it is defined in %s but not in %s.")
                                .formatted(type.name(), name, Report.in(values.keySet()), Report.in(without)),
                        values);
                // Kept, so that the type is not reported as empty on top of it.
            } else {
                report.hint(
                        HintCode.INCONSISTENT_ENUM_VALUE_FOR_INPUT_ENUM,
                        "Value \"%s\" of enum type \"%s\" will not be part of the supergraph: it is not defined in %s."
                                .formatted(name, type.name(), Report.in(without)),
                        sources.keySet());
                return;
            }
        } else if (!without.isEmpty() && !hidden) {
            report.hint(
                    HintCode.INCONSISTENT_ENUM_VALUE_FOR_OUTPUT_ENUM,
                    "Value \"%s\" of enum type \"%s\" has been added to the supergraph but is not defined in %s."
                            .formatted(name, type.name(), Report.in(without)),
                    sources.keySet());
        }
        var value = new ValueElement(type.name(), name, null);
        type.values().put(name, value);
        values.keySet()
                .forEach(subgraph -> value.applied()
                        .add(Joins.of("enumValue", merged, subgraph).applied()));
        directives.merge(value, values);
    }
}
