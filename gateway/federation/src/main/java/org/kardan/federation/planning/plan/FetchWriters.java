package org.kardan.federation.planning.plan;

import graphql.language.Field;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.parser.Parser;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which fetches of a plan write which keys of the tree, and what they wait for. Types and conditions are not looked at. */
public final class FetchWriters {
    private final Place root = new Place();
    private final Map<Integer, List<Integer>> after = new HashMap<>();

    private FetchWriters() {}

    public static FetchWriters of(@Nullable PlanNode plan) {
        var writers = new FetchWriters();
        writers.node(plan);
        return writers;
    }

    /** The root of the tree. */
    public Place root() {
        return root;
    }

    /** The fetches that write what a path leads through, and what it leads to. */
    public Set<Integer> along(FetchPath path) {
        var all = new LinkedHashSet<Integer>();
        var at = root;
        for (var segment : path.segments()) {
            if (segment instanceof FetchPath.Key(var key)) {
                at = at.child(key);
                all.addAll(at.fetches());
            }
        }
        return all;
    }

    /** These fetches and all that they wait for. */
    public Set<Integer> withAllBefore(Set<Integer> fetches) {
        var all = new LinkedHashSet<Integer>();
        fetches.forEach(fetch -> addWithBefore(fetch, all));
        return all;
    }

    private void addWithBefore(int fetch, Set<Integer> all) {
        if (all.add(fetch)) {
            after.getOrDefault(fetch, List.of()).forEach(before -> addWithBefore(before, all));
        }
    }

    private void node(@Nullable PlanNode node) {
        switch (node) {
            case null -> {}
            case SequenceNode(var steps) -> steps.forEach(this::node);
            case ParallelNode(var branches) -> branches.forEach(this::node);
            case FetchNode fetch -> {
                after.put(fetch.id(), fetch.after());
                var selection = selections(fetch.operation().document());
                fetch.into().forEach(path -> root.at(path).add(selection, fetch.id()));
            }
            case EntityFetchNode fetch -> {
                after.put(fetch.id(), fetch.after());
                for (var lookup : fetch.lookups()) {
                    var selection = selections(lookup.selection());
                    lookup.targets().forEach(target -> root.at(target.path()).add(selection, fetch.id()));
                }
            }
            case ConditionNode(var _, var whenTrue, var whenFalse) -> {
                node(whenTrue);
                node(whenFalse);
            }
            case IntrospectionNode introspection ->
                root.add(selections(introspection.operation().document()), introspection.id());
            case SubscriptionNode(var primary, var rest) -> {
                node(primary);
                node(rest);
            }
            case DeferNode(var primary, var parts, var _) -> {
                node(primary);
                parts.forEach(part -> node(part.node()));
            }
        }
    }

    /** What a document asks for. */
    public static SelectionSet selections(String document) {
        return Parser.parse(document)
                .getDefinitionsOfType(OperationDefinition.class)
                .getFirst()
                .getSelectionSet();
    }

    /** The objects of one place. */
    public static final class Place {
        private final Map<String, Place> children = new LinkedHashMap<>();
        private final Set<Integer> fetches = new LinkedHashSet<>();

        /** The place below a key; one that nothing writes where there is none. */
        public Place child(String sourceKey) {
            return children.computeIfAbsent(sourceKey, unused -> new Place());
        }

        /** The fetches that ask for this. */
        public Set<Integer> fetches() {
            return fetches;
        }

        private void add(@Nullable SelectionSet set, int fetch) {
            if (set == null) {
                return;
            }
            for (Selection<?> selection : set.getSelections()) {
                if (selection instanceof Field field) {
                    var below = child(field.getAlias() == null ? field.getName() : field.getAlias());
                    below.fetches.add(fetch);
                    below.add(field.getSelectionSet(), fetch);
                } else if (selection instanceof InlineFragment fragment) {
                    add(fragment.getSelectionSet(), fetch);
                }
            }
        }

        /** The place that a path leads to from here. */
        public Place at(FetchPath path) {
            var at = this;
            for (var segment : path.segments()) {
                if (segment instanceof FetchPath.Key(var key)) {
                    at = at.child(key);
                }
            }
            return at;
        }
    }
}
