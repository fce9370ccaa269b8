package org.kardan.federation.planning.fetch;

import graphql.language.VariableDefinition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kardan.federation.operation.Condition;
import org.kardan.federation.operation.OperationKind;
import org.kardan.federation.planning.plan.EntityFetchNode.EntityTarget;
import org.kardan.federation.planning.plan.FetchPath;

/** Writes each fetch's text. Fetches at one level that send the same text to the same subgraph become one, with more targets. */
final class WriteFetches {
    private final FetchGraph graph;
    private final OperationKind kind;
    private final List<VariableDefinition> variables;
    private final String contextPrefix;
    private final Map<FetchGroup, DocumentWriter> texts = new HashMap<>();

    private WriteFetches(FetchGraph graph, OperationKind kind, List<VariableDefinition> variables) {
        this.graph = graph;
        this.kind = kind;
        this.variables = variables;
        this.contextPrefix = contextPrefix(variables);
    }

    /** No variable of the client begins so. */
    private static String contextPrefix(List<VariableDefinition> variables) {
        var prefix = new StringBuilder("context");
        while (variables.stream().anyMatch(variable -> variable.getName().startsWith(prefix.toString()))) {
            prefix.insert(0, '_');
        }
        return prefix.toString();
    }

    /** In an order in which none comes before one that it waits for. */
    static List<WrittenFetch> of(FetchGraph graph, OperationKind kind, List<VariableDefinition> variables) {
        return new WriteFetches(graph, kind, variables).all();
    }

    private List<WrittenFetch> all() {
        var levels = graph.levels();
        var groups = new ArrayList<>(graph.groups());
        groups.sort(Comparator.comparing(levels::get));
        // Documents first: what they ask for decides what representations can hold.
        var alike = new LinkedHashMap<Alike, List<FetchGroup>>();
        for (var group : groups) {
            // A subscription's event is always waited for; what it leaves out is said in its text.
            var sentWhen = kind == OperationKind.SUBSCRIPTION && group.begins() ? SentWhen.ALWAYS : group.sentWhen();
            var text = text(group, sentWhen.always());
            texts.put(group, text);
            alike.computeIfAbsent(
                            new Alike(
                                    group.subgraph().name(),
                                    group.isRoot() ? group.begins() ? kind : OperationKind.QUERY : null,
                                    levels.get(group),
                                    sentWhen,
                                    text.text()),
                            unused -> new ArrayList<>())
                    .add(group);
        }
        var written = new HashMap<FetchGroup, WrittenFetch>();
        var result = new ArrayList<WrittenFetch>();
        alike.forEach((one, some) -> {
            var fetch = written(one, some, written);
            some.forEach(group -> written.put(group, fetch));
            result.add(fetch);
        });
        return result;
    }

    private DocumentWriter text(FetchGroup group, Condition condition) {
        return group.isRoot()
                ? PrintSelection.root(group, condition)
                : PrintSelection.entities(group, condition, contextPrefix);
    }

    private WrittenFetch written(Alike alike, List<FetchGroup> groups, Map<FetchGroup, WrittenFetch> written) {
        var after = new LinkedHashSet<WrittenFetch>();
        var targets = new ArrayList<EntityTarget>();
        var into = new LinkedHashSet<FetchPath>();
        var answers = new LinkedHashSet<String>();
        for (var group : groups) {
            group.after().forEach(before -> after.add(written.get(before)));
            if (group.isRoot()) {
                answers.addAll(answers(group));
                into.addAll(Paths.toRoots(group));
            } else {
                targets.addAll(targets(group));
            }
        }
        var first = groups.getFirst();
        var text = texts.getOrDefault(first, new DocumentWriter());
        return new WrittenFetch(
                alike.subgraph,
                alike.level,
                alike.sentWhen,
                alike.root == null ? null : text.rootOperation(alike.root, variables),
                alike.root == null
                        ? List.of(WrittenLookup.of(
                                first,
                                text,
                                new GroupContexts(first, contextPrefix).variables(),
                                targets,
                                pieces(groups, alike.sentWhen.always())))
                        : List.of(),
                List.copyOf(into),
                List.copyOf(answers),
                WrittenFetch.direct(after));
    }

    /** What groups of one text ask for, in parts, whose texts are alike just so. */
    private List<WrittenLookup> pieces(List<FetchGroup> groups, Condition condition) {
        var parts = groups.stream().map(FetchGroup::pieces).toList();
        var written = new ArrayList<WrittenLookup>();
        for (int i = 0; i < parts.getFirst().size(); i++) {
            var targets = new ArrayList<EntityTarget>();
            for (var part : parts) {
                targets.addAll(targets(part.get(i)));
            }
            var piece = parts.getFirst().get(i);
            written.add(WrittenLookup.of(
                    piece,
                    PrintSelection.entities(piece, condition, contextPrefix),
                    new GroupContexts(piece, contextPrefix).variables(),
                    targets,
                    List.of()));
        }
        return written;
    }

    private List<EntityTarget> targets(FetchGroup group) {
        var answers = List.copyOf(answers(group));
        return Paths.trails(group.position()).stream()
                .map(trail -> new EntityTarget(trail.path(), Representations.of(group, trail, contextPrefix), answers))
                .toList();
    }

    private static Set<String> answers(FetchGroup group) {
        var keys = new LinkedHashSet<String>();
        for (var selection : group.selections().values()) {
            for (var entry : selection.entries()) {
                entry.types().forEach(type -> keys.add(selection.place().key(entry.field(), type)));
            }
        }
        return keys;
    }

    /** @param root the kind of the operation; null for entities */
    private record Alike(String subgraph, @Nullable OperationKind root, int level, SentWhen sentWhen, String text) {}
}
