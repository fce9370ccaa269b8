package org.kardan.federation.differential;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Makes up a graph and spreads it over subgraphs: entities with keys of all kinds, interfaces, unions, value types and interface
 * objects. What is made up need not compose, or need not be satisfiable; most of it is.
 */
final class RandomFederation {
    static final List<String> KEYS = List.of("id", "code", "id code", "part { n }", "code part { n }");

    final Random random;
    final List<Sketch> subgraphs = new ArrayList<>();
    final Map<String, List<Property>> properties = new LinkedHashMap<>();
    final Map<String, Set<String>> abstractTypes = new LinkedHashMap<>();
    final List<String> entities = new ArrayList<>();
    final List<String> values = new ArrayList<>();
    private final boolean partialValues;
    private final boolean nullableCodes;

    /**
     * A field of the graph.
     *
     * @param arguments with their brackets; empty for none
     * @param named the type inside its lists
     */
    record Property(String name, String arguments, String type, String named) {}

    private RandomFederation(long seed) {
        this.random = new Random(seed * 7919 + 13);
        this.partialValues = oneIn(5);
        this.nullableCodes = oneIn(2);
    }

    /** Subgraph name to SDL. */
    static Map<String, String> of(long seed) {
        var federation = new RandomFederation(seed);
        federation.make();
        new RandomContexts(federation, seed).spread();
        return federation.sdls();
    }

    /** The same, without values that are told from further up. */
    static Map<String, String> withoutContexts(long seed) {
        var federation = new RandomFederation(seed);
        federation.make();
        return federation.sdls();
    }

    private Map<String, String> sdls() {
        return subgraphs.stream()
                .filter(one -> !one.types().isEmpty())
                .collect(Collectors.toMap(Sketch::name, Sketch::sdl, (a, b) -> a, LinkedHashMap::new));
    }

    private void make() {
        int count = 2 + random.nextInt(3);
        for (int i = 0; i < count; i++) {
            subgraphs.add(new Sketch(String.valueOf((char) ('a' + i)), oneIn(12)));
        }
        for (int i = 1 + random.nextInt(2); i > 0; i--) {
            values.add("V" + i);
        }
        values.forEach(this::makeValue);
        for (int i = 0, many = 2 + random.nextInt(3); i < many; i++) {
            entities.add("T" + i);
        }
        entities.forEach(this::spreadEntity);
        makeAbstract();
        var fields = new RandomFields(this);
        entities.forEach(fields::spread);
        new RandomInterfaces(this).spread();
        new RandomProvides(this).spread();
        new RandomRoots(this).make();
        subgraphs.forEach(this::completeValues);
        entities.stream()
                .filter(this::isKnownByIdEverywhere)
                .filter(_ -> oneIn(2))
                .forEach(new RandomHalves(this)::spread);
        if (nullableCodes) {
            entities.stream().filter(this::isKnownByIdEverywhere).findFirst().ifPresent(this::addRegister);
        }
    }

    private boolean isKnownByIdEverywhere(String entity) {
        return subgraphs.stream()
                .map(one -> one.type(entity))
                .allMatch(type -> type == null || type.keys().contains("id"));
    }

    /** A subgraph that knows an entity by nothing but its code, which not every object has. */
    private void addRegister(String entity) {
        var homes = subgraphs.stream().filter(one -> one.has(entity)).toList();
        if (homes.stream()
                .noneMatch(
                        one -> Objects.requireNonNull(one.type(entity)).keys().contains("code"))) {
            var home = any(homes);
            key(home, Objects.requireNonNull(home.type(entity)), "code");
        }
        var register = new Sketch("r", false);
        var type = register.define("type", entity);
        key(register, type, "code");
        type.add("entry", "", "String");
        type.add("page", "", "[Int]");
        subgraphs.add(register);
    }

    boolean oneIn(int times) {
        return random.nextInt(times) == 0;
    }

    <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    /** Values are known before they are used, so that one holds only those made before it. */
    private void makeValue(String name) {
        var fields = new ArrayList<Property>();
        fields.add(new Property("x", "", leaf(oneIn(3)), "Int"));
        fields.add(new Property("y", "", "String" + bang(), "String"));
        if (oneIn(2)) {
            fields.add(new Property("mood", "", "Mood", "Mood"));
        }
        var known = values.subList(0, values.indexOf(name));
        if (!known.isEmpty() && oneIn(2)) {
            fields.add(new Property("inner", "", wrapped(known.getFirst()), known.getFirst()));
        }
        properties.put(name, fields);
    }

    private String leaf(boolean list) {
        return list ? "[Int" + bang() + "]" + bang() : "Int" + bang();
    }

    String bang() {
        return oneIn(4) ? "!" : "";
    }

    /** The type by itself, in a list, or in a list of lists. */
    String wrapped(String name) {
        return switch (random.nextInt(10)) {
            case 0, 1, 2 -> "[" + name + bang() + "]" + bang();
            case 3 -> "[[" + name + bang() + "]" + bang() + "]" + bang();
            default -> name + bang();
        };
    }

