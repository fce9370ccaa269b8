package org.kardan.federation.composition.merge;

import java.util.LinkedHashMap;
import java.util.Map;
import org.kardan.federation.composition.report.CompositionCode;
import org.kardan.federation.composition.schema.FieldElement;
import org.kardan.federation.composition.schema.SubgraphSchema;
import org.kardan.federation.composition.schema.TypeElement;

/** A field that several subgraphs resolve must be meant so by each of them. */
final class SharingCheck {
    private final MergedSchema merged;
    private final Report report;

    SharingCheck(MergedSchema merged, Report report) {
        this.merged = merged;
        this.report = report;
    }

    void check(TypeElement type, String name, Map<SubgraphSchema, FieldElement> sources, Overriding overriding) {
        var resolving = new LinkedHashMap<SubgraphSchema, FieldElement>();
        sources.forEach((subgraph, field) -> {
            if (!overriding.isMoving(subgraph) && !subgraph.roles().isFullyExternal(field)) {
                resolving.put(subgraph, field);
            }
        });
        addInterfaceObjects(type, name, resolving);
        if (resolving.size() < 2) {
            return;
        }
        var unwilling = new LinkedHashMap<SubgraphSchema, FieldElement>();
        resolving.forEach((subgraph, field) -> {
            if (!subgraph.roles().isShareable(field)) {
                unwilling.put(subgraph, field);
            }
        });
        if (!unwilling.isEmpty()) {
            report.error(
                    CompositionCode.INVALID_FIELD_SHARING,
                    "Non-shareable field \"%s.%s\" is resolved from multiple subgraphs: it is resolved from %s and defined as non-shareable in %s."
                            .formatted(
                                    type.name(),
                                    name,
                                    Report.in(resolving.keySet()),
                                    unwilling.size() == resolving.size()
                                            ? "all of them"
                                            : Report.in(unwilling.keySet())),
                    resolving);
        }
    }

    private void addInterfaceObjects(TypeElement type, String name, Map<SubgraphSchema, FieldElement> resolving) {
        for (var interfaceName : type.interfaces()) {
            merged.sources(interfaceName).forEach((subgraph, source) -> {
                var field = source.isInterfaceObject() ? source.field(name) : null;
                if (field != null && !subgraph.roles().isFullyExternal(field)) {
                    resolving.putIfAbsent(subgraph, field);
                }
            });
        }
    }
}
