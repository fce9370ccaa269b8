package org.kardan.federation.differential;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kardan.federation.differential.RandomFederation.Property;

/** Gives entities their fields: one subgraph's own, shared, overridden, or required by others. */
final class RandomFields {
    static final List<String> LEAVES = List.of("Int", "String", "Float", "Boolean", "ID", "Mood", "Tone");

    private final RandomFederation federation;

    RandomFields(RandomFederation federation) {
        this.federation = federation;
    }

    void spread(String entity) {
        var homes = federation.subgraphs.stream().filter(one -> one.has(entity)).toList();
        abstractTypes(homes);
        var label = new Property("label", "", "String", "String");
        federation.properties.get(entity).add(label);
        place(entity, label, homes);
        for (int i = 2 + federation.random.nextInt(4); i > 0; i--) {
            var home = federation.any(homes);
            var property = property(entity, "f" + i, home);
            federation.properties.get(entity).add(property);
            place(
                    entity,
                    property,
                    homes.stream()
                            .filter(one -> one == home
                                    || !federation.abstractTypes.containsKey(property.named())
                                            && !federation.entities.contains(property.named())
                                    || one.has(property.named()))
                            .toList());
        }
        for (var home : homes) {
            var type = Objects.requireNonNull(home.type(entity));
            if (type.fields().size() == 1 && !home.isFederationOne() && federation.oneIn(2)) {
                var keys = List.copyOf(type.keys());
                type.keys().clear();
                keys.forEach(key -> type.keys().add("!" + key));
            }
        }
    }

    /** Which of these knows which abstract types has to be decided before fields of these types are made. */
    private void abstractTypes(List<Sketch> homes) {
        federation.abstractTypes.forEach((name, members) -> {
            for (var home : homes) {
                var known = members.stream()
                        .filter(member -> federation.values.contains(member) || home.has(member))
                        .toList();
                if (!home.has(name) && !known.isEmpty() && federation.oneIn(2)) {
                    known.forEach(member -> federation.need(home, member));
                    var type = home.define(name.startsWith("U") ? "union" : "interface", name);
                    type.members().addAll(known);
                }
            }
        });
    }

    private Property property(String entity, String name, Sketch home) {
        var arguments = switch (federation.random.nextInt(10)) {
            case 0 -> "(n: Int)";
            case 1 -> "(filter: Filter, mood: Mood = ODD)";
            default -> "";
        };
        if (federation.oneIn(2)) {
            var leaf = federation.any(LEAVES);
            return new Property(name, arguments, federation.wrapped(leaf), leaf);
        }
        var named = federation.any(federation.composites(home));
        return new Property(name, arguments, federation.wrapped(named), named);
    }

    private void place(String entity, Property property, List<Sketch> homes) {
        var home = federation.any(homes);
        var type = Objects.requireNonNull(home.type(entity));
        var field = federation.add(home, type, property);
        if (federation.oneIn(12) && !property.name().equals("label") && !home.isFederationOne()) {
            field.directives().add("@inaccessible");
        }
        var others = new ArrayList<>(homes);
        others.remove(home);
        switch (federation.random.nextInt(8)) {
            case 0, 1 -> share(entity, property, field, others);
            case 2 -> override(entity, property, home, others);
            case 3, 4, 5 -> require(entity, property, home, type, field);
            default -> {
                // its own
            }
        }
    }

    private void share(String entity, Property property, Sketch.Field field, List<Sketch> others) {
        field.directives().add("@shareable");
        for (var other : others) {
            if (federation.oneIn(2)) {
                federation
                        .add(other, Objects.requireNonNull(other.type(entity)), sometimesStricter(property))
                        .directives()
                        .add("@shareable");
            }
        }
    }

    private Property sometimesStricter(Property property) {
        var type = property.type();
        if (!federation.oneIn(4)) {
            return property;
        }
        var other = type.endsWith("!") ? type.substring(0, type.length() - 1) : type + "!";
        return new Property(property.name(), property.arguments(), other, property.named());
    }