    /** Chooses the subgraphs that know an entity, and by which keys: each shares one with another before it. */
    private void spreadEntity(String name) {
        properties.put(name, new ArrayList<>());
        var pool = new LinkedHashSet<String>();
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            pool.add(oneIn(2) ? "id" : any(KEYS));
        }
        var keys = List.copyOf(pool);
        var known = new ArrayList<Sketch.Type>();
        for (var subgraph : subgraphs) {
            if (oneIn(3) && subgraph != subgraphs.getLast() && known.isEmpty() || !known.isEmpty() && oneIn(3)) {
                continue;
            }
            var type = subgraph.define("type", name);
            if (!known.isEmpty()) {
                key(subgraph, type, any(List.copyOf(any(known).keys())));
            }
            while (type.keys().isEmpty() || oneIn(4)) {
                key(subgraph, type, any(keys));
            }
            if (!known.isEmpty() && oneIn(subgraph.isFederationOne() ? 2 : 8)) {
                extend(type);
            }
            known.add(type);
        }
    }

    /** Says, in either way, that another subgraph defines the type; its key is external then. */
    private void extend(Sketch.Type type) {
        if (oneIn(2)) {
            type.extend();
        } else {
            type.directives().add("@extends");
        }
        type.fields().values().forEach(field -> field.directives().add("@external"));
    }

    /** Adds a key and its fields. */
    void key(Sketch subgraph, Sketch.Type type, String key) {
        if (subgraph.isFederationOne() && key.startsWith("!")) {
            return;
        }
        type.keys().add(key);
        for (var field : key.replace("!", "").split(" ")) {
            switch (field) {
                case "id" -> type.add("id", "", "ID!");
                case "code" -> type.add("code", "", nullableCodes || oneIn(3) ? "String" : "String!");
                case "part" -> {
                    type.add("part", "", "Part!");
                    var part = subgraph.define("type", "Part");
                    part.directives().add("@shareable");
                    part.add("n", "", "Int!");
                }
                default -> {
                    // brackets, and what is in them
                }
            }
        }
    }

    private void makeAbstract() {
        for (int i = random.nextInt(3); i > 0; i--) {
            abstractTypes.put("I" + i, someMembers(false));
        }
        for (int i = random.nextInt(2); i > 0; i--) {
            abstractTypes.put("U" + i, someMembers(true));
        }
    }

    private Set<String> someMembers(boolean alsoValues) {
        var members = new LinkedHashSet<String>();
        while (members.size() < 2) {
            members.add(alsoValues && oneIn(4) ? any(values) : any(entities));
        }
        if (oneIn(2)) {
            members.add(any(entities));
        }
        return members;
    }

    /** Makes sure that a subgraph has a value type, an enum or an input; entities and abstract types are its own choice. */
    void need(Sketch subgraph, String name) {
        if (name.equals("Mood")) {
            subgraph.define("enum", "Mood").members().addAll(List.of("GOOD", "BAD", "ODD"));
        } else if (name.equals("Tone")) {
            // Never asked for: each subgraph may have values of its own.
            subgraph.define("enum", "Tone")
                    .members()
                    .addAll(List.of("HIGH", "LOW", World.ONLY + subgraph.name().toUpperCase(Locale.ROOT)));
        } else if (name.equals("Filter")) {
            need(subgraph, "Mood");
            var known = subgraph.has("Filter");
            var filter = subgraph.define("input", "Filter");
            if (!known && oneIn(4)) {
                filter.add("only" + subgraph.name(), "", "Int");
            }
            filter.add("min", "", "Int");
            filter.add("mood", "", "Mood");
        } else if (values.contains(name) && !subgraph.has(name)) {
            var type = subgraph.define("type", name);
            type.directives().add("@shareable");
            var all = properties.getOrDefault(name, List.of());
            for (var property : all) {
                if (property == all.getFirst() || !partialValues || !oneIn(6)) {
                    add(subgraph, type, property);
                }
            }
        }
    }

    /** What one subgraph alone resolves has to have all of its value there; elsewhere others may have the rest. */
    private void completeValues(Sketch subgraph) {
        for (var name : values.reversed()) {
            var type = subgraph.type(name);
            if (type != null && isResolvedAlone(subgraph, name)) {
                properties.getOrDefault(name, List.of()).forEach(property -> add(subgraph, type, property));
            }
        }
    }

    private static boolean isResolvedAlone(Sketch subgraph, String value) {
        return subgraph.types().values().stream()
                .flatMap(type -> type.fields().values().stream())
                .anyMatch(field -> field.named().equals(value)
                        && field.directives().stream()
                                .noneMatch(one -> one.equals("@shareable") || one.equals("@external")));
    }

    /** Adds a field of the graph to a subgraph's type, with what its type and arguments need. */
    Sketch.Field add(Sketch subgraph, Sketch.Type type, Property property) {
        need(subgraph, property.named());
        for (var argument : List.of("Mood", "Filter")) {
            if (property.arguments().contains(argument)) {
                need(subgraph, argument);
            }
        }
        return type.add(property.name(), property.arguments(), property.type());
    }

    /** Names of composite types that a subgraph may have a field of. */
    List<String> composites(Sketch subgraph) {
        var found = new ArrayList<String>(values);
        entities.stream().filter(subgraph::has).forEach(found::add);
        abstractTypes.keySet().stream().filter(subgraph::has).forEach(found::add);
        return found;
    }

    @Nullable Property property(String type, String name) {
        return properties.getOrDefault(type, List.of()).stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
