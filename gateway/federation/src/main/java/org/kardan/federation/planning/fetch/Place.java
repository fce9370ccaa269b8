package org.kardan.federation.planning.fetch;

import graphql.language.FieldDefinition;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kardan.federation.operation.Condition;
import org.kardan.federation.operation.FieldSelection;
import org.kardan.federation.planning.shape.SourceKeys;
import org.kardan.federation.supergraph.Supergraph;
import org.kardan.federation.supergraph.TypeForms;

/**
 * A place in the merged tree, whatever subgraph writes there: the root, or what a field of a place's objects holds. It knows
 * the source keys of its objects' fields.
 */
public final class Place implements SourceKeys {
    private final Supergraph supergraph;
    private final Map<String, Place> children = new LinkedHashMap<>();
    private final Set<String> possibleTypes = new LinkedHashSet<>();
    /** Slot to concrete type to source key. */
    private Map<String, Map<String, String>> keys = Map.of();

    /** Slots whose fields no fetch may ask for on an interface, because another fetch of theirs can't. */
    private final Set<String> askedByType = new HashSet<>();

    private final Map<String, @Nullable String> subgraphs = new HashMap<>();
    private final Set<Condition> conditions = new HashSet<>();
    private boolean abstractType;
    private final Set<FetchGroup> typenameFetchedBy = new HashSet<>();
    private final Map<String, Set<FetchGroup>> fetchedBy = new HashMap<>(0);

    private Place(Supergraph supergraph) {
        this.supergraph = supergraph;
    }

    static Place root(Supergraph supergraph, String rootType) {
        var root = new Place(supergraph);
        root.addType(rootType);
        return root;
    }

    private void addType(String typeName) {
        possibleTypes.addAll(supergraph.possibleTypes(typeName));
        var type = supergraph.type(typeName);
        abstractType |= type != null && !type.isObject();
    }

    /** The place a field of objects of a type leads to. */
    Place child(FieldSelection field, String type) {
        var child = children.computeIfAbsent(field.slot(), unused -> new Place(supergraph));
        var definition = definition(type, field.name());
        if (definition != null) {
            child.addType(TypeForms.named(definition.getType()));
        }
        return child;
    }

    /** A fetch asks for its objects under this condition, as far as the objects around them are there. */
    void isAskedWhen(Condition when) {
        conditions.add(when);
    }

    /** Whether objects can be here for one who asks for them though another does not. */
    boolean isAskedVariously() {
        return conditions.size() > 1;
    }

    /** The place below a field; null where no plan leads there. */
    @Override
    public @Nullable Place child(FieldSelection field) {
        return children.get(field.slot());
    }

    List<Place> children() {
        return List.copyOf(children.values());
    }

    @Nullable FieldDefinition definition(String type, String fieldName) {
        return supergraph.field(type, fieldName);
    }

    Supergraph supergraph() {
        return supergraph;
    }

    /** Whether the objects here can be of several types, so that their {@code __typename} is asked for. */
    boolean isAbstract() {
        return abstractType || possibleTypes.size() > 1;
    }

    boolean askedByType(FieldSelection field) {
        return askedByType.contains(field.slot());
    }

    /** Returns false where it was so already. */
    boolean askByType(String slot) {
        return askedByType.add(slot);
    }

    Set<String> possibleTypes() {
        return possibleTypes;
    }

    /** These fetches are done when the objects' field is answered, with all below it. */
    void isFetchedBy(String slot, FetchGroup fetch, Set<FetchGroup> below) {
        var all = fetchedBy.computeIfAbsent(slot, unused -> new LinkedHashSet<>());
        all.add(fetch);
        all.addAll(below);
    }

    /** All that {@link #isFetchedBy} was told of a field, by whichever fetches the objects were found. */
    Set<FetchGroup> fetchesOf(String slot) {
        return fetchedBy.getOrDefault(slot, Set.of());
    }

    /** This fetch asks for the objects' {@code __typename}. */
    void typenameIsFetchedBy(FetchGroup fetch) {
        typenameFetchedBy.add(fetch);
    }

    /** Whether the objects' {@code __typename} is known when this fetch starts. */
    boolean typenameIsFetchedBefore(FetchGroup fetch) {
        return typenameFetchedBy.stream().anyMatch(fetch::waitsFor);
    }

    void subgraph(String slot, @Nullable String name) {
        subgraphs.put(slot, name);
    }

    @Override
    public @Nullable String subgraph(FieldSelection field) {
        return subgraphs.get(field.slot());
    }

    void keys(Map<String, Map<String, String>> allocated) {
        keys = allocated;
    }

    /** Whether a fetch asks for a field of objects of this type: as that type, or without knowing it. */
    boolean isAskedFor(FieldSelection field, String type) {
        var byType = keys.get(field.slot());
        return byType != null
                && (byType.containsKey(type)
                        || byType.keySet().stream()
                                .anyMatch(known -> !known.equals(type)
                                        && supergraph.possibleTypes(known).contains(type)));
    }

    /** The source key of a field of objects of a type. */
    @Override
    public String key(FieldSelection field, String type) {
        var byType = keys.get(field.slot());
        if (byType == null) {
            return field.name();
        }
        var key = byType.get(type);
        // A type that no subgraph answers the field for: any key will do, since there is no value.
        return key != null ? key : byType.values().iterator().next();
    }
}
