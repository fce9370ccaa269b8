package org.kardan.federation.composition.merge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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
        var resolving = new ArrayList<Resolving>();
        sources.forEach((subgraph, field) -> {
            // What is external and provided there is resolved there still, whoever takes it over elsewhere.
            var moves = overriding.isMoving(subgraph) && !subgraph.roles().isPartlyExternal(field);
            if (!moves && !subgraph.roles().isFullyExternal(field)) {
                resolving.add(new Resolving(subgraph, field));
            }
        });
        addInterfaceObjects(type, name, resolving);
        check(type, name, resolving);
    }

    /** A field that a type has of interface objects alone; those of one interface were compared with each other there. */
    void checkInherited(TypeElement type, String name) {
        var resolving = new ArrayList<Resolving>();
        addInterfaceObjects(type, name, resolving);
        var interfaces = resolving.stream()
                .map(one -> one.field().parent().name())
                .distinct()
                .count();
        if (interfaces > 1) {
            check(type, name, resolving);
        }
    }

    private void check(TypeElement type, String name, List<Resolving> resolving) {
        if (resolving.size() < 2) {
            return;
        }
        var unwilling = resolving.stream()
                .filter(one -> !one.subgraph().roles().isShareable(one.field()))
                .toList();
        if (unwilling.isEmpty()) {
            return;
        }
        report.error(
                CompositionCode.INVALID_FIELD_SHARING,
                "Non-shareable field \"%s.%s\" is resolved %s and defined as non-shareable in %s."
                        .formatted(
                                type.name(),
                                name,
                                from(resolving),
                                unwilling.size() == resolving.size()
                                        ? "all of them"
                                        : Report.in(subgraphs(unwilling).keySet())),
                subgraphs(resolving));
    }

    private static String from(List<Resolving> resolving) {
        var subgraphs = subgraphs(resolving).keySet();
        if (subgraphs.size() > 1) {
            return "from multiple subgraphs: it is resolved from " + Report.in(subgraphs);
        }
        return "more than once in %s: it comes from the interface objects %s"
                .formatted(
                        Report.in(subgraphs),
                        resolving.stream()
                                .map(one -> "\"" + one.field().parent().name() + "\"")
                                .collect(Collectors.joining(" and ")));
    }

    private static Map<SubgraphSchema, FieldElement> subgraphs(List<Resolving> resolving) {
        var found = new LinkedHashMap<SubgraphSchema, FieldElement>();
        resolving.forEach(one -> found.putIfAbsent(one.subgraph(), one.field()));
        return found;
    }

    /** A subgraph may have a field of a type by several interface objects, and then resolves it by each of them. */
    private void addInterfaceObjects(TypeElement type, String name, List<Resolving> resolving) {
        for (var interfaceName : type.interfaces()) {
            merged.sources(interfaceName).forEach((subgraph, source) -> {
                var field = source.isInterfaceObject() ? source.field(name) : null;
                if (field != null && !subgraph.roles().isFullyExternal(field)) {
                    resolving.add(new Resolving(subgraph, field));
                }
            });
        }
    }

    private record Resolving(SubgraphSchema subgraph, FieldElement field) {}
}
