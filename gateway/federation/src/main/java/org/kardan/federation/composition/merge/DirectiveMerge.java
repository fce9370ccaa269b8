package org.kardan.federation.composition.merge;

import graphql.language.Argument;
import graphql.language.StringValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kardan.federation.composition.report.CompositionCode;
import org.kardan.federation.composition.report.HintCode;
import org.kardan.federation.composition.schema.Applied;
import org.kardan.federation.composition.schema.Element;
import org.kardan.federation.composition.schema.FederationDirective;
import org.kardan.federation.composition.schema.SubgraphSchema;
import org.kardan.federation.composition.schema.TypeElement;

/** Merges descriptions and those applied directives that mean something to the whole graph. */
final class DirectiveMerge {
    /** Federation's own that go into the supergraph; all others became a part of the join directives. */
    static final List<FederationDirective> KEPT = List.of(
            FederationDirective.TAG,
            FederationDirective.INACCESSIBLE,
            FederationDirective.AUTHENTICATED,
            FederationDirective.REQUIRES_SCOPES,
            FederationDirective.POLICY,
            FederationDirective.CONTEXT,
            FederationDirective.COST,
            FederationDirective.LIST_SIZE);

    private static final List<String> BUILT_IN = List.of("deprecated", "specifiedBy", "oneOf");

    private final MergedSchema merged;
    private final Report report;
    private final ComposedDirectives composed;

    DirectiveMerge(MergedSchema merged, Report report) {
        this.merged = merged;
        this.report = report;
        this.composed = new ComposedDirectives(merged, report);
    }

    /** Subgraphs may import a directive under any name, but all under the same. */
    void nameThem() {
        for (var kind : KEPT) {
            var names = new LinkedHashMap<SubgraphSchema, String>();
            for (var subgraph : merged.subgraphs()) {
                elements(subgraph)
                        .flatMap(element -> element.applied(kind).stream())
                        .findFirst()
                        .or(() -> subgraph.applied().stream()
                                .filter(one -> one.kind() == kind)
                                .findFirst())
                        .ifPresent(applied -> names.put(subgraph, applied.name()));
            }
            if (names.isEmpty()) {
                continue;
            }
            if (new LinkedHashSet<>(names.values()).size() > 1) {
                report.error(
                        CompositionCode.LINK_IMPORT_NAME_MISMATCH,
                        "The %s directive is imported with mismatched names between subgraphs: it is imported as %s."
                                .formatted(kind, Report.describe(names, name -> "\"@" + name + "\"")),
                        new LinkedHashMap<SubgraphSchema, Element>());
            }
            merged.names().put(kind, names.values().iterator().next());
        }
        composed.read();
    }

    private static Stream<Element> elements(SubgraphSchema subgraph) {
        return subgraph.types().values().stream().flatMap(type -> {
            var all = new ArrayList<Element>();
            all.add(type);
            type.fields().values().forEach(field -> {
                all.add(field);
                all.addAll(field.arguments().values());
            });
            all.addAll(type.inputs().values());
            all.addAll(type.values().values());
            return all.stream();
        });
    }

    void merge(Element into, Map<SubgraphSchema, ? extends Element> sources) {
        describe(into, sources);
        checkExternals(into);
        for (var kind : KEPT) {
            var name = merged.names().get(kind);
            if (name != null) {
                add(into.applied(), into.coordinate(), name, kind, collect(sources, kind, null));
            }
        }
        for (var name : BUILT_IN) {
            add(into.applied(), into.coordinate(), name, null, collect(sources, null, name));
        }
        for (var name : composed.names()) {
            var asking = new LinkedHashMap<SubgraphSchema, Element>(sources);
            asking.keySet().removeIf(subgraph -> !composed.isComposedBy(subgraph, name));
            add(into.applied(), into.coordinate(), name, null, collect(asking, null, name));
        }
    }

    /** What is applied to the schemas themselves. */
    void merge(List<Applied> into) {
        describeSchema();
        var tag = merged.names().get(FederationDirective.TAG);
        var tags = new LinkedHashMap<SubgraphSchema, List<Applied>>();
        for (var subgraph : merged.subgraphs()) {
            tags.put(subgraph, matching(subgraph.applied(), FederationDirective.TAG, null));
        }
        if (tag != null) {
            add(into, "schema", tag, FederationDirective.TAG, tags);
        }
        for (var name : composed.names()) {
            var found = new LinkedHashMap<SubgraphSchema, List<Applied>>();
            for (var subgraph : merged.subgraphs()) {
                if (composed.isComposedBy(subgraph, name)) {
                    found.put(subgraph, matching(subgraph.applied(), null, name));
                }
            }
            add(into, "schema", name, null, found);
        }
    }

    void mergeDefinitions() {
        composed.addDefinitions();
        new ExecutableDirectives(merged, composed.names(), report).run();
    }

    /** A directive of the whole graph belongs where the field is resolved. */
    private void checkExternals(Element into) {
        if (!(into instanceof TypeElement type)) {
            return;
        }
        merged.sources(type.name())
                .forEach((subgraph, source) -> source.fields().values().stream()
                        .filter(field -> subgraph.roles().isExternal(field))
                        .forEach(field -> field.applied().stream()
                                .filter(applied -> isMerged(applied, subgraph))
                                .findFirst()
                                .ifPresent(applied -> report.error(
                                        CompositionCode.MERGED_DIRECTIVE_APPLICATION_ON_EXTERNAL,
                                        subgraph,
                                        field,
                                        "Cannot apply merged directive @%s to external field \"%s\": apply it where the field is resolved."
                                                .formatted(applied.name(), field)))));
    }

