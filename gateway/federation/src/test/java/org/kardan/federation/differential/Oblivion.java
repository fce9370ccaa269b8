package org.kardan.federation.differential;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kardan.federation.supergraph.FieldSet;
import org.kardan.federation.supergraph.LocalField;
import org.kardan.federation.supergraph.LocalType;
import org.kardan.federation.supergraph.Subgraph;
import org.kardan.federation.supergraph.Supergraph;
import org.kardan.federation.supergraph.TypeForms;

/**
 * Which types a subgraph may have gaps in: it answers null for some of their keys. Only where one server can say the same, that all
 * such an object has of the subgraph is null: the subgraph has the type's fields for itself, they may be null, nobody else needs
 * them, and the subgraph is on nobody's way.
 */
final class Oblivion {
    private static final String CODE = "code";

    private final Supergraph supergraph;
    /** Fields that are in a field set, each as {@code Type.field} for every type it can be of. */
    private final Set<String> needed = new HashSet<>();

    private final Map<String, Boolean> gaps = new HashMap<>();
    private final Map<String, Boolean> withoutCode = new HashMap<>();

    Oblivion(Supergraph supergraph) {
        this.supergraph = supergraph;
        for (var type : supergraph.types().values()) {
            for (var local : type.locals().values()) {
                local.keys().forEach(key -> note(key.fields().items(), type.name()));
                local.fields().values().forEach(field -> {
                    note(items(field.requires()), type.name());
                    note(items(field.provides()), TypeForms.named(field.type()));
                    field.contextArguments()
                            .forEach(argument -> supergraph
                                    .settingContext(argument.context())
                                    .forEach(above -> note(argument.selection().items(), above)));
                });
            }
        }
    }

    private static List<FieldSet.Item> items(@Nullable FieldSet set) {
        return set == null ? List.of() : set.items();
    }

    private void note(List<FieldSet.Item> items, String type) {
        for (var item : items) {
            switch (item) {
                case FieldSet.OnType fragment ->
                    note(fragment.items(), fragment.typeName() == null ? type : fragment.typeName());
                case FieldSet.Field field -> {
                    supergraph.possibleTypes(type).forEach(one -> needed.add(one + "." + field.name()));
                    needed.add(type + "." + field.name());
                    var definition = supergraph.field(type, field.name());
                    if (definition != null) {
                        note(field.fields(), TypeForms.named(definition.getType()));
                    }
                }
            }
        }
    }

    /** Whether the subgraph may not know some objects of the type. */
    boolean mayHaveGaps(Subgraph subgraph, String type) {
        return gaps.computeIfAbsent(subgraph.name() + " " + type, _ -> gaps(subgraph, type));
    }

    private boolean gaps(Subgraph subgraph, String typeName) {
        var type = supergraph.type(typeName);
        var local = type == null ? null : type.in(subgraph);
        if (local == null || !type.isObject() || local.keys().size() != 1) {
            return false;
        }
        var byInterface = supergraph.types().values().stream()
                .filter(other -> !other.isObject() && other.possibleTypes().contains(typeName))
                .map(other -> other.in(subgraph))
                .anyMatch(other -> other != null && !other.keys().isEmpty());
        return !byInterface && local.fields().values().stream().allMatch(field -> isItsOwnAffair(local, field));
    }

    private boolean isItsOwnAffair(LocalType local, LocalField field) {
        var isKey = local.keys().stream()
                .flatMap(key -> key.fields().items().stream())
                .anyMatch(
                        item -> item instanceof FieldSet.Field one && one.name().equals(field.name()));
        if (isKey || field.external()) {
            return true;
        }
        var definition = Objects.requireNonNull(supergraph.field(local.name(), field.name()));
        return !TypeForms.isNonNull(field.type())
                && !TypeForms.isNonNull(definition.getType())
                && field.overrideLabel() == null
                && !needed.contains(local.name() + "." + field.name())
                && Objects.requireNonNull(supergraph.type(local.name())).locals().values().stream()
                        .allMatch(other -> other == local || other.field(field.name()) == null)
                && supergraph.types().values().stream()
                        .flatMap(other -> other.locals().values().stream())
                        .noneMatch(other -> other.interfaceObject() && other.field(field.name()) != null);
    }

    /** Whether the code of some objects of the type may be null although it is (part of) a key. */
    boolean mayLackCode(String typeName) {
        return withoutCode.computeIfAbsent(typeName, _ -> lacksCode(typeName));
    }

    private boolean lacksCode(String typeName) {
        var type = Objects.requireNonNull(supergraph.type(typeName));
        Set<FieldSet> ways = null;
        for (var local : type.locals().values()) {
            var code = local.field(CODE);
            if (code != null && TypeForms.isNonNull(code.type())) {
                return false;
            }
            var others = new LinkedHashSet<FieldSet>();
            local.keys().stream()
                    .filter(key -> key.resolvable() && !isByCode(key))
                    .forEach(key -> others.add(key.fields()));
            if (others.isEmpty()) {
                if (!mayHaveGaps(local.subgraph(), typeName) || finds(local.subgraph(), typeName)) {
                    return false;
                }
            } else if (ways == null) {
                ways = others;
            } else {
                ways.retainAll(others);
            }
        }
        return ways != null && !ways.isEmpty();
    }

    /** Whether the subgraph has a field that leads to such objects, and so may have to tell others of them. */
    private boolean finds(Subgraph subgraph, String typeName) {
        return supergraph.types().values().stream()
                .map(type -> type.in(subgraph))
                .filter(Objects::nonNull)
                .flatMap(local -> local.fields().values().stream())
                .anyMatch(field ->
                        supergraph.possibleTypes(TypeForms.named(field.type())).contains(typeName));
    }

    /** Whether the subgraph finds the type's objects by their code only. */
    boolean isByCode(Subgraph subgraph, String typeName) {
        var local = Objects.requireNonNull(supergraph.type(typeName)).in(subgraph);
        return local != null && local.keys().stream().allMatch(Oblivion::isByCode);
    }

    private static boolean isByCode(LocalType.Key key) {
        return key.fields().items().stream()
                .anyMatch(item ->
                        item instanceof FieldSet.Field field && field.name().equals(CODE));
    }
}
