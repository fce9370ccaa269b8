package org.kardan.federation.composition.satisfiability;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.kardan.federation.composition.report.CompositionCode;
import org.kardan.federation.composition.report.Findings;
import org.kardan.federation.composition.report.HintCode;
import org.kardan.federation.planning.graph.TypeNode;
import org.kardan.federation.supergraph.Supergraph;

/** A field that several subgraphs resolve must be able to return the same types in each. */
final class SharedRuntimeTypes {
    private final Supergraph supergraph;
    private final Findings findings;
    private final Set<String> told = new LinkedHashSet<>();

    SharedRuntimeTypes(Supergraph supergraph, Findings findings) {
        this.supergraph = supergraph;
        this.findings = findings;
    }

    void check(String field, String valueType, Set<Site> values, Supplier<String> example) {
        var type = supergraph.type(valueType);
        if (values.size() < 2 || type == null || type.isObject() || told.contains(field)) {
            return;
        }
        var perSubgraph = new LinkedHashMap<String, Set<String>>();
        for (var value : values) {
            var types = perSubgraph.computeIfAbsent(value.node().subgraph().name(), _ -> new LinkedHashSet<>());
            value.node().members().forEach(member -> types.addAll(runtimeTypes(member)));
        }
        // What a subgraph cannot return at all it is never asked for.
        perSubgraph.values().removeIf(Set::isEmpty);
        if (perSubgraph.values().stream().distinct().count() < 2) {
            return;
        }
        told.add(field);
        var common = new LinkedHashSet<>(perSubgraph.values().iterator().next());
        perSubgraph.values().forEach(common::retainAll);
        var names = List.copyOf(perSubgraph.keySet());
        if (common.isEmpty()) {
            findings.error(
                    CompositionCode.SHAREABLE_HAS_MISMATCHED_RUNTIME_TYPES,
                    "For the following supergraph API query:\n%s\nShared field \"%s\" returns \"%s\", whose possible runtime types have none in common across subgraphs: %s. A shared field has to resolve alike in all subgraphs."
                            .formatted(example.get(), field, valueType, described(perSubgraph)),
                    names,
                    List.of());
        } else {
            findings.hint(
                    HintCode.INCONSISTENT_RUNTIME_TYPES_FOR_SHAREABLE_RETURN,
                    "Shared field \"%s\" returns \"%s\", whose possible runtime types differ across subgraphs: %s. It has to resolve alike in all subgraphs, so only what all of them know can be returned."
                            .formatted(field, valueType, described(perSubgraph)),
                    names);
        }
    }

    private Set<String> runtimeTypes(TypeNode member) {
        return member.kind() == TypeNode.Kind.INTERFACE_OBJECT
                ? supergraph.possibleTypes(member.name())
                : Set.of(member.name());
    }

    private static String described(Map<String, Set<String>> perSubgraph) {
        return perSubgraph.entrySet().stream()
                .map(entry -> "in subgraph \"" + entry.getKey() + "\" "
                        + entry.getValue().stream()
                                .sorted()
                                .map(name -> '"' + name + '"')
                                .collect(Collectors.joining(", ")))
                .collect(Collectors.joining("; "));
    }
}