    private boolean isMerged(Applied applied, SubgraphSchema subgraph) {
        var kind = applied.kind();
        return kind == null
                ? BUILT_IN.contains(applied.name()) || composed.isComposedBy(subgraph, applied.name())
                : KEPT.contains(kind);
    }

    private static Map<SubgraphSchema, List<Applied>> collect(
            Map<SubgraphSchema, ? extends Element> sources, @Nullable FederationDirective kind, @Nullable String name) {
        var found = new LinkedHashMap<SubgraphSchema, List<Applied>>();
        sources.forEach((subgraph, element) -> {
            var applied = matching(element.applied(), kind, name);
            found.put(
                    subgraph,
                    kind == FederationDirective.CONTEXT
                            ? applied.stream()
                                    .map(one -> ofSubgraph(one, subgraph))
                                    .toList()
                            : applied);
        });
        return found;
    }

    /** A context, under the name that it has in the supergraph. */
    private static Applied ofSubgraph(Applied context, SubgraphSchema subgraph) {
        var name = new StringValue(subgraph.contextInSupergraph(String.valueOf(context.text("name"))));
        var node = context.node().transform(builder -> builder.arguments(List.of(new Argument("name", name))));
        return new Applied(context.name(), context.kind(), node, context.onExtension());
    }

    private static List<Applied> matching(
            List<Applied> applied, @Nullable FederationDirective kind, @Nullable String name) {
        return applied.stream()
                .filter(one -> kind != null
                        ? one.kind() == kind
                        : one.kind() == null && one.name().equals(name))
                .toList();
    }

    private void add(
            List<Applied> into,
            String coordinate,
            String name,
            @Nullable FederationDirective kind,
            Map<SubgraphSchema, List<Applied>> sources) {
        var distinct = new LinkedHashMap<String, Applied>();
        var counts = new LinkedHashMap<String, Integer>();
        sources.values()
                .forEach(all -> all.forEach(one -> {
                    var text = DirectiveArguments.canonical(one.node());
                    distinct.putIfAbsent(text, one);
                    counts.merge(text, 1, Integer::sum);
                }));
        if (distinct.isEmpty()) {
            return;
        }
        var repeatable = kind == FederationDirective.TAG
                || kind == FederationDirective.CONTEXT
                || kind == null && composed.isRepeatable(name);
        if (repeatable) {
            distinct.values().forEach(one -> into.add(renamed(one, name, kind)));
        } else if (distinct.size() == 1) {
            into.add(renamed(distinct.values().iterator().next(), name, kind));
        } else if (kind != null && DirectiveArguments.canCombine(kind)) {
            var nodes = distinct.values().stream().map(Applied::node).toList();
            into.add(new Applied(name, kind, DirectiveArguments.combine(name, kind, nodes), false));
            report.hint(
                    HintCode.MERGED_NON_REPEATABLE_DIRECTIVE_ARGUMENTS,
                    "Directive @%s is applied to \"%s\" with different arguments in %s: the supergraph has them combined."
                            .formatted(name, coordinate, Report.in(sources.keySet())),
                    sources.keySet());
        } else {
            var most = counts.entrySet().stream()
                    .reduce((one, other) -> other.getValue() > one.getValue() ? other : one)
                    .orElseThrow()
                    .getKey();
            into.add(renamed(distinct.get(most), name, kind));
            report.hint(
                    HintCode.INCONSISTENT_NON_REPEATABLE_DIRECTIVE_ARGUMENTS,
                    "Non-repeatable directive @%s is applied to \"%s\" with different arguments: the supergraph has (%s)."
                            .formatted(name, coordinate, most),
                    sources.keySet());
        }
    }

    private static Applied renamed(@Nullable Applied applied, String name, @Nullable FederationDirective kind) {
        var known = Objects.requireNonNull(applied);
        return new Applied(name, kind, known.node().transform(builder -> builder.name(name)), false);
    }

    private void describe(Element into, Map<SubgraphSchema, ? extends Element> sources) {
        var found = new LinkedHashMap<SubgraphSchema, @Nullable String>();
        sources.forEach((subgraph, source) -> found.put(subgraph, source.description()));
        into.describe(description(into.coordinate(), found));
    }

    private void describeSchema() {
        var found = new LinkedHashMap<SubgraphSchema, @Nullable String>();
        merged.subgraphs().forEach(subgraph -> found.put(subgraph, subgraph.description()));
        merged.describe(description("schema", found));
    }

    private @Nullable String description(String of, Map<SubgraphSchema, @Nullable String> sources) {
        var counts = new LinkedHashMap<String, Integer>();
        sources.values().forEach(text -> {
            if (text != null && !text.isBlank()) {
                counts.merge(text, 1, Integer::sum);
            }
        });
        if (counts.size() > 1) {
            report.hint(
                    HintCode.INCONSISTENT_DESCRIPTION,
                    "\"%s\" has different descriptions across subgraphs; the supergraph has the most frequent one."
                            .formatted(of),
                    sources.keySet());
        }
        return counts.entrySet().stream()
                .reduce((one, other) -> other.getValue() > one.getValue() ? other : one)
                .map(Map.Entry::getKey)
                .orElse(null);
    }
}
