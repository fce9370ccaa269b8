package org.kardan.federation.composition.merge;

import java.util.LinkedHashMap;
import java.util.Map;
import org.kardan.federation.composition.report.HintCode;
import org.kardan.federation.composition.schema.FederationDirective;
import org.kardan.federation.composition.schema.SubgraphSchema;
import org.kardan.federation.composition.schema.TypeElement;
import org.kardan.federation.composition.schema.TypeKind;

/** Where subgraphs see a type differently, in ways that compose and may still be an oversight. */
final class ConsistencyHints {
    private final Report report;

    ConsistencyHints(Report report) {
        this.report = report;
    }

    /** Fields of entities may be in any subgraph; those of other types are expected in all that have the type. */
    void tell(TypeElement type, Map<SubgraphSchema, TypeElement> sources) {
        var entity = new LinkedHashMap<SubgraphSchema, TypeElement>();
        var without = new LinkedHashMap<SubgraphSchema, TypeElement>();
        sources.forEach(
                (subgraph, source) -> (source.has(FederationDirective.KEY) ? entity : without).put(subgraph, source));
        if (entity.isEmpty()) {
            if (!SubgraphSchema.isRoot(type.name())) {
                type.fields().keySet().forEach(field -> tellField(type, field, sources));
            }
        } else if (!without.isEmpty() && type.is(TypeKind.OBJECT)) {
            report.hint(
                    HintCode.INCONSISTENT_ENTITY,
                    "Type \"%s\" is declared as an entity (has a @key applied) in some but not all defining subgraphs: it has no @key in %s but has some @key in %s."
                            .formatted(type.name(), Report.in(without.keySet()), Report.in(entity.keySet())),
                    sources.keySet());
        }
    }

    private void tellField(TypeElement type, String field, Map<SubgraphSchema, TypeElement> sources) {
        var has = new LinkedHashMap<SubgraphSchema, TypeElement>();
        var lacks = new LinkedHashMap<SubgraphSchema, TypeElement>();
        sources.forEach((subgraph, source) -> {
            if (source.field(field) != null) {
                has.put(subgraph, source);
            } else if (!source.isInterfaceObject() && !allExternal(subgraph, source)) {
                lacks.put(subgraph, source);
            }
        });
        var fromInterfaceObject = has.values().stream().anyMatch(TypeElement::isInterfaceObject);
        if (has.isEmpty() || lacks.isEmpty() || type.is(TypeKind.INTERFACE) && fromInterfaceObject) {
            return;
        }
        report.hint(
                type.is(TypeKind.INTERFACE)
                        ? HintCode.INCONSISTENT_INTERFACE_VALUE_TYPE_FIELD
                        : HintCode.INCONSISTENT_OBJECT_VALUE_TYPE_FIELD,
                "Field \"%s.%s\" of %s type \"%s\" is defined in some but not all subgraphs that define \"%s\": it is defined in %s but not in %s."
                        .formatted(
                                type.name(),
                                field,
                                type.is(TypeKind.INTERFACE) ? "interface" : "non-entity object",
                                type.name(),
                                type.name(),
                                Report.in(has.keySet()),
                                Report.in(lacks.keySet())),
                sources.keySet());
    }

    private static boolean allExternal(SubgraphSchema subgraph, TypeElement source) {
        return source.fields().values().stream()
                .allMatch(field -> subgraph.roles().isFullyExternal(field));
    }
}
