package org.kardan.federation.differential;

import graphql.language.FieldDefinition;
import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.Type;
import graphql.language.TypeName;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.kardan.federation.supergraph.FieldSet;
import org.kardan.federation.supergraph.LocalField;
import org.kardan.federation.supergraph.LocalType;
import org.kardan.federation.supergraph.Subgraph;
import org.kardan.federation.supergraph.Supergraph;
import org.kardan.federation.supergraph.Supergraph.RootKind;
import org.kardan.federation.supergraph.TypeForms;

/**
 * Made-up data for a supergraph. Nothing is stored: each value follows from the object, the field and its arguments, so that
 * all subgraphs agree with each other and with the one server that knows everything.
 */
final class World {
    private static final int POOL = 3;
    /** Of values that tell nothing apart, in a world that has few. */
    private static final int FEW = 2;
    /** What the values of an enum begin with that only one subgraph has. */
    static final String ONLY = "ONLY_";

    private final Supergraph supergraph;
    private final long seed;
    /** Whether most values that are no keys are the same, and lists longer: objects look alike then, and may be different for all that. */
    private final boolean alike;

    private final Map<String, Set<String>> keyFields = new HashMap<>();
    private final Set<String> entities = new LinkedHashSet<>();
    private final FieldSetNames fieldSets;
    private final Oblivion oblivion;
    private final Set<Element> met = EnumSet.noneOf(Element.class);
    private boolean impossible;

    World(Supergraph supergraph, long seed) {
        this.supergraph = supergraph;
        this.seed = seed;
        this.alike = Math.floorMod(seed, 4) < 2;
        this.fieldSets = new FieldSetNames(supergraph);
        this.oblivion = new Oblivion(supergraph);
        for (var type : supergraph.types().values()) {
            for (var local : type.locals().values()) {
                local.keys().forEach(key -> addKey(key, type.name()));
            }
        }
    }

    private void addKey(LocalType.Key key, String typeName) {
        for (var concrete : supergraph.possibleTypes(typeName)) {
            entities.add(concrete);
            noteKeyFields(key.fields().items(), concrete);
        }
    }

    private void noteKeyFields(List<FieldSet.Item> items, String type) {
        for (var item : items) {
            if (item instanceof FieldSet.Field field) {
                keyFields.computeIfAbsent(type, unused -> new LinkedHashSet<>()).add(field.name());
                var definition = supergraph.field(type, field.name());
                if (definition != null && !field.fields().isEmpty()) {
                    for (var inner : supergraph.possibleTypes(TypeForms.named(definition.getType()))) {
                        noteKeyFields(field.fields(), inner);
                    }
                }
            }
        }
    }

    Supergraph supergraph() {
        return supergraph;
    }

    /** Whether a value was asked for that the subgraphs cannot have agreed on. */
    boolean isImpossible() {
        return impossible;
    }

    /** What has happened by now. */
    Set<Element> met() {
        return met;
    }

    /** Whether the subgraph answers null for the object's key. */
    boolean isUnknown(Subgraph subgraph, Thing thing) {
        if (!oblivion.mayHaveGaps(subgraph, thing.type())) {
            return false;
        }
        if (lacksCode(thing) && oblivion.isByCode(subgraph, thing.type())) {
            met.add(Element.NULL_KEY); // and so, if all is right, nobody is asked
            return true;
        }
        return chance(subgraph.name() + "?" + thing.seed(), 5);
    }

    private boolean lacksCode(Thing thing) {
        return entities.contains(thing.type())
                && oblivion.mayLackCode(thing.type())
                && chance(thing.seed() + "!code", 3);
    }

    private boolean isLost(Thing thing, String fieldName) {
        var type = supergraph.type(thing.type());
        return entities.contains(thing.type())
                && type != null
                && !keyFields.getOrDefault(thing.type(), Set.of()).contains(fieldName)
                && type.locals().values().stream()
                        .anyMatch(local -> local.field(fieldName) instanceof LocalField field
                                && !field.external()
                                && isUnknown(local.subgraph(), thing));
    }

