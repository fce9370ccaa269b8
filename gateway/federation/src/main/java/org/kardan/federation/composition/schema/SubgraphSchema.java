package org.kardan.federation.composition.schema;

import graphql.language.DirectiveDefinition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kardan.federation.supergraph.Supergraph.RootKind;

/** One subgraph's schema: without federation's machinery, its root types under their usual names. */
public final class SubgraphSchema {
    private final String name;
    private final String url;
    private final @Nullable Link federation;
    private final List<Link> links;
    private final Map<String, TypeElement> types = new LinkedHashMap<>();
    private final Map<String, DirectiveDefinition> directives = new LinkedHashMap<>();
    private final List<Applied> applied = new ArrayList<>();
    private @Nullable String description;
    private @Nullable FieldRoles roles;

    /** @param links all of them; one of federation itself makes it a schema of Federation 2 */
    public SubgraphSchema(String name, String url, List<Link> links) {
        this.name = name;
        this.url = url;
        this.links = List.copyOf(links);
        this.federation = links.stream()
                .filter(link -> link.url().is("federation"))
                .findFirst()
                .orElse(null);
    }

    public String name() {
        return name;
    }

    public String url() {
        return url;
    }

    public List<Link> links() {
        return links;
    }

    public boolean isFederationOne() {
        return federation == null;
    }

    /** Whether it links federation in at least this minor version of 2. */
    public boolean isAtLeast(int minor) {
        return federation != null && federation.url().minor() >= minor;
    }

    /** May be changed. */
    public Map<String, TypeElement> types() {
        return types;
    }

    public @Nullable TypeElement type(String typeName) {
        return types.get(typeName);
    }

    /** Those that are not federation's own. */
    public Map<String, DirectiveDefinition> directives() {
        return directives;
    }

    /** Of the schema itself. */
    public @Nullable String description() {
        return description;
    }

    public void describe(@Nullable String text) {
        description = text;
    }

    /** What is applied to the schema itself. */
    public List<Applied> applied() {
        return applied;
    }

    /** Objects and interfaces. */
    public List<TypeElement> typesWithFields() {
        return types.values().stream().filter(type -> type.kind().hasFields()).toList();
    }

    /** The types that set a context: objects, interfaces and unions. */
    public List<TypeElement> settingContext(String context) {
        return types.values().stream()
                .filter(type -> type.applied(FederationDirective.CONTEXT).stream()
                        .anyMatch(applied -> context.equals(applied.text("name"))))
                .toList();
    }

    /** A context's name where several subgraphs may have one of that name. */
    public String contextInSupergraph(String context) {
        return name + "__" + context;
    }

    /** What arguments take from contexts, as far as it can be read. */
    List<ContextUse> contextUses() {
        return typesWithFields().stream()
                .flatMap(type -> type.fields().values().stream())
                .flatMap(field -> field.arguments().values().stream())
                .flatMap(argument -> argument.applied(FederationDirective.FROM_CONTEXT).stream())
                .map(ContextUse::of)
                .filter(Objects::nonNull)
                .toList();
    }

    public static boolean isRoot(String typeName) {
        for (var kind : RootKind.values()) {
            if (kind.name().equalsIgnoreCase(typeName) && Character.isUpperCase(typeName.charAt(0))) {
                return true;
            }
        }
        return false;
    }

    /** The objects a value of the type may be in this subgraph; the type itself where it is an object. */
    public Set<String> possibleTypes(String typeName) {
        var found = new LinkedHashSet<String>();
        var type = types.get(typeName);
        if (type == null) {
            return found;
        }
        switch (type.kind()) {
            case OBJECT -> found.add(typeName);
            case UNION -> found.addAll(type.members());
            case INTERFACE ->
                types.values().stream()
                        .filter(other ->
                                other.is(TypeKind.OBJECT) && other.interfaces().contains(typeName))
                        .forEach(other -> found.add(other.name()));
            case ENUM, INPUT, SCALAR -> {
                // no object is one of these
            }
        }
        return found;
    }

    /** Whether the first is an implementation or a member of the second. */
    public boolean isProperSubtype(String typeName, String of) {
        var sub = types.get(typeName);
        var sup = types.get(of);
        return sub != null && sub.interfaces().contains(of)
                || sup != null && sup.members().contains(typeName);
    }

    /** What its fields are used for. Computed once, so only to be asked when the schema no longer changes. */
    public FieldRoles roles() {
        var known = roles;
        if (known == null) {
            known = FieldRoles.of(this);
            roles = known;
        }
        return known;
    }

    /** After a change. */
    public void forgetRoles() {
        roles = null;
    }

    @Override
    public String toString() {
        return name;
    }
}
