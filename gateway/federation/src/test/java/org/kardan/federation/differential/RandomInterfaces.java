package org.kardan.federation.differential;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.kardan.federation.differential.RandomFederation.Property;

/** Gives subgraphs the abstract types, each with the members that it knows, and some of them interface objects instead. */
final class RandomInterfaces {
    private final RandomFederation federation;

    RandomInterfaces(RandomFederation federation) {
        this.federation = federation;
    }

    /** The members are known by now with all of their fields. */
    void spread() {
        federation.abstractTypes.forEach((name, members) -> {
            if (name.startsWith("U")) {
                return;
            }
            for (var subgraph : federation.subgraphs) {
                var here = subgraph.type(name);
                if (here != null && !here.isObject()) {
                    fields(subgraph, name, here, List.copyOf(members));
                }
            }
            var objectsEverywhere = members.stream().allMatch(federation.entities::contains);
            if (objectsEverywhere && !federation.oneIn(3)) {
                interfaceObjects(name, List.copyOf(members));
            }
        });
    }

    /** An interface has some of what all of its members have here; where they have nothing in common there is none. */
    private void fields(Sketch subgraph, String name, Sketch.Type here, List<String> members) {
        var known = members.stream().filter(subgraph::has).toList();
        var types = known.stream()
                .map(one -> Objects.requireNonNull(subgraph.type(one)))
                .toList();
        for (var property : List.of("id", "code", "label")) {
            var everywhere = federation.subgraphs.stream()
                    .flatMap(one -> members.stream().map(one::type))
                    .allMatch(type -> type == null || type.field(property) != null || property.equals("label"));
            everywhere &= !types.isEmpty() && types.stream().allMatch(type -> type.field(property) != null);
            if (everywhere && (here.fields().isEmpty() || federation.oneIn(2))) {
                here.add(property, "", property.equals("id") ? "ID!" : "String");
            }
        }
        if (here.fields().isEmpty()) {
            here.add("label", "", "String");
            known.forEach(member -> shareLabel(subgraph, member));
        }
        types.forEach(type -> type.interfaces().add(name));
    }

    private void shareLabel(Sketch subgraph, String member) {
        Objects.requireNonNull(subgraph.type(member)).add("label", "", "String");
        for (var other : federation.subgraphs) {
            var type = other.type(member);
            var field = type == null ? null : type.field("label");
            if (field != null && !field.isExternal()) {
                field.directives().add("@shareable");
            }
        }
    }

    private void interfaceObjects(String name, List<String> members) {
        var home = federation.subgraphs.stream()
                .filter(one -> !one.isFederationOne() && members.stream().allMatch(one::has))
                .findFirst()
                .orElse(null);
        if (home == null) {
            return;
        }
        var type = home.define("interface", name);
        type.keys().add("id");
        type.add("id", "", "ID!");
        for (var member : members) {
            var object = Objects.requireNonNull(home.type(member));
            federation.key(home, object, "id");
            object.interfaces().add(name);
        }
        var away = federation.subgraphs.stream()
                .filter(one -> !one.isFederationOne()
                        && !one.has(name)
                        && members.stream().noneMatch(one::has))
                .collect(Collectors.toList());
        for (var subgraph : away) {
            var object = subgraph.define("type", name);
            object.directives().add("@interfaceObject");
            object.keys().add("id");
            object.add("id", "", "ID!");
            object.add(subgraph.name() + name + "Size", "", "Int" + federation.bang());
            if (federation.oneIn(2)) {
                var named = federation.any(federation.composites(subgraph));
                var field = new Property(subgraph.name() + name + "Link", "", federation.wrapped(named), named);
                federation.add(subgraph, object, field);
            }
            if (type.field("label") != null) {
                object.add("label", "", "String").directives().add("@external");
                object.add(subgraph.name() + name + "Told", "", "String")
                        .directives()
                        .add("@requires(fields: \"label\")");
            }
        }
    }
}
