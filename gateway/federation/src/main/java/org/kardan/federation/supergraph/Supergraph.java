package org.kardan.federation.supergraph;

import graphql.language.FieldDefinition;
import graphql.schema.GraphQLSchema;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kardan.federation.error.PublicApi;

/**
 * A supergraph: its subgraphs, what each of them resolves, and the schema that clients see. Immutable; a new schema is a
 * new object.
 */
@PublicApi
public final class Supergraph {
    /** A directive that graphql-java adds to every schema, and that nothing here heeds: it is neither announced nor allowed. */
    public static final String NOT_HEEDED = "experimental_disableErrorPropagation";

    /** The directive that lets a fragment be answered later. */
    public static final String DEFER = "defer";

    private final List<Subgraph> subgraphs;
    private final Map<String, CompositeType> types;
    private final Map<RootKind, String> roots;
    private final Map<String, Set<String>> contexts;
    private final GraphQLSchema apiSchema;
    private final Map<String, Set<String>> visibleTypes;
    private final Set<String> authorisation;

    Supergraph(
            List<Subgraph> subgraphs,
            Map<String, CompositeType> types,
            Map<RootKind, String> roots,
            Map<String, Set<String>> contexts,
            GraphQLSchema apiSchema,
            Set<String> authorisation) {
        this.authorisation = Collections.unmodifiableSet(new LinkedHashSet<>(authorisation));
        this.subgraphs = List.copyOf(subgraphs);
        this.types = Collections.unmodifiableMap(new LinkedHashMap<>(types));
        this.roots = Collections.unmodifiableMap(new LinkedHashMap<>(roots));
        this.contexts = contexts(contexts, this.roots);
        this.apiSchema = apiSchema;
        this.visibleTypes = visibleTypes(this.types, apiSchema);
    }

    private static Map<String, Set<String>> visibleTypes(Map<String, CompositeType> types, GraphQLSchema apiSchema) {
        var found = new LinkedHashMap<String, Set<String>>();
        types.forEach((name, type) -> {
            var visible = new LinkedHashSet<String>(type.possibleTypes());
            visible.removeIf(concrete -> apiSchema.getObjectType(concrete) == null);
            found.put(name, Collections.unmodifiableSet(visible));
        });
        return found;
    }

    private static Map<String, Set<String>> contexts(Map<String, Set<String>> all, Map<RootKind, String> roots) {
        var found = new LinkedHashMap<String, Set<String>>();
        all.forEach((context, types) -> {
            var setting = new LinkedHashSet<>(types);
            setting.remove(roots.get(RootKind.MUTATION));
            setting.remove(roots.get(RootKind.SUBSCRIPTION));
            found.put(context, Collections.unmodifiableSet(setting));
        });
        return found;
    }

    /**
     * Reads a supergraph.
     *
     * @param sdl of the {@code join} specification, v0.2 to v0.5; v0.1 does not say which subgraph knows which value types and members
     * @throws InvalidSupergraph where it is not one
     */
    public static Supergraph parse(String sdl) {
        return SupergraphReader.read(sdl);
    }

    /** In the order of {@code join__Graph}. */
    public List<Subgraph> subgraphs() {
        return subgraphs;
    }

    /** What clients may ask: {@code @inaccessible} parts and the join machinery are not in it. It has no data fetchers. */
    public GraphQLSchema apiSchema() {
        return apiSchema;
    }

    /**
     * Which of {@code authenticated}, {@code requiresScopes} and {@code policy} it uses. Nothing here enforces them: it is for the
     * subgraphs, which get the client's own headers.
     */
    public Set<String> authorisation() {
        return authorisation;
    }

    /** Labels of progressive {@code @override} that decide on some field. */
    public Set<String> overrideLabels() {
        var labels = new LinkedHashSet<String>();
        types.values().stream()
                .flatMap(type -> type.locals().values().stream())
                .flatMap(local -> local.fields().values().stream())
                .map(LocalField::overrideLabel)
                .filter(Objects::nonNull)
                .forEach(labels::add);
        return labels;
    }

    /** An object, interface or union; null for any other name. */
    public @Nullable CompositeType type(String name) {
        return types.get(name);
    }

    /** Every object, interface and union. */
    public Map<String, CompositeType> types() {
        return types;
    }

    /** Whether there is a context at all. */
    public boolean hasContexts() {
        return !contexts.isEmpty();
    }

    /**
     * Concrete types whose objects set a context for what is below them. The root of mutations or of subscriptions sets none: asking it for
     * a value would do something.
     */
    public Set<String> settingContext(String context) {
        return contexts.getOrDefault(context, Collections.emptySet());
    }

    /** The name of a root type; null where the supergraph has no such operations. */
    public @Nullable String rootType(RootKind kind) {
        return roots.get(kind);
    }

    /** Concrete types that a value of this type may have; empty for a name that is no composite type. */
    public Set<String> possibleTypes(String name) {
        var type = types.get(name);
        return type == null ? Collections.emptySet() : type.possibleTypes();
    }

    /** As {@link #possibleTypes}, without those that the public API schema hides. */
    public Set<String> visibleTypes(String name) {
        return visibleTypes.getOrDefault(name, Collections.emptySet());
    }

    /** The definition in the supergraph, hidden or not; null where the type has no such field. */
    public @Nullable FieldDefinition field(String typeName, String fieldName) {
        var type = types.get(typeName);
        return type == null ? null : type.fields().get(fieldName);
    }

    /** The three roots a schema can have. */
    public enum RootKind {
        QUERY,
        MUTATION,
        SUBSCRIPTION
    }
}
