package org.kardan.federation.planning.fetch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kardan.federation.operation.FieldSelection;
import org.kardan.federation.operation.Selections;
import org.kardan.federation.planning.fetch.FetchGroup.Described;
import org.kardan.federation.planning.graph.FieldEdge;
import org.kardan.federation.planning.graph.TypeNode;
import org.kardan.federation.planning.path.ContextUse;
import org.kardan.federation.planning.plan.ContextRead;
import org.kardan.federation.planning.plan.Representation;
import org.kardan.federation.planning.plan.RepresentationField;
import org.kardan.federation.supergraph.Supergraph;
import org.kardan.federation.supergraph.TypeForms;

/** Says how objects are described to a subgraph: the fields of the key and those that are required. */
final class Representations {
    private final Place place;
    private final Supergraph supergraph;

    private final FetchGroup fetch;
    private final Trail trail;
    private final GroupContexts contexts;

    private Representations(FetchGroup fetch, Trail trail, String contextPrefix) {
        this.fetch = fetch;
        this.trail = trail;
        this.contexts = new GroupContexts(fetch, contextPrefix);
        this.place = fetch.position().place();
        this.supergraph = place.supergraph();
    }

    /**
     * What a fetch needs to know; types that are described alike are described once.
     *
     * @param trail to the objects
     * @param contextPrefix what names of variables begin with that are told from further up
     */
    static List<Representation> of(FetchGroup group, Trail trail, String contextPrefix) {
        var representations = new Representations(group, trail, contextPrefix);
        var byType = new LinkedHashMap<String, List<Described>>();
        group.described()
                .forEach(one -> byType.computeIfAbsent(one.type(), unused -> new ArrayList<>())
                        .add(one));
        representations.spreadUnknown(group, byType);
        var alike = new LinkedHashMap<Alike, Set<String>>();
        byType.forEach((type, all) -> {
            var alikeKey = new Alike(
                    all.getFirst().node().name(), representations.fields(type, all), representations.contexts(all));
            alike.computeIfAbsent(alikeKey, unused -> new LinkedHashSet<>()).add(type);
        });
        var result = new ArrayList<Representation>();
        alike.forEach((one, types) -> result.add(new Representation(
                representations.runtimeTypes(group, types), one.typename, one.fields, one.contexts)));
        return result;
    }

    /**
     * What is said of objects whose type is not known is said of those whose type is known, too: each object is described once.
     */
    private void spreadUnknown(FetchGroup group, Map<String, List<Described>> byType) {
        var unknown = byType.keySet().stream().filter(type -> !isConcrete(type)).toList();
        if (unknown.isEmpty() || unknown.size() == byType.size()) {
            return;
        }
        for (var type : unknown) {
            var described = byType.remove(type);
            byType.values().forEach(known -> known.addAll(described));
            if (!Paths.coversAll(group.position(), byType.keySet())) {
                byType.put(type, described);
            }
        }
    }

    private boolean isConcrete(String type) {
        var known = supergraph.type(type);
        return known != null && known.isObject();
    }

    private List<String> runtimeTypes(FetchGroup group, Set<String> types) {
        var anything = !place.isAbstract() || Paths.coversAll(group.position(), types);
        return anything ? List.of() : Paths.runtimeTypes(types, supergraph);
    }

    private List<RepresentationField> fields(String type, List<Described> all) {
        var found = new LinkedHashMap<String, RepresentationField>();
        for (var described : all) {
            var soleKey = described.key().fields().size() == 1
                    && described.key().fields().getFirst().isLeaf();
            for (var field : described.key().fields()) {
                add(found, field, type, described.node(), !soleKey);
            }
            for (var required : described.requires()) {
                required.fields().forEach(field -> add(found, field, type, described.node(), true));
            }
        }
        return List.copyOf(found.values());
    }

    private void add(
            Map<String, RepresentationField> found,
            FieldSelection field,
            String type,
            TypeNode node,
            boolean mayBeNull) {
        if (!field.appliesTo(type) && !type.equals(node.name())) {
            return;
        }
        var edge = node.edge(field.name());
        var inner = below(field.selections(), place.child(field), edge);
        var one = new RepresentationField(
                field.name(), place.key(field, type), List.of(), mayBeNull && nullable(edge), inner);
        found.merge(field.name(), one, Representations::both);
    }

