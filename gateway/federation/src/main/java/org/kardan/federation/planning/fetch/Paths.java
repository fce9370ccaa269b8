package org.kardan.federation.planning.fetch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.kardan.federation.planning.plan.FetchPath;
import org.kardan.federation.supergraph.Supergraph;
import org.kardan.federation.supergraph.TypeForms;

/** Says where a position's objects are, in source keys. */
final class Paths {
    private Paths() {}

    /** Usually one; several where the objects' field has different source keys on different types. */
    static List<FetchPath> to(Position position) {
        return trails(position).stream().map(Trail::path).toList();
    }

    /** The same paths, with where the objects on the way are. */
    static List<Trail> trails(Position position) {
        var parent = position.parent();
        var entry = position.entry();
        if (parent == null || entry == null) {
            return List.of(Trail.ROOT);
        }
        var byKey = new LinkedHashMap<String, Set<String>>();
        for (var type : entry.types()) {
            byKey.computeIfAbsent(parent.place().key(entry.field(), type), unused -> new LinkedHashSet<>())
                    .add(type);
        }
        var found = new ArrayList<Trail>();
        for (var above : trails(parent)) {
            byKey.forEach((key, types) -> {
                var segments = new ArrayList<>(above.path().segments());
                if (!coversAll(parent, types)) {
                    segments.add(new FetchPath.OfType(
                            runtimeTypes(types, parent.place().supergraph())));
                }
                segments.add(new FetchPath.Key(key));
                int lists = listDepth(parent.place(), entry, types.iterator().next());
                for (int i = 0; i < lists; i++) {
                    segments.add(new FetchPath.Elements());
                }
                var ends = new ArrayList<>(above.ends());
                ends.add(segments.size());
                found.add(new Trail(new FetchPath(segments), ends));
            });
        }
        return found;
    }

    /** Where a fetch of root fields puts them: the objects at its position that are roots of queries. */
    static List<FetchPath> toRoots(FetchGroup fetch) {
        var position = fetch.position();
        var types = new LinkedHashSet<String>();
        fetch.selections().keySet().forEach(node -> types.add(node.name()));
        if (coversAll(position, types)) {
            return to(position);
        }
        var found = new ArrayList<FetchPath>();
        for (var path : to(position)) {
            var segments = new ArrayList<>(path.segments());
            segments.add(new FetchPath.OfType(List.copyOf(types)));
            found.add(new FetchPath(segments));
        }
        return found;
    }

    private static int listDepth(Place place, SelectionEntry entry, String type) {
        var definition = place.definition(type, entry.field().name());
        return definition == null ? 0 : TypeForms.listDepth(definition.getType());
    }

    /** Whether no object at the position is of any other type than these. */
    static boolean coversAll(Position position, Set<String> types) {
        var found = position.entry() == null ? null : position.entry().child();
        if (found == null) {
            return true;
        }
        var node = found.node();
        return switch (node.kind()) {
            case OBJECT -> true;
            case INTERFACE_OBJECT ->
                types.contains(node.name())
                        || types.containsAll(position.place().supergraph().possibleTypes(node.name()));
            case ABSTRACT -> types.containsAll(found.memberNames());
        };
    }

    /** What {@code __typename} may say for objects of these types: an interface object's may have become known since. */
    static List<String> runtimeTypes(Set<String> types, Supergraph supergraph) {
        var all = new LinkedHashSet<String>();
        for (var type : types) {
            all.add(type);
            all.addAll(supergraph.possibleTypes(type));
        }
        return List.copyOf(all);
    }
}