    private void override(String entity, Property property, Sketch home, List<Sketch> others) {
        if (others.isEmpty()) {
            return;
        }
        var other = federation.any(others);
        if (other.isFederationOne()) {
            return;
        }
        var label = federation.oneIn(3) ? ", label: \"next\"" : "";
        var gone = federation.oneIn(6);
        if (gone) {
            Objects.requireNonNull(home.type(entity)).fields().remove(property.name());
        }
        var from = gone ? "gone" : home.name();
        var type = Objects.requireNonNull(other.type(entity));
        var field = federation.add(other, type, property);
        field.directives().add("@override(from: \"" + from + "\"" + label + ")");
        if (federation.oneIn(4)) {
            require(entity, property, other, type, field);
        }
    }

    private void require(String entity, Property property, Sketch home, Sketch.Type type, Sketch.Field field) {
        var elsewhere = federation.properties.get(entity).stream()
                .filter(one -> !one.equals(property))
                .filter(one -> type.field(one.name()) == null
                        || Objects.requireNonNull(type.field(one.name())).isExternal())
                .toList();
        if (elsewhere.isEmpty()) {
            return;
        }
        var parts = new LinkedHashSet<String>();
        for (var one : some(elsewhere)) {
            var text = external(home, type, one, 2);
            if (text != null) {
                parts.add(text);
            }
        }
        if (!parts.isEmpty()) {
            field.directives().add("@requires(fields: \"" + String.join(" ", parts) + "\")");
        }
    }

    /** A field of a field set, with all that it names declared external where it is not the subgraph's own; null for none. */
    private @Nullable String external(Sketch home, Sketch.Type type, Property property, int depth) {
        var arguments = property.arguments().startsWith("(n") && federation.oneIn(2)
                ? "(n: " + federation.random.nextInt(2) + ")"
                : property.arguments().startsWith("(filter") && federation.oneIn(2) ? "(filter: {min: 1})" : "";
        if (LEAVES.contains(property.named())) {
            declare(home, type, property);
            return property.name() + arguments;
        }
        var inner = depth == 0 ? null : inside(home, property.named(), depth - 1);
        if (inner == null) {
            return null;
        }
        declare(home, type, property);
        return property.name() + arguments + " { " + inner + " }";
    }

    private void declare(Sketch home, Sketch.Type type, Property property) {
        if (type.field(property.name()) == null) {
            federation.add(home, type, property).directives().add("@external");
        }
    }

    private @Nullable String inside(Sketch home, String named, int depth) {
        if (federation.values.contains(named)) {
            federation.need(home, named);
        }
        var type = home.type(named);
        if (type == null) {
            return null;
        }
        var members = federation.abstractTypes.get(named);
        if (members != null) {
            var parts = members.stream()
                    .filter(home::has)
                    .map(member -> {
                        var inner = inside(home, member, depth);
                        return inner == null ? "" : "... on " + member + " { " + inner + " }";
                    })
                    .filter(part -> !part.isEmpty())
                    .collect(Collectors.joining(" "));
            return parts.isEmpty() ? null : parts;
        }
        var known = federation.properties.get(named).stream()
                .filter(one -> federation.entities.contains(named) || type.field(one.name()) != null)
                .toList();
        var parts = new LinkedHashSet<String>();
        for (var one : some(known)) {
            var text = external(home, type, one, depth);
            if (text != null) {
                parts.add(text);
            }
        }
        if (parts.isEmpty() && type.field("id") != null) {
            parts.add("id");
        }
        return parts.isEmpty() ? null : String.join(" ", parts);
    }

    /** One or two, each once: a representation holds one value of a field. */
    private Set<Property> some(List<Property> all) {
        var some = new LinkedHashSet<Property>();
        for (int i = 1 + federation.random.nextInt(2); i > 0 && !all.isEmpty(); i--) {
            some.add(federation.any(all));
        }
        return some;
    }
}