    /**
     * Whether resolving a field fails: only where one subgraph resolves it and nobody else needs it, so that one server and many
     * subgraphs lose the same.
     */
    boolean fails(Thing thing, String fieldName) {
        var definition = supergraph.field(thing.type(), fieldName);
        if (definition == null
                || fieldSets.contains(fieldName)
                || thing.type().equals(supergraph.rootType(RootKind.SUBSCRIPTION))
                || !chance(thing.seed() + "!" + fieldName, 20)
                || isLost(thing, fieldName)) {
            return false;
        }
        var locals = locals(thing.type(), fieldName);
        var only = locals.size() == 1 ? locals.getFirst() : null;
        return only != null
                && resolvers.getOrDefault(only, Set.of()).size() == 1
                // Asked of every type before it is known which one it is, so that it may take more away than one server
                // would.
                && !(TypeForms.isNonNull(only.type())
                        && (isOfInterfaceObject(fieldName) || fieldSets.takesRequiredAlong(thing.type())));
    }

    Thing root(String type) {
        return new Thing(type, type, null);
    }

    /** All objects of an entity type, or of all types of an interface. */
    List<Thing> all(String type) {
        var found = new ArrayList<Thing>();
        for (var concrete : supergraph.possibleTypes(type)) {
            for (int i = 0; i < POOL; i++) {
                found.add(new Thing(concrete, concrete + i, null));
            }
        }
        return found;
    }

    /** The value of a field, as it is in truth. */
    @Nullable Object value(Thing thing, String fieldName, Map<String, Object> arguments) {
        var definition = supergraph.field(thing.type(), fieldName);
        if (definition == null) {
            throw new IllegalArgumentException(thing.type() + "." + fieldName);
        }
        var required = required(thing.type(), fieldName);
        var basis = required == null ? "" : Projection.ofTruth(this, required, thing);
        return value(thing, definition, arguments, basis);
    }

    /** The value of a field that follows from what its subgraph was told. */
    @Nullable Object valueFromTold(Thing thing, String fieldName, Map<String, Object> arguments, FieldSet required) {
        var told = thing.told();
        var basis = told == null ? "nothing told" : Projection.ofTold(required, told, thing.type(), supergraph);
        var definition = supergraph.field(thing.type(), fieldName);
        if (definition == null) {
            throw new IllegalArgumentException(thing.type() + "." + fieldName);
        }
        return value(thing, definition, arguments, basis);
    }

    private @Nullable Object value(
            Thing thing, FieldDefinition definition, Map<String, Object> arguments, String basis) {
        var name = definition.getName();
        if (name.equals("code") && lacksCode(thing) || isLost(thing, name)) {
            return null;
        }
        var cause = thing.seed() + "." + name + new TreeMap<>(arguments) + basis;
        var locals = locals(thing.type(), name);
        var isKey = keyFields.getOrDefault(thing.type(), Set.of()).contains(name);
        return value(
                definition.getType(),
                locals.stream().<Type<?>>map(LocalField::type).toList(),
                cause,
                isKey,
                members(locals));
    }

    private @Nullable Object value(
            Type<?> type, List<Type<?>> locals, String cause, boolean isKey, Map<String, Set<String>> members) {
        if (type instanceof NonNullType nonNull) {
            return notNull(nonNull.getType(), unwrapped(locals), cause, isKey, members);
        }
        var nullable = !isKey && locals.stream().noneMatch(NonNullType.class::isInstance);
        return nullable && chance(cause + "?", 8) ? null : notNull(type, unwrapped(locals), cause, isKey, members);
    }

    private static List<Type<?>> unwrapped(List<Type<?>> types) {
        return types.stream()
                .<Type<?>>map(type -> type instanceof NonNullType nonNull ? nonNull.getType() : type)
                .toList();
    }

    private @Nullable Object notNull(
            Type<?> type, List<Type<?>> locals, String cause, boolean isKey, Map<String, Set<String>> members) {
        if (type instanceof ListType list) {
            var inner = locals.stream()
                    .<Type<?>>map(local -> ((ListType) local).getType())
                    .toList();
            var values = new ArrayList<@Nullable Object>();
            int length = pick(cause + "#", alike ? 6 : 4);
            for (int i = 0; i < length; i++) {
                values.add(value(list.getType(), inner, cause + i, isKey, members));
            }
            return values;
        }
        var name = ((TypeName) type).getName();
        if (supergraph.type(name) != null) {
            return thing(name, cause, isKey, members);
        }
        return leaf(name, alike && !isKey ? "any" + pick(cause + "~", FEW) : cause, members);
    }

