package org.kardan.federation.composition.merge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kardan.federation.composition.report.CompositionCode;
import org.kardan.federation.composition.report.Findings;
import org.kardan.federation.composition.report.HintCode;
import org.kardan.federation.composition.report.Place;
import org.kardan.federation.composition.schema.Element;
import org.kardan.federation.composition.schema.SubgraphSchema;

/** Words findings about several subgraphs alike. */
final class Report {
    private final Findings findings;

    Report(Findings findings) {
        this.findings = findings;
    }

    void error(CompositionCode code, String message, Map<SubgraphSchema, ? extends Element> concerned) {
        var places = new ArrayList<Place>();
        concerned.forEach((subgraph, element) -> {
            var location = element.location();
            if (location != null) {
                places.add(Findings.place(subgraph.name(), location));
            }
        });
        findings.error(code, message, names(concerned.keySet()), places);
    }

    void error(CompositionCode code, SubgraphSchema subgraph, Element element, String message) {
        findings.error(code, subgraph.name(), element.location(), message);
    }

    void error(CompositionCode code, String message, SubgraphSchema subgraph, List<Place> places) {
        findings.error(code, message, List.of(subgraph.name()), places);
    }

    void hint(HintCode code, String message, Iterable<SubgraphSchema> concerned) {
        findings.hint(code, message, names(concerned));
    }

    boolean hasErrors() {
        return findings.hasErrors();
    }

    /** "type "Int" in subgraph "a" and type "String" in subgraphs "b" and "c"". */
    static <E> String describe(Map<SubgraphSchema, E> sources, Function<E, String> description) {
        var groups = new LinkedHashMap<String, List<SubgraphSchema>>();
        sources.forEach(
                (subgraph, element) -> groups.computeIfAbsent(description.apply(element), unused -> new ArrayList<>())
                        .add(subgraph));
        var parts = groups.entrySet().stream()
                .map(group -> group.getKey() + " in " + in(group.getValue()))
                .toList();
        return and(parts);
    }

    /** "subgraph "a"" or "subgraphs "a" and "b"". */
    static String in(Iterable<SubgraphSchema> subgraphs) {
        var names = names(subgraphs).stream().map(name -> '"' + name + '"').toList();
        return (names.size() == 1 ? "subgraph " : "subgraphs ") + and(names);
    }

    static String and(List<String> parts) {
        return parts.size() < 2
                ? String.join("", parts)
                : parts.subList(0, parts.size() - 1).stream().collect(Collectors.joining(", ")) + " and "
                        + parts.getLast();
    }

    private static List<String> names(Iterable<SubgraphSchema> subgraphs) {
        var found = new ArrayList<String>();
        subgraphs.forEach(subgraph -> found.add(subgraph.name()));
        return found;
    }
}
