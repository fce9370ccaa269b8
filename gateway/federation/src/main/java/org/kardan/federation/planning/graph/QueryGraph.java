package org.kardan.federation.planning.graph;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kardan.federation.operation.Selections;
import org.kardan.federation.supergraph.CompositeType;
import org.kardan.federation.supergraph.FieldSet;
import org.kardan.federation.supergraph.LocalField;
import org.kardan.federation.supergraph.LocalType;
import org.kardan.federation.supergraph.Subgraph;
import org.kardan.federation.supergraph.Supergraph;
import org.kardan.federation.supergraph.TypeForms;

/** All nodes and ways of a supergraph, for one set of active override labels. Immutable once built, and shared by all plans. */
public final class QueryGraph {
    private final Supergraph supergraph;
    private final Map<Subgraph, Map<String, TypeNode>> nodes = new LinkedHashMap<>();
    private final Map<String, List<TypeNode>> places = new HashMap<>();
    private final Map<TypeNode, List<KeyMove>> moves = new HashMap<>();

    private final Map<String, Set<String>> contextsByFieldName = new HashMap<>();

    private QueryGraph(Supergraph supergraph) {
        this.supergraph = supergraph;
    }

    /** @param activeLabels labels of progressive {@code @override} that count as switched on */
    public static QueryGraph of(Supergraph supergraph, Set<String> activeLabels) {
        var graph = new QueryGraph(supergraph);
        graph.addNodes();
        graph.addMembers();
        graph.addEdges(activeLabels);
        graph.addPlaces();
        return graph;
    }

    public Supergraph supergraph() {
        return supergraph;
    }

    /** A type in a subgraph; null where the subgraph does not have it. */
    public @Nullable TypeNode node(Subgraph subgraph, String typeName) {
        return nodes.getOrDefault(subgraph, Collections.emptyMap()).get(typeName);
    }

    /**
     * Where objects of a type are known, one node for each subgraph at most: as that type, or as an interface object of an
     * interface of it. For the name of an interface: where its objects are known as interface objects.
     */
    public List<TypeNode> nodesOf(String typeName) {
        return places.getOrDefault(typeName, List.of());
    }

    /** The ways into a node: by key, and into the root of queries from wherever it is a value. */
    public List<KeyMove> movesInto(TypeNode node) {
        return moves.getOrDefault(node, List.of());
    }

    /** What arguments of a type's field take from contexts, in any subgraph. */
    public List<ContextValue> contextValues(String typeName, String fieldName) {
        var found = new ArrayList<ContextValue>();
        for (var node : nodesOf(typeName)) {
            var edge = node.edge(fieldName);
            if (edge != null && edge.open()) {
                found.addAll(edge.contexts());
            }
        }
        return found;
    }

    /** What any argument takes from a context. */
    public List<ContextValue> contextValues() {
        return contextsByFieldName.isEmpty()
                ? List.of()
                : nodes.values().stream()
                        .flatMap(byName -> byName.values().stream())
                        .flatMap(node -> node.edges().stream())
                        .flatMap(edge -> edge.contexts().stream())
                        .toList();
    }

    /** By the names of the fields whose arguments take something from it; empty in most graphs. */
    public Map<String, Set<String>> contextsByFieldName() {
        return contextsByFieldName;
    }

    private void addNodes() {
        for (var subgraph : supergraph.subgraphs()) {
            nodes.put(subgraph, new LinkedHashMap<>());
        }
        for (var type : supergraph.types().values()) {
            for (var local : type.locals().values()) {
                nodes.computeIfAbsent(local.subgraph(), unused -> new LinkedHashMap<>())
                        .put(type.name(), new TypeNode(local, kind(type, local)));
            }
        }
    }

    private static TypeNode.Kind kind(CompositeType type, LocalType local) {
        if (type.isObject()) {
            return TypeNode.Kind.OBJECT;
        }
        return local.interfaceObject() ? TypeNode.Kind.INTERFACE_OBJECT : TypeNode.Kind.ABSTRACT;
    }

    private void addMembers() {
        nodes.forEach((subgraph, byName) -> byName.values().forEach(node -> {
            if (node.kind() != TypeNode.Kind.ABSTRACT) {
                node.addMember(node);
                return;
            }
            for (var name : node.local().possibleTypes()) {
                var member = byName.get(name);
                if (member != null) {
                    node.addMember(member);
                }
            }
        }));
    }

    private void addEdges(Set<String> activeLabels) {
        var fieldSets = new FieldSets(supergraph);
        nodes.forEach((subgraph, byName) -> byName.values().forEach(node -> {
            var keyFields = new HashSet<String>();
            for (var key : node.local().keys()) {
                addNames(key.fields().items(), keyFields);
            }
            for (var field : node.local().fields().values()) {
                node.addEdge(edge(node, field, byName, keyFields, activeLabels, fieldSets));
                field.contextArguments()
                        .forEach(argument -> contextsByFieldName
                                .computeIfAbsent(field.name(), unused -> new LinkedHashSet<>())
                                .add(argument.context()));
            }
            var keys = new ArrayList<KeyMove>();
            if (node.name().equals(supergraph.rootType(Supergraph.RootKind.QUERY))) {
                keys.add(new KeyMove(node, Selections.NONE, node.name()));
            }
            for (var key : node.local().keys()) {
                if (key.resolvable()) {
                    keys.add(new KeyMove(node, fieldSets.selections(key.fields(), node.name()), node.name()));
                }
            }
            moves.put(node, List.copyOf(keys));
        }));
    }

    private static FieldEdge edge(
            TypeNode node,
            LocalField field,
            Map<String, TypeNode> byName,
            Set<String> keyFields,
            Set<String> activeLabels,
            FieldSets fieldSets) {
        var typeName = TypeForms.named(field.type());
        var target = byName.get(typeName);
        return new FieldEdge(
                node,
                field,
                target,
                field.resolvedHere(activeLabels),
                keyFields.contains(field.name()),
                selections(fieldSets, field.requires(), node.name()),
                selections(fieldSets, field.provides(), typeName),
                field.contextArguments().stream()
                        .map(argument -> fieldSets.contextValue(argument))
                        .toList());
    }

    private static @Nullable Selections selections(FieldSets fieldSets, @Nullable FieldSet set, String typeName) {
        return set == null ? null : fieldSets.selections(set, typeName);
    }

    private static void addNames(List<FieldSet.Item> items, Set<String> names) {
        for (var item : items) {
            switch (item) {
                case FieldSet.Field field -> names.add(field.name());
                case FieldSet.OnType fragment -> addNames(fragment.items(), names);
            }
        }
    }

    private void addPlaces() {
        for (var type : supergraph.types().values()) {
            var found = new LinkedHashSet<TypeNode>();
            for (var subgraph : supergraph.subgraphs()) {
                var node = node(subgraph, type.name());
                if (node != null && node.kind() != TypeNode.Kind.ABSTRACT) {
                    found.add(node);
                } else if (node == null && type.isObject()) {
                    interfaceObject(subgraph, type.name(), found);
                }
            }
            places.put(type.name(), List.copyOf(found));
        }
    }

    private void interfaceObject(Subgraph subgraph, String concreteType, Set<TypeNode> found) {
        for (var candidate :
                nodes.getOrDefault(subgraph, Collections.emptyMap()).values()) {
            if (candidate.kind() == TypeNode.Kind.INTERFACE_OBJECT
                    && supergraph.possibleTypes(candidate.name()).contains(concreteType)) {
                found.add(candidate);
            }
        }
    }
}