    private Object leaf(String name, String cause, Map<String, Set<String>> members) {
        if (supergraph.apiSchema().getType(name) instanceof GraphQLEnumType values) {
            var names = values.getValues().stream()
                    .map(GraphQLEnumValueDefinition::getName)
                    .filter(value -> !value.startsWith(ONLY)
                            || members.getOrDefault(ONLY, Set.of()).contains(value))
                    .toList();
            return names.get(pick(cause, names.size()));
        }
        return switch (name) {
            case "Int" -> pick(cause, 1_000_000);
            case "Float" -> pick(cause, 1_000_000) / 8.0;
            case "Boolean" -> chance(cause, 2);
            default -> cause.length() > 60 ? cause.substring(0, 20) + Integer.toHexString(cause.hashCode()) : cause;
        };
    }

    private @Nullable Thing thing(String typeName, String cause, boolean isKey, Map<String, Set<String>> members) {
        if (typeName.equals(supergraph.rootType(RootKind.QUERY))) {
            return root(typeName);
        }
        var choices = List.copyOf(members.getOrDefault("", supergraph.visibleTypes(typeName)));
        if (choices.isEmpty()) {
            impossible = true; // the subgraphs that resolve the field have no member type in common
            return null;
        }
        var concrete = choices.get(pick(cause + "|", choices.size()));
        if (!entities.contains(concrete)) {
            return new Thing(concrete, cause, null);
        }
        // What is part of a key has to tell objects apart: the first has the first one, and so on.
        int number = isKey ? cause.charAt(cause.indexOf('.') - 1) - '0' : pick(cause + "=", POOL);
        return new Thing(concrete, concrete + number, null);
    }

    /**
     * The types that all subgraphs that resolve the field can return for it, under the empty name; and the enum value that is a single
     * subgraph's, where only that one resolves it.
     */
    private Map<String, Set<String>> members(List<LocalField> locals) {
        Set<String> common = null;
        var resolving = locals.stream()
                .flatMap(local -> resolvers.getOrDefault(local, Set.of()).stream())
                .distinct()
                .toList();
        var only =
                resolving.size() == 1 ? Set.of(ONLY + resolving.getFirst().toUpperCase(Locale.ROOT)) : Set.<String>of();
        for (var subgraph : supergraph.subgraphs()) {
            for (var local : locals) {
                var type = supergraph.type(TypeForms.named(local.type()));
                var here = type == null ? null : type.in(subgraph);
                if (here != null && resolvers.getOrDefault(local, Set.of()).contains(subgraph.name())) {
                    var possible = here.interfaceObject() ? type.possibleTypes() : expanded(here.possibleTypes());
                    if (common == null) {
                        common = new LinkedHashSet<>(possible);
                    } else {
                        common.retainAll(possible);
                    }
                }
            }
        }
        if (common == null) {
            return Map.of(ONLY, only);
        }
        common.removeIf(name -> supergraph.visibleTypes(name).isEmpty());
        return Map.of("", common, ONLY, only);
    }

    private Set<String> expanded(Set<String> names) {
        var all = new LinkedHashSet<String>();
        names.forEach(name -> all.addAll(supergraph.possibleTypes(name)));
        return all;
    }

    private final Map<LocalField, Set<String>> resolvers = new HashMap<>();

    /** The field in every subgraph that has it, also where the subgraph knows the object only as an interface object. */
    private boolean isOfInterfaceObject(String field) {
        return supergraph.types().values().stream()
                .flatMap(type -> type.locals().values().stream())
                .anyMatch(local -> local.interfaceObject() && local.field(field) != null);
    }

    private List<LocalField> locals(String type, String field) {
        var found = new LinkedHashMap<LocalField, Boolean>();
        for (var candidate : supergraph.types().values()) {
            for (var local : candidate.locals().values()) {
                var own = candidate.name().equals(type)
                        || local.interfaceObject() && candidate.possibleTypes().contains(type);
                var known = own ? local.field(field) : null;
                if (known != null) {
                    found.put(known, true);
                    resolvers
                            .computeIfAbsent(known, unused -> new LinkedHashSet<>())
                            .add(local.subgraph().name());
                }
            }
        }
        return List.copyOf(found.keySet());
    }

    private @Nullable FieldSet required(String type, String field) {
        return locals(type, field).stream()
                .map(LocalField::requires)
                .filter(set -> set != null)
                .findFirst()
                .orElse(null);
    }

    private boolean chance(String cause, int oneIn) {
        return pick(cause, oneIn) == 0;
    }

    private int pick(String cause, int bound) {
        // A real generator, since the low bits of a text's hash are far from random.
        return new SplittableRandom(seed * 31 + cause.hashCode()).nextInt(bound);
    }
}