    private static boolean nullable(@Nullable FieldEdge edge) {
        return edge == null || !TypeForms.isNonNull(edge.field().type());
    }

    private List<RepresentationField> below(Selections selections, @Nullable Place below, @Nullable FieldEdge edge) {
        if (selections.isEmpty() || below == null) {
            return List.of();
        }
        var found = new ArrayList<RepresentationField>();
        if (below.isAbstract() && below.typenameIsFetchedBefore(fetch)) {
            found.add(new RepresentationField("__typename", "__typename", List.of(), false, List.of()));
        }
        var node = edge == null ? null : edge.target();
        for (var field : selections.fields()) {
            addBelow(found, field, below, node);
        }
        return found;
    }

    private void addBelow(List<RepresentationField> found, FieldSelection field, Place at, @Nullable TypeNode node) {
        var types = field.onTypes() == null ? at.possibleTypes() : field.onTypes();
        var byKey = new LinkedHashMap<String, Set<String>>();
        for (var type : types) {
            if (!at.isAskedFor(field, type)) {
                continue; // no fetch can find such an object here
            }
            byKey.computeIfAbsent(at.key(field, type), unused -> new LinkedHashSet<>())
                    .add(type);
        }
        byKey.forEach((key, some) -> {
            var edge = edge(node, some.iterator().next(), field.name());
            var all = !at.isAbstract() || some.containsAll(at.possibleTypes());
            found.add(new RepresentationField(
                    field.name(),
                    key,
                    all ? List.of() : List.copyOf(some),
                    nullable(edge),
                    below(field.selections(), at.child(field), edge)));
        });
    }

    private static @Nullable FieldEdge edge(@Nullable TypeNode node, String type, String field) {
        if (node == null) {
            return null;
        }
        for (var member : node.members()) {
            if (member.name().equals(type)) {
                return member.edge(field);
            }
        }
        return node.edge(field);
    }

    /** The same field, asked for by a key and by a requirement, or by two requirements. */
    private static RepresentationField both(RepresentationField one, RepresentationField other) {
        var inner = new LinkedHashMap<Object, RepresentationField>();
        for (var part : List.of(one, other)) {
            for (var field : part.fields()) {
                inner.merge(List.of(field.name(), field.sourceKey(), field.onTypes()), field, Representations::both);
            }
        }
        return new RepresentationField(
                one.name(),
                one.sourceKey(),
                one.onTypes(),
                one.nullable() && other.nullable(),
                List.copyOf(inner.values()));
    }

    private List<ContextRead> contexts(List<Described> all) {
        var found = new ArrayList<ContextRead>();
        for (var use : contexts.uses()) {
            if (all.stream().anyMatch(one -> one.contexts().contains(use))) {
                found.add(new ContextRead(
                        contexts.variable(use),
                        trail.end(use.up()),
                        !TypeForms.isNonNull(use.value().argument().type()),
                        values(use)));
            }
        }
        return found;
    }

    /** What is read of the object further up, whatever its type is. */
    private List<RepresentationField> values(ContextUse use) {
        var at = fetch.position().up(use.up()).place();
        var byType = use.value().byType();
        var alike = new LinkedHashMap<List<RepresentationField>, Set<String>>();
        for (var type : at.possibleTypes()) {
            var found = new ArrayList<RepresentationField>();
            for (var field : byType.getOrDefault(type, Selections.NONE).fields()) {
                if (at.isAskedFor(field, type)) {
                    found.add(new RepresentationField(
                            field.name(),
                            at.key(field, type),
                            List.of(),
                            true,
                            below(field.selections(), at.child(field), null)));
                }
            }
            alike.computeIfAbsent(found, unused -> new LinkedHashSet<>()).add(type);
        }
        var all = new ArrayList<RepresentationField>();
        alike.forEach((fields, types) -> fields.forEach(field -> all.add(
                at.isAbstract() && alike.size() > 1
                        ? new RepresentationField(
                                field.name(), field.sourceKey(), List.copyOf(types), true, field.fields())
                        : field)));
        return all;
    }

    private record Alike(String typename, List<RepresentationField> fields, List<ContextRead> contexts) {}
}
