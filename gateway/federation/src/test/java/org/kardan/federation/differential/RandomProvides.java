package org.kardan.federation.differential;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kardan.federation.differential.RandomFederation.Property;

/** Lets some fields that lead to entities provide what others own: leaves of them, and leaves of what they lead to. */
final class RandomProvides {
    private final RandomFederation federation;

    RandomProvides(RandomFederation federation) {
        this.federation = federation;
    }

    void spread() {
        for (var subgraph : federation.subgraphs) {
            for (var holder : List.copyOf(subgraph.types().entrySet())) {
                for (var property : federation.properties.getOrDefault(holder.getKey(), List.of())) {
                    var field = holder.getValue().field(property.name());
                    if (field != null
                            && !field.isExternal()
                            && federation.entities.contains(holder.getKey())
                            && federation.oneIn(isMoving(field) ? 1 : 3)) {
                        provide(subgraph, property, field);
                    }
                }
            }
        }
    }

    private static boolean isMoving(Sketch.Field field) {
        return field.directives().stream().anyMatch(one -> one.startsWith("@override"));
    }

    private void provide(Sketch subgraph, Property property, Sketch.Field field) {
        var set = of(subgraph, property.named(), 1);
        if (set != null) {
            field.directives().add("@provides(fields: \"" + set + "\")");
        }
    }

    /** What is provided of objects of a type; null for nothing. */
    private @Nullable String of(Sketch subgraph, String named, int depth) {
        var members = federation.abstractTypes.getOrDefault(named, new LinkedHashSet<>(List.of(named)));
        var parts = new ArrayList<String>();
        for (var member : members) {
            var type = subgraph.type(member);
            if (type == null || !federation.entities.contains(member)) {
                continue;
            }
            for (var inner : federation.properties.get(member)) {
                var text = type.field(inner.name()) == null && inner.arguments().isEmpty() && federation.oneIn(2)
                        ? text(subgraph, inner, depth)
                        : null;
                if (text != null) {
                    share(member, inner.name());
                    federation.add(subgraph, type, inner).directives().add("@external");
                    parts.add(member.equals(named) ? text : "... on " + member + " { " + text + " }");
                }
            }
        }
        return parts.isEmpty() ? null : String.join(" ", parts);
    }

    private @Nullable String text(Sketch subgraph, Property property, int depth) {
        if (RandomFields.LEAVES.contains(property.named())) {
            return property.name();
        }
        var inner = depth == 0 || !subgraph.has(property.named()) ? null : of(subgraph, property.named(), depth - 1);
        return inner == null ? null : property.name() + " { " + inner + " }";
    }

    /** What one subgraph provides has to be shareable where it is resolved. */
    private void share(String entity, String name) {
        for (var subgraph : federation.subgraphs) {
            var type = subgraph.type(entity);
            var field = type == null ? null : type.field(name);
            if (field != null && !field.isExternal()) {
                field.directives().add("@shareable");
            }
        }
    }
}
