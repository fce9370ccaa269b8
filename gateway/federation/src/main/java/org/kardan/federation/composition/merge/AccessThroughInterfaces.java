package org.kardan.federation.composition.merge;

import graphql.language.Directive;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kardan.federation.composition.schema.Applied;
import org.kardan.federation.composition.schema.Element;
import org.kardan.federation.composition.schema.FederationDirective;
import org.kardan.federation.composition.schema.TypeElement;
import org.kardan.federation.composition.schema.TypeKind;

/**
 * What not everybody may see must not be seen by another way: an interface and its fields ask of a caller all that any
 * implementation asks, and an implementation what the interface object asks that has the field.
 */
final class AccessThroughInterfaces {
    private final MergedSchema merged;

    AccessThroughInterfaces(MergedSchema merged) {
        this.merged = merged;
    }

    void run() {
        var interfaces = merged.types().values().stream()
                .filter(type -> type.is(TypeKind.INTERFACE))
                .toList();
        for (var kind : FederationDirective.ACCESS) {
            if (merged.names().containsKey(kind)) {
                interfaces.forEach(type -> toImplementations(type, kind));
                interfaces.forEach(type -> fromImplementations(type, kind));
            }
        }
    }

    private List<TypeElement> implementations(TypeElement type) {
        return merged.possibleTypes(type.name()).stream()
                .map(merged::type)
                .filter(Objects::nonNull)
                .toList();
    }

    private void toImplementations(TypeElement type, FederationDirective kind) {
        for (var implementation : implementations(type)) {
            type.fields().values().forEach(field -> demand(implementation.field(field.name()), field, kind));
        }
    }

    private void fromImplementations(TypeElement type, FederationDirective kind) {
        for (var implementation : implementations(type)) {
            demand(type, implementation, kind);
            type.fields().values().forEach(field -> demand(field, implementation.field(field.name()), kind));
        }
    }

    private void demand(@Nullable Element of, @Nullable Element as, FederationDirective kind) {
        if (of == null || as == null || as.applied(kind).isEmpty()) {
            return;
        }
        var distinct = new LinkedHashMap<String, Directive>();
        of.applied(kind).forEach(one -> distinct.put(DirectiveArguments.canonical(one.node()), one.node()));
        int own = distinct.size();
        as.applied(kind).forEach(one -> distinct.putIfAbsent(DirectiveArguments.canonical(one.node()), one.node()));
        if (distinct.size() > own) {
            var name = Objects.requireNonNull(merged.names().get(kind));
            of.applied().removeIf(one -> one.kind() == kind);
            of.applied()
                    .add(new Applied(
                            name, kind, DirectiveArguments.combine(name, kind, List.copyOf(distinct.values())), false));
        }
    }
}
