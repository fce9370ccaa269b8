package org.kardan.federation.composition.merge;

import graphql.language.DirectiveDefinition;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kardan.federation.composition.report.CompositionCode;
import org.kardan.federation.composition.report.Findings;
import org.kardan.federation.composition.report.HintCode;
import org.kardan.federation.composition.schema.Applied;
import org.kardan.federation.composition.schema.FederationDirective;
import org.kardan.federation.composition.schema.Link;
import org.kardan.federation.composition.schema.SubgraphSchema;

/** Custom directives that subgraphs ask to keep, with {@code @composeDirective}. */
final class ComposedDirectives {
    /** @param newest the link whose version and definition the supergraph takes */
    private record Composed(String name, String specName, SubgraphSchema subgraph, Link newest) {}

    private final Map<String, Set<SubgraphSchema>> asking = new LinkedHashMap<>();

    private final MergedSchema merged;
    private final Report report;
    private final Map<String, Composed> byName = new LinkedHashMap<>();

    ComposedDirectives(MergedSchema merged, Report report) {
        this.merged = merged;
        this.report = report;
    }

    /** Without the {@code @}. */
    Set<String> names() {
        return byName.keySet();
    }

    /** Whether that subgraph asked to keep the directive; where it did not, its applications mean nothing to others. */
    boolean isComposedBy(SubgraphSchema subgraph, String name) {
        return asking.getOrDefault(name, new LinkedHashSet<>()).contains(subgraph);
    }

    boolean isRepeatable(String name) {
        var definition = definition(name);
        return definition != null && definition.isRepeatable();
    }

    void read() {
        for (var subgraph : merged.subgraphs()) {
            var seen = new LinkedHashSet<String>();
            for (var applied : subgraph.applied()) {
                if (applied.kind() == FederationDirective.COMPOSE_DIRECTIVE) {
                    var name = String.valueOf(applied.text("name"));
                    if (seen.add(name)) {
                        add(subgraph, applied, name);
                    } else {
                        refuse(subgraph, "\"@composeDirective\" lists \"%s\" twice.".formatted(name), applied);
                    }
                }
            }
        }
    }

    private void add(SubgraphSchema subgraph, Applied applied, String given) {
        if (!given.startsWith("@")) {
            refuse(
                    subgraph,
                    "Argument to @composeDirective \"%s\" in subgraph \"%s\" must have a leading \"@\"."
                            .formatted(given, subgraph.name()),
                    applied);
            return;
        }
        var name = given.substring(1);
        var link = subgraph.links().stream()
                .filter(one -> one.specDirective(name) != null)
                .findFirst()
                .orElse(null);
        var isDefined = subgraph.directives().containsKey(name);
        var known = link != null && link.url().isApollos() ? FederationDirective.of(link.specDirective(name)) : null;
        if (known != null && DirectiveMerge.KEPT.contains(known)) {
            report.hint(
                    HintCode.DIRECTIVE_COMPOSITION_WARN,
                    "Directive \"%s\" is composed anyway; it need not be listed by @composeDirective.".formatted(given),
                    List.of(subgraph));
        } else if (link != null && link.url().isApollos()) {
            refuse(
                    subgraph,
                    "Directive \"%s\" in subgraph \"%s\" cannot be composed because it is a federation directive or part of a specification that composition knows."
                            .formatted(given, subgraph.name()),
                    applied);
        } else if (!isDefined) {
            refuse(
                    subgraph,
                    "Argument to @composeDirective \"%s\" does not exist in subgraph \"%s\"."
                            .formatted(given, subgraph.name()),
                    applied);
        } else if (link == null) {
            refuse(
                    subgraph,
                    "Directive \"%s\" in subgraph \"%s\" is not part of a linked feature: @link the specification it belongs to."
                            .formatted(given, subgraph.name()),
                    applied);
        } else {
            merge(new Composed(name, String.valueOf(link.specDirective(name)), subgraph, link), applied);
        }
    }

    private void merge(Composed found, Applied applied) {
        for (var known : byName.values()) {
            var sameFeature =
                    known.newest().url().identity().equals(found.newest().url().identity());
            if (sameFeature
                    && known.newest().url().major() != found.newest().url().major()) {
                refuse(
                        found.subgraph(),
                        "Core feature \"%s\" requested to be merged has major version mismatch across subgraphs."
                                .formatted(known.newest().url().identity()),
                        applied);
                return;
            }
            if (sameFeature
                    && known.specName().equals(found.specName())
                    && !known.name().equals(found.name())) {
                refuse(
                        found.subgraph(),
                        "Composed directive is not named consistently in all subgraphs: \"@%s\" in \"%s\" but \"@%s\" in \"%s\"."
                                .formatted(
                                        known.name(),
                                        known.subgraph().name(),
                                        found.name(),
                                        found.subgraph().name()),
                        applied);
                return;
            }
            if (!sameFeature && known.name().equals(found.name())) {
                refuse(
                        found.subgraph(),
                        "Directive \"@%s\" refers to different features in subgraphs \"%s\" and \"%s\"."
                                .formatted(
                                        found.name(),
                                        known.subgraph().name(),
                                        found.subgraph().name()),
                        applied);
                return;
            }
        }
        asking.computeIfAbsent(found.name(), unused -> new LinkedHashSet<>()).add(found.subgraph());
        byName.merge(
                found.name(),
                found,
                (one, other) ->
                        other.newest().url().minor() > one.newest().url().minor() ? other : one);
    }

    void addDefinitions() {
        var imports = new LinkedHashMap<String, Set<String>>();
        byName.forEach((name, composed) -> {
            var definition = definition(name);
            if (definition != null) {
                merged.directives().put(name, definition);
            }
            var spec = composed.specName();
            imports.computeIfAbsent(composed.newest().url().toString(), unused -> new LinkedHashSet<>())
                    .add(spec.equals(name) ? "\"@" + name + "\"" : "{name: \"@" + spec + "\", as: \"@" + name + "\"}");
        });
        imports.forEach((url, names) ->
                merged.links().add("@link(url: \"" + url + "\", import: [" + String.join(", ", names) + "])"));
    }

    private @Nullable DirectiveDefinition definition(String name) {
        var composed = byName.get(name);
        return composed == null ? null : composed.subgraph().directives().get(name);
    }

    private void refuse(SubgraphSchema subgraph, String message, Applied applied) {
        var places = List.of(Findings.place(subgraph.name(), applied.node().getSourceLocation()));
        report.error(CompositionCode.DIRECTIVE_COMPOSITION_ERROR, message, subgraph, places);
    }
}
