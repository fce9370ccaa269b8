package org.kardan.federation.composition.merge;

import graphql.language.DirectiveDefinition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kardan.federation.composition.schema.Applied;
import org.kardan.federation.composition.schema.FederationDirective;
import org.kardan.federation.composition.schema.SubgraphSchema;
import org.kardan.federation.composition.schema.TypeElement;
import org.kardan.federation.composition.schema.TypeKind;

/** All subgraphs as one schema, with notes of what came from where. */
public final class MergedSchema {
    private final List<SubgraphSchema> subgraphs;
    private final Map<SubgraphSchema, String> graphNames;
    private final Map<String, TypeElement> types = new LinkedHashMap<>();
    private final Map<String, DirectiveDefinition> directives = new LinkedHashMap<>();
    private final Map<FederationDirective, String> names = new LinkedHashMap<>();
    private final List<String> links = new ArrayList<>();
    private final List<Applied> applied = new ArrayList<>();
    private @Nullable String description;
    private final Map<String, Set<String>> implementations = new LinkedHashMap<>();

    MergedSchema(List<SubgraphSchema> subgraphs) {
        this.subgraphs = List.copyOf(subgraphs);
        this.graphNames = graphNames(subgraphs);
    }

    /** In the order of {@code join__Graph}. */
    public List<SubgraphSchema> subgraphs() {
        return subgraphs;
    }

    /** The subgraph's value of {@code join__Graph}. */
    public String graph(SubgraphSchema subgraph) {
        return graphNames.getOrDefault(subgraph, "");
    }

    public Map<String, TypeElement> types() {
        return types;
    }

    public @Nullable TypeElement type(String name) {
        return types.get(name);
    }

    /** Of executable and composed directives. */
    public Map<String, DirectiveDefinition> directives() {
        return directives;
    }

    /** What federation's own directives are called in the supergraph; only those that are used. */
    public Map<FederationDirective, String> names() {
        return names;
    }

    /** Further {@code @link} applications, printed. */
    public List<String> links() {
        return links;
    }

    /** Of the schema itself. */
    public @Nullable String description() {
        return description;
    }

    void describe(@Nullable String text) {
        description = text;
    }

    /** What is applied to the schema itself. */
    public List<Applied> applied() {
        return applied;
    }

    /** The type of each subgraph that has one of that name. */
    public Map<SubgraphSchema, TypeElement> sources(String typeName) {
        var found = new LinkedHashMap<SubgraphSchema, TypeElement>();
        for (var subgraph : subgraphs) {
            var type = subgraph.type(typeName);
            if (type != null) {
                found.put(subgraph, type);
            }
        }
        return found;
    }

    /** Whether the first is an implementation or a member of the second, in any subgraph. */
    public boolean isProperSubtype(String name, String of) {
        var sub = types.get(name);
        var sup = types.get(of);
        return sub != null && sub.interfaces().contains(of)
                || sup != null && sup.members().contains(name);
    }

    /** The objects a value of the type may be. */
    public Set<String> possibleTypes(String name) {
        return implementations.computeIfAbsent(name, this::findPossibleTypes);
    }

    private Set<String> findPossibleTypes(String name) {
        var found = new LinkedHashSet<String>();
        var type = types.get(name);
        if (type != null && type.is(TypeKind.OBJECT)) {
            found.add(name);
        } else if (type != null && type.is(TypeKind.UNION)) {
            found.addAll(type.members());
        } else {
            types.values().stream()
                    .filter(other ->
                            other.is(TypeKind.OBJECT) && other.interfaces().contains(name))
                    .forEach(other -> found.add(other.name()));
        }
        return found;
    }

    private static Map<SubgraphSchema, String> graphNames(List<SubgraphSchema> subgraphs) {
        var perName = new LinkedHashMap<String, List<SubgraphSchema>>();
        for (var subgraph : subgraphs) {
            var name = subgraph.name().replaceAll("[^A-Za-z0-9_]", "_").toUpperCase(Locale.ROOT);
            if (name.isEmpty() || Character.isDigit(name.charAt(0))) {
                name = "_" + name;
            }
            if (name.matches(".*_\\d+")) {
                name += "_"; // leaves the form with a number to those that would have the same name
            }
            perName.computeIfAbsent(name, unused -> new ArrayList<>()).add(subgraph);
        }
        var found = new LinkedHashMap<SubgraphSchema, String>();
        perName.forEach((name, all) -> {
            for (int i = 0; i < all.size(); i++) {
                found.put(all.get(i), all.size() == 1 ? name : name + "_" + (i + 1));
            }
        });
        return found;
    }
}
